package org.caseledger.projection.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.DeadlineState;
import org.jspecify.annotations.Nullable;

/**
 * A part of the deadlines of all claims that somebody asks for. Parts are told apart by the deadline that the one before
 * ended with, so that one that comes or goes meanwhile moves none from one part to another; or by how many are passed over.
 *
 * @param day the day on which they stand so
 * @param states only those in one of these states on that day
 * @param deadline only those with this id; blank for all
 * @param employer only those on claims of this employer; blank for all
 * @param duty only those that are so whose; null for all
 * @param from only those due on this day or later; null for all
 * @param to only those due on this day or earlier; null for all
 * @param order what they are ordered by; those alike in that by their claims, then in the order of the law
 * @param falling whether the last comes first
 * @param after the one that the part before ended with; null for the first part
 * @param skip how many of those that follow are passed over
 * @param max the most
 */
public record DeadlineSearch(
        LocalDate day,
        List<DeadlineState> states,
        String deadline,
        String employer,
        @Nullable Duty duty,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        boolean falling,
        @Nullable After after,
        int skip,
        int max) {

    /** The day that stands for none: no deadline is due so late, and nothing is done so late. */
    static final long NEVER = LocalDate.of(9999, 12, 31).toEpochDay();

    /** What deadlines can be ordered by. */
    public enum Order {
        /** The last day that is in time; those of which it can't be said come last. */
        DUE("due"),
        CLAIM("claim"),
        ID("id"),
        /** In the order of {@link DeadlineState}. */
        STATE("state"),
        DAYS_LATE("daysLate");

        private final String name;

        Order(String name) {
            this.name = name;
        }

        /** The one that is called {@code name}; empty if none is. */
        public static Optional<Order> named(String name) {
            return Stream.of(values()).filter(order -> order.name.equals(name)).findFirst();
        }

        /** Whether what it orders by is a number. */
        public boolean counts() {
            return this == STATE || this == DAYS_LATE || this == DUE;
        }

        /** As people write it, such as {@code daysLate}. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The deadline that a part ended with.
     *
     * @param value what it has of what deadlines are ordered by
     * @param claim its claim
     * @param place its place on the claim
     */
    public record After(String value, String claim, long place) {}

    public DeadlineSearch {
        states = List.copyOf(states);
    }

    /** Those in one of {@code states} on {@code day}, the first due first; all of them. */
    public static DeadlineSearch of(LocalDate day, List<DeadlineState> states) {
        return new DeadlineSearch(
                day, states, "", "", null, null, null, Order.DUE, false, null, 0, Integer.MAX_VALUE - 1);
    }

    /** The same, of which the part that follows {@code last} is asked for. */
    public DeadlineSearch part(@Nullable After last, int skipped, int most) {
        return new DeadlineSearch(day, states, deadline, employer, duty, from, to, order, falling, last, skipped, most);
    }

    /** The same, narrowed down to those with the id {@code id}, of {@code whose} claims, due from {@code first} to {@code last}. */
    public DeadlineSearch only(String id, String whose, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new DeadlineSearch(day, states, id, whose, duty, first, last, order, falling, after, skip, max);
    }

    /** The same, narrowed down to what is {@code whose} to do; null for all. */
    public DeadlineSearch duty(@Nullable Duty whose) {
        return new DeadlineSearch(day, states, deadline, employer, whose, from, to, order, falling, after, skip, max);
    }

    /** The same, ordered by {@code by}. */
    public DeadlineSearch ordered(Order by, boolean lastFirst) {
        return new DeadlineSearch(day, states, deadline, employer, duty, from, to, by, lastFirst, after, skip, max);
    }

    /** The same, of those in one of {@code others}. */
    public DeadlineSearch in(List<DeadlineState> others) {
        return new DeadlineSearch(day, others, deadline, employer, duty, from, to, order, falling, after, skip, max);
    }

    /** Whether {@code deadline}, on a claim of {@link #employer}, is one of those, in whatever part. */
    public boolean asksFor(ClaimDeadline deadline) {
        Optional<LocalDate> due = dueOn(deadline);
        return states.contains(deadline.on(day))
                && (deadline.id().equals(this.deadline) || this.deadline.isBlank())
                && (duty == null || duty == Duty.of(deadline))
                && (from == null || due.filter(one -> !one.isBefore(from)).isPresent())
                && (to == null || due.filter(one -> !one.isAfter(to)).isPresent());
    }

    /** What {@code deadline} of {@code claim} has of what they are ordered by, as a row of the register has it. */
    public String value(String claim, ClaimDeadline deadline) {
        return switch (order) {
            case DUE ->
                String.valueOf(dueOn(deadline).map(LocalDate::toEpochDay).orElse(NEVER));
            case CLAIM -> claim;
            case ID -> deadline.id();
            case STATE -> String.valueOf(deadline.on(day).ordinal());
            case DAYS_LATE -> String.valueOf(deadline.daysLate(day));
        };
    }

    /** When it is due; what has not started on the day is due on none. */
    private Optional<LocalDate> dueOn(ClaimDeadline deadline) {
        return deadline.on(day) == DeadlineState.NOT_STARTED ? Optional.empty() : deadline.dueOn();
    }
}
