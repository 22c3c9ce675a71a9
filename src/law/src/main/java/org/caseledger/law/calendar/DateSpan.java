package org.caseledger.law.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calendar days from {@code from} to {@code to}, both included: 10 to 12 January are three days.
 *
 * @param from first day
 * @param to last day; a span that ends before it starts is refused
 */
public record DateSpan(LocalDate from, LocalDate to) implements Comparable<DateSpan> {

    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span from " + from + " can't end on " + to);
        }
    }

    /** The days from {@code from} to {@code to}; none where {@code to} is before {@code from}. */
    public static Optional<DateSpan> between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DateSpan(from, to));
    }

    /** The number of calendar days. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether {@code day} is one of the days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The days that both spans have, if any. */
    public Optional<DateSpan> overlap(DateSpan other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return between(start, end);
    }

    /** Every day, in order. */
    public Stream<LocalDate> stream() {
        return from.datesUntil(to.plusDays(1));
    }

    @Override
    public int compareTo(DateSpan other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
