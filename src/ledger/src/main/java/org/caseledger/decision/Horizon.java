package org.caseledger.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days that the program deals with: a policy of the program, not of the law. Workers' compensation begins in 1913
 * in the states that it knows, and nothing about a claim is known more than {@value #YEARS_AHEAD} years ahead; a day
 * outside is a slip of the keys, and computing pay periods up to the year 9999 would never end.
 *
 * <p>On 27 June 2022 the days are 1913-01-01 to 2024-06-27. What is recorded now is judged from today, a line of a
 * history from its own {@code at}. What is recorded already stays readable whatever its dates.
 *
 * @param first the first day
 * @param last the last day
 */
public record Horizon(LocalDate first, LocalDate last) {

    /** The first day of all. */
    public static final LocalDate FIRST = LocalDate.of(1913, 1, 1);

    /** How many years after today the last day is. */
    public static final int YEARS_AHEAD = 2;

    /** No limits, for what the program itself computed from what is recorded. */
    public static final Horizon NONE = new Horizon(LocalDate.MIN, LocalDate.MAX);

    /** The days that are dealt with on {@code today}. */
    public static Horizon on(LocalDate today) {
        return new Horizon(FIRST, today.plusYears(YEARS_AHEAD));
    }

    /** The days that are dealt with at {@code now}, by the calendar of {@code zone}. */
    public static Horizon at(Instant now, ZoneId zone) {
        return on(LocalDate.ofInstant(now, zone));
    }

    /** Whether {@code day} is one of the days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether {@code instant} is on one of the days; an instant on the border may be on either side of it. */
    public boolean contains(Instant instant) {
        // By seconds, because the instants that Java knows reach further than its calendar.
        long day = Math.floorDiv(instant.getEpochSecond(), 86_400L);
        return day >= first.toEpochDay() && day <= last.toEpochDay();
    }

    /** What is wrong with {@code day}, in words that follow the name of its field or option; empty if nothing is. */
    public Optional<String> objection(LocalDate day) {
        return contains(day) ? Optional.empty() : Optional.of(words(day));
    }

    /** What is wrong with {@code instant}; like {@link #objection(LocalDate)}. */
    public Optional<String> objection(Instant instant) {
        return contains(instant) ? Optional.empty() : Optional.of(words(instant));
    }

    private String words(Object given) {
        return "is " + given + "; dates go from " + first + " to " + last + ", " + YEARS_AHEAD
                + " years ahead: check the year";
    }
}
