package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.working.Explained;

/**
 * One day in the calendar of a state: a business day, or a day off and why.
 *
 * @param date the day
 * @param kind what it is
 * @param name why it is off, such as {@code Saturday}, {@code Labor Day} or {@code Christmas Day (observed)}; empty for
 *     a business day
 * @param grounds the holidays and rules of observance that decided; none for a weekend and an ordinary day
 */
public record CalendarDay(LocalDate date, Kind kind, String name, List<Explained> grounds) {

    /** What a day may be. */
    public enum Kind {
        BUSINESS_DAY,
        SATURDAY,
        SUNDAY,
        HOLIDAY
    }

    public CalendarDay {
        grounds = List.copyOf(grounds);
    }

    /** Whether it is neither on a weekend nor a holiday. */
    public boolean isBusinessDay() {
        return kind == Kind.BUSINESS_DAY;
    }
}
