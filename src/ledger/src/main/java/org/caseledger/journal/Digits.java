package org.caseledger.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the ledger writes in digits straight from its characters: decimals such as {@code -3900.00} and days such as
 * {@code 2022-01-31}. They are most of what is on record, and a pattern or a formatter would read them many times more
 * slowly.
 */
final class Digits {

    private static final int WHOLE_MAX = 15;
    private static final int DECIMALS_MAX = 8;
    /** So many digits a {@code long} holds, whichever they are. */
    private static final int LONG_DIGITS = 18;

    private static final int TEN = 10;
    private static final int MONTHS = 12;
    /** Every month has these. */
    private static final int DAYS_SURE = 28;

    static final int DAY_LENGTH = "2022-01-31".length();
    private static final int YEAR_END = 4;
    private static final int MONTH_AT = 5;
    private static final int MONTH_END = 7;
    private static final int DAY_AT = 8;

    private Digits() {}

    /**
     * The decimal that {@code text} is: with a minus or not, up to {@value #WHOLE_MAX} digits, and after a point up to
     * {@value #DECIMALS_MAX} more. Null for every other text.
     */
    static @Nullable BigDecimal decimal(String text) {
        int length = text.length();
        int begin = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        long number = 0;
        int point = -1;
        for (int at = begin; at < length; at++) {
            char character = text.charAt(at);
            if (digit(character)) {
                // More digits than a long holds make nonsense here, which isn't used below.
                number = number * TEN + (character - '0');
            } else if (character == '.' && point < 0) {
                point = at;
            } else {
                return null;
            }
        }
        int whole = (point < 0 ? length : point) - begin;
        int decimals = point < 0 ? 0 : length - point - 1;
        if (whole < 1 || whole > WHOLE_MAX || decimals > DECIMALS_MAX || (point >= 0 && decimals == 0)) {
            return null;
        }
        return whole + decimals <= LONG_DIGITS
                ? BigDecimal.valueOf(begin == 0 ? number : -number, decimals)
                : new BigDecimal(text);
    }

    /**
     * The day that the {@value #DAY_LENGTH} characters of {@code text} from {@code at} are, in a year of four digits; null
     * where they are another text, or no day of the calendar.
     */
    static @Nullable LocalDate day(String text, int at) {
        if (text.length() < at + DAY_LENGTH
                || text.charAt(at + YEAR_END) != '-'
                || text.charAt(at + MONTH_END) != '-') {
            return null;
        }
        int year = number(text, at, at + YEAR_END);
        int month = number(text, at + MONTH_AT, at + MONTH_END);
        int day = number(text, at + DAY_AT, at + DAY_LENGTH);
        if (year < 0 || month < 1 || month > MONTHS || day < 1) {
            return null;
        }
        return day <= DAYS_SURE || day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }

    /** The number that the digits of {@code text} between {@code from} and {@code to} are; below zero where one is none. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            if (!digit(character)) {
                return -1;
            }
            number = number * TEN + (character - '0');
        }
        return number;
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }
}
