package org.caseledger.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Some calendar days, kept as the longest spans that they make up, so that a year off work is one span and not 365 dates.
 *
 * <p>1 to 5 and 8 January without 3 January are 1 to 2, 4 to 5 and 8 January: five days in three runs.
 */
public final class Days {

    /** No days. */
    public static final Days NONE = new Days(new long[0], 0);

    private static final int WEEK = 7;

    /** First and last epoch day of each run, in order; between two runs is a day that is in neither. */
    private final long[] bounds;

    private final long count;

    private Days(long[] bounds, long count) {
        this.bounds = bounds;
        this.count = count;
    }

    /** The days of {@code span}. */
    public static Days of(DateSpan span) {
        return of(span.from().toEpochDay(), span.to().toEpochDay());
    }

    /** The days from {@code from} to {@code to}, both included; none where {@code to} is before {@code from}. */
    public static Days of(LocalDate from, LocalDate to) {
        return of(from.toEpochDay(), to.toEpochDay());
    }

    /** The days of all {@code spans}, in any order. */
    public static Days of(Collection<DateSpan> spans) {
        DateSpan[] inOrder = spans.toArray(DateSpan[]::new);
        Arrays.sort(inOrder);
        Runs runs = new Runs(2 * inOrder.length);
        for (DateSpan span : inOrder) {
            runs.add(span.from().toEpochDay(), span.to().toEpochDay());
        }
        return runs.days();
    }

    private static Days of(long first, long last) {
        return last < first ? NONE : new Days(new long[] {first, last}, last - first + 1);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** How many they are. */
    public int count() {
        return Math.toIntExact(count);
    }

    /** How many of them are days of work in {@code week}. */
    public int count(WorkWeek week) {
        int days = 0;
        for (int run = 0; run < bounds.length; run += 2) {
            long length = bounds[run + 1] - bounds[run] + 1;
            days += (int) (length / WEEK) * week.perWeek();
            for (long day = bounds[run + 1] - length % WEEK + 1; day <= bounds[run + 1]; day++) {
                days += week.days().contains(dayOfWeek(day)) ? 1 : 0;
            }
        }
        return days;
    }

    /** The first of them; there must be one. */
    public LocalDate first() {
        if (isEmpty()) {
            throw new NoSuchElementException("there are no days, so none is the first");
        }
        return LocalDate.ofEpochDay(bounds[0]);
    }

    /** The last of them; there must be one. */
    public LocalDate last() {
        if (isEmpty()) {
            throw new NoSuchElementException("there are no days, so none is the last");
        }
        return LocalDate.ofEpochDay(bounds[bounds.length - 1]);
    }

    /** Whether {@code day} is one of them. */
    public boolean contains(LocalDate day) {
        int at = Arrays.binarySearch(bounds, day.toEpochDay());
        // Found, it is a bound. Else the place where it would stand is inside a run where an odd number of bounds is
        // before it.
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    /** These days and {@code others}. */
    public Days plus(Days others) {
        if (others.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return others;
        }
        Runs union = new Runs(bounds.length + others.bounds.length);
        int here = 0;
        int there = 0;
        while (here < bounds.length || there < others.bounds.length) {
            boolean mine =
                    there == others.bounds.length || (here < bounds.length && bounds[here] <= others.bounds[there]);
            if (mine) {
                union.add(bounds[here], bounds[here + 1]);
                here += 2;
            } else {
                union.add(others.bounds[there], others.bounds[there + 1]);
                there += 2;
            }
        }
        return union.days();
    }

    /** These days without {@code others}. */
    public Days minus(Days others) {
        if (apart(others)) {
            return this;
        }
        Runs rest = new Runs(bounds.length + others.bounds.length);
        int other = 0;
        for (int run = 0; run < bounds.length; run += 2) {
            long from = bounds[run];
            while (other < others.bounds.length && others.bounds[other + 1] < from) {
                other += 2;
            }
            for (int taken = other;
                    taken < others.bounds.length && others.bounds[taken] <= bounds[run + 1];
                    taken += 2) {
                rest.add(from, others.bounds[taken] - 1);
                from = others.bounds[taken + 1] + 1;
            }
            rest.add(from, bounds[run + 1]);
        }
        return rest.days();
    }

    /** Those of the days that are among {@code others}. */
    public Days within(Days others) {
        if (apart(others)) {
            return NONE;
        }
        Runs both = new Runs(bounds.length + others.bounds.length);
        int here = 0;
        int there = 0;
        while (here < bounds.length && there < others.bounds.length) {
            both.add(
                    Math.max(bounds[here], others.bounds[there]), Math.min(bounds[here + 1], others.bounds[there + 1]));
            if (bounds[here + 1] < others.bounds[there + 1]) {
                here += 2;
            } else {
                there += 2;
            }
        }
        return both.count == count ? this : both.days();
    }

    /** Those of the days that are in {@code span}. */
    public Days within(DateSpan span) {
        return within(span.from().toEpochDay(), span.to().toEpochDay());
    }

    /** Those of the days that come before {@code day}. */
    public Days before(LocalDate day) {
        return isEmpty() ? this : within(bounds[0], day.toEpochDay() - 1);
    }

    /** Those of the days that are {@code day} or come after it. */
    public Days from(LocalDate day) {
        return isEmpty() ? this : within(day.toEpochDay(), bounds[bounds.length - 1]);
    }

    private Days within(long first, long last) {
        if (isEmpty() || last < bounds[0] || first > bounds[bounds.length - 1]) {
            return NONE;
        }
        int from = run(first);
        Runs inside = new Runs(bounds.length - from);
        for (int run = from; run < bounds.length && bounds[run] <= last; run += 2) {
            inside.add(Math.max(first, bounds[run]), Math.min(last, bounds[run + 1]));
        }
        return inside.count == count ? this : inside.days();
    }

    /** Where the first run stands that ends on {@code epochDay} or later. */
    private int run(long epochDay) {
        int at = Arrays.binarySearch(bounds, epochDay);
        int place = at >= 0 ? at : -at - 1;
        return place - place % 2;
    }

    /** Whether no day can be in both, for one ends before the other begins. */
    private boolean apart(Days others) {
        return isEmpty()
                || others.isEmpty()
                || bounds[bounds.length - 1] < others.bounds[0]
                || others.bounds[others.bounds.length - 1] < bounds[0];
    }

    /** The longest spans that the days make up, in order. */
    public List<DateSpan> runs() {
        List<DateSpan> runs = new ArrayList<>(bounds.length / 2);
        for (int run = 0; run < bounds.length; run += 2) {
            runs.add(new DateSpan(LocalDate.ofEpochDay(bounds[run]), LocalDate.ofEpochDay(bounds[run + 1])));
        }
        return runs;
    }

    /** Every day, in order: for what has to look at each of them. */
    public Stream<LocalDate> stream() {
        return runs().stream().flatMap(DateSpan::stream);
    }

    private static DayOfWeek dayOfWeek(long epochDay) {
        // 1 January 1970 was a Thursday.
        return DayOfWeek.THURSDAY.plus(epochDay % WEEK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Days days && Arrays.equals(bounds, days.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** The runs, such as {@code [2022-01-01 to 2022-01-05, 2022-01-08 to 2022-01-08]}. */
    @Override
    public String toString() {
        return runs().toString();
    }

    /** Runs that come in the order of their first days and may touch or overlap the one before. */
    private static final class Runs {

        private final long[] bounds;
        private int length;
        private long count;

        Runs(int most) {
            bounds = new long[most];
        }

        void add(long first, long last) {
            if (last < first) {
                return;
            }
            if (length > 0 && first <= bounds[length - 1] + 1) {
                long more = last - bounds[length - 1];
                if (more > 0) {
                    bounds[length - 1] = last;
                    count += more;
                }
                return;
            }
            bounds[length++] = first;
            bounds[length++] = last;
            count += last - first + 1;
        }

        Days days() {
            return length == 0
                    ? NONE
                    : new Days(length == bounds.length ? bounds : Arrays.copyOf(bounds, length), count);
        }
    }
}
