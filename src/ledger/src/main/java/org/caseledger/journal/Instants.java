package org.caseledger.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the ledger writes them, in ISO form and UTC: {@code 2022-04-19T17:35:00Z}, with as many digits after the
 * second as there are. What is written so is read straight from its characters; every other form that ISO has is left to
 * the calendar's own reader.
 */
public final class Instants {

    private static final int TIME_AT = "2022-04-19T".length();
    private static final int MINUTE_AT = "2022-04-19T17:".length();
    private static final int SECOND_AT = "2022-04-19T17:35:".length();
    private static final int SECOND_END = "2022-04-19T17:35:00".length();
    private static final int NANO_DIGITS = 9;
    private static final int TEN = 10;

    private static final int HOURS = 24;
    private static final int SIXTY = 60;
    private static final long DAY_SECONDS = 86_400;

    private Instants() {}

    /** The instant that {@code text} says; a text in no form that ISO has is refused as {@link Instant#parse} refuses it. */
    public static Instant read(String text) {
        Instant instant = asWritten(text);
        return instant == null ? Instant.parse(text) : instant;
    }

    private static @Nullable Instant asWritten(String text) {
        int end = text.length() - 1;
        LocalDate day = Digits.day(text, 0);
        if (day == null
                || end < SECOND_END
                || text.charAt(end) != 'Z'
                || text.charAt(Digits.DAY_LENGTH) != 'T'
                || text.charAt(MINUTE_AT - 1) != ':'
                || text.charAt(SECOND_AT - 1) != ':') {
            return null;
        }
        int hour = Digits.number(text, TIME_AT, TIME_AT + 2);
        int minute = Digits.number(text, MINUTE_AT, MINUTE_AT + 2);
        int second = Digits.number(text, SECOND_AT, SECOND_END);
        int nano = end == SECOND_END ? 0 : nano(text, end);
        // Midnight as 24:00 and the leap second are forms of ISO, too, but not the ledger's.
        if (hour < 0 || hour >= HOURS || minute < 0 || minute >= SIXTY || second < 0 || second >= SIXTY || nano < 0) {
            return null;
        }
        return Instant.ofEpochSecond(
                day.toEpochDay() * DAY_SECONDS + (hour * SIXTY + minute) * (long) SIXTY + second, nano);
    }

    /** The nanoseconds that stand as a fraction before {@code end}; below zero where none do. */
    private static int nano(String text, int end) {
        int digits = end - SECOND_END - 1;
        if (text.charAt(SECOND_END) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nano = Digits.number(text, SECOND_END + 1, end);
        for (int more = digits; more < NANO_DIGITS && nano > 0; more++) {
            nano *= TEN;
        }
        return nano;
    }
}
