package org.caseledger.law.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An employer's pay periods: equal lengths, counted forwards and backwards from one known first day.
 *
 * <p>With an anchor of Saturday 2022-01-08 and 14 days, 2022-01-07 belongs to the period 2021-12-25 to 2022-01-07.
 *
 * @param anchor the first day of some pay period
 * @param lengthDays calendar days in a period
 */
public record PayCalendar(LocalDate anchor, int lengthDays) {

    public PayCalendar {
        if (lengthDays < 1 || lengthDays > 366) {
            throw new IllegalArgumentException("a pay period has 1 to 366 days, not " + lengthDays);
        }
    }

    /** The pay period that contains {@code day}. */
    public DateSpan periodOf(LocalDate day) {
        long index = Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), (long) lengthDays);
        LocalDate from = anchor.plusDays(index * lengthDays);
        return new DateSpan(from, from.plusDays(lengthDays - 1L));
    }

    /** {@code days} by the pay period that contains them, in order. */
    public SortedMap<DateSpan, Days> byPeriod(Days days) {
        SortedMap<DateSpan, Days> byPeriod = new TreeMap<>();
        for (DateSpan run : days.runs()) {
            DateSpan period = periodOf(run.from());
            while (!period.from().isAfter(run.to())) {
                // Runs come in order, so that only the last period met can come up again.
                byPeriod.computeIfAbsent(period, days::within);
                period = next(period);
            }
        }
        return byPeriod;
    }

    /** The pay period after {@code period}. */
    public DateSpan next(DateSpan period) {
        return periodOf(period.to().plusDays(1));
    }
}
