package org.caseledger.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.journal.Entry;
import org.caseledger.law.deadline.Clock;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.deadline.DueDay;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of one claim: what started it, when it is due, and what met it. Nothing of it depends on a day; how it stands
 * on one is asked with it.
 *
 * <p>A report of injury that was due on 24 January 2022 and filed on the 27th is open until the 24th, missed on the 25th and
 * the 26th, and late by three days from then on; with its reason on file it is excused instead.
 *
 * @param law the deadline
 * @param clock how it belongs to claims
 * @param start what started it; null where nothing did
 * @param runsFrom the day from which on it runs: its start, or the day on which lost time went beyond the waiting period
 * @param due when it is due; null where it didn't start, or where that can't be said
 * @param missing what would have to be known to say when it is due; null where nothing is missing
 * @param met what met it first; null where nothing did
 * @param exceptions the reasons on file for it, in the order of recording
 */
public record ClaimDeadline(
        Deadline law,
        Clock clock,
        @Nullable ClockFact start,
        LocalDate runsFrom,
        @Nullable DueDay due,
        @Nullable String missing,
        @Nullable ClockFact met,
        List<Entry<ExceptionDocumented>> exceptions) {

    public ClaimDeadline {
        exceptions = List.copyOf(exceptions);
    }

    /** A deadline that nothing started. */
    static ClaimDeadline notStarted(Deadline law, Clock clock) {
        return new ClaimDeadline(law, clock, null, LocalDate.MAX, null, null, null, List.of());
    }

    /** The deadline's id, such as {@code az.report-of-injury}. */
    public String id() {
        return law.id();
    }

    /** Whether anything started it, on whatever day. */
    public boolean started() {
        return start != null;
    }

    /** The last day that is in time. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(due).map(day -> day.due().date());
    }

    /** How it stands on {@code asOf}; what is dated after that day has not happened yet. */
    public DeadlineState on(LocalDate asOf) {
        if (runsFrom.isAfter(asOf)) {
            return DeadlineState.NOT_STARTED;
        }
        boolean done = metBy(asOf).isPresent();
        if (daysLate(asOf) == 0) {
            return done ? DeadlineState.MET : DeadlineState.OPEN;
        }
        if (!exceptions.isEmpty()) {
            return DeadlineState.EXCUSED;
        }
        return done ? DeadlineState.LATE : DeadlineState.MISSED;
    }

    /** What met it by {@code asOf}. */
    public Optional<ClockFact> metBy(LocalDate asOf) {
        return Optional.ofNullable(met)
                .filter(fact -> !runsFrom.isAfter(asOf))
                .filter(fact -> !fact.on().isAfter(asOf));
    }

    /** How many calendar days after its day it was done, or, not being done, {@code asOf} is; zero where it is in time. */
    public long daysLate(LocalDate asOf) {
        LocalDate done = metBy(asOf).map(ClockFact::on).orElse(asOf);
        return dueOn().filter(day -> !runsFrom.isAfter(asOf))
                .map(day -> Math.max(0, ChronoUnit.DAYS.between(day, done)))
                .orElse(0L);
    }

    /** Whether the claim can't be closed on {@code asOf} because of it: a duty that was missed or late, without a reason on file. */
    public boolean blocks(LocalDate asOf) {
        DeadlineState state = on(asOf);
        return clock.duty() && (state == DeadlineState.MISSED || state == DeadlineState.LATE);
    }
}
