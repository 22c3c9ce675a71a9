package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClockFact;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.Lag;
import org.caseledger.journal.Entry;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * Statutory deadlines: of one claim, with its lags, or of all claims.
 *
 * @param claim the claim; absent in a list of several claims'
 * @param asOf the day on which they stand so
 * @param knownAt the instant up to which entries were read
 * @param deadlines the deadlines: of one claim in the order of the law, of several by their days
 * @param lags how many days lay between the facts of a claim; absent in a list of several claims'
 */
public record DeadlinesAnswer(
        @Nullable String claim,
        LocalDate asOf,
        Instant knownAt,
        List<Item> deadlines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Interval> lags)
        implements Document {

    /**
     * A deadline of a claim.
     *
     * @param claim the claim
     * @param id the deadline's id
     * @param name what must be done
     * @param who who must do it
     * @param citation the statute or rule
     * @param certainty how sure the limit is
     * @param limit the limit in words
     * @param startedBy what started it; null where nothing did
     * @param due the last day that is in time; null where it has not started, or where that can't be said
     * @param rolled whether that day moved, because it was no business day
     * @param because the days off for which it moved; absent where it did not
     * @param state how it stands
     * @param duty whether the employer, the insurer or the administrator must do it; otherwise it blocks nothing
     * @param metBy what met it; null while nothing did
     * @param daysLate how many calendar days after its day it was done, or, not being done, the day asked for is
     * @param exception the reason on file; null where there is none
     * @param missing what would have to be known to say when it is due
     * @param why how it belongs to the claim, or why nothing started it
     * @param working how its day came about, where that was asked for
     */
    public record Item(
            String claim,
            String id,
            String name,
            String who,
            String citation,
            Status certainty,
            String limit,
            @JsonInclude @Nullable Started startedBy,
            @JsonInclude @Nullable LocalDate due,
            boolean rolled,
            @Nullable String because,
            DeadlineState state,
            boolean duty,
            @JsonInclude @Nullable Met metBy,
            long daysLate,
            @JsonInclude @Nullable Reason exception,
            @Nullable String missing,
            String why,
            @Nullable Working working) {

        /** How {@code deadline} of {@code claim} stands on {@code asOf}; with how its day came about to {@code explain}. */
        public static Item of(String claim, ClaimDeadline deadline, LocalDate asOf, boolean explain) {
            boolean runs = deadline.on(asOf) != DeadlineState.NOT_STARTED;
            var due = runs ? deadline.due() : null;
            return new Item(
                    claim,
                    deadline.id(),
                    deadline.law().duty(),
                    deadline.law().who(),
                    deadline.law().citation(),
                    deadline.law().status(),
                    due == null ? deadline.law().limit() : due.limit(),
                    runs && deadline.start() != null ? Started.of(deadline.start()) : null,
                    due == null ? null : due.due().date(),
                    due != null && due.rolled(),
                    due != null && due.rolled() ? due.because() : null,
                    deadline.on(asOf),
                    deadline.clock().duty(),
                    deadline.metBy(asOf).map(Met::of).orElse(null),
                    deadline.daysLate(asOf),
                    runs && !deadline.exceptions().isEmpty()
                            ? Reason.of(deadline.exceptions().getLast())
                            : null,
                    runs ? deadline.missing() : null,
                    deadline.clock().why(),
                    explain && due != null ? due.due().working() : null);
        }
    }

    /**
     * What started a deadline.
     *
     * @param entry the entry that recorded it
     * @param fact which fact
     * @param on the day from which the limit counts
     * @param whose whose knowledge, notice or doing it is
     */
    public record Started(String entry, String fact, LocalDate on, ClaimFact.Party whose) {

        static Started of(ClockFact fact) {
            return new Started(fact.entry(), fact.mark().toString(), fact.startsOn(), fact.whose());
        }
    }

    /**
     * What met a deadline, or one end of a lag.
     *
     * @param entry the entry that recorded it
     * @param fact which fact
     * @param on the day on which it was done
     */
    public record Met(String entry, String fact, LocalDate on) {

        static Met of(ClockFact fact) {
            return new Met(fact.entry(), fact.mark().toString(), fact.on());
        }
    }

    /**
     * Why a deadline was missed.
     *
     * @param entry the entry that recorded it
     * @param reason the reason
     * @param evidence what proves it, where that was recorded
     */
    public record Reason(
            String entry, String reason, @Nullable String evidence) {

        static Reason of(Entry<ExceptionDocumented> entry) {
            return new Reason(entry.id(), entry.event().reason(), entry.event().evidence());
        }
    }

    /**
     * A lag: calendar days between two facts, the first day left out and the last one counted.
     *
     * @param lag which lag
     * @param days how many days; null while one of the facts isn't recorded
     * @param from the fact from which it counts; null while it isn't recorded
     * @param to the fact up to which it counts; null while it isn't recorded
     */
    @JsonInclude
    public record Interval(
            Lag.Name lag,
            @Nullable Long days,
            @Nullable Met from,
            @Nullable Met to) {

        /** The lag as it was on {@code asOf}. */
        static Interval of(Lag lag, LocalDate asOf) {
            var from = lag.from().filter(fact -> !fact.on().isAfter(asOf));
            var to = lag.to().filter(fact -> !fact.on().isAfter(asOf));
            return new Interval(
                    lag.name(),
                    new Lag(lag.name(), from, to).days().orElse(null),
                    from.map(Met::of).orElse(null),
                    to.map(Met::of).orElse(null));
        }
    }

    /** The deadlines of one claim on {@code asOf}; with how each day came about to {@code explain}. */
    public static DeadlinesAnswer of(
            ClaimDeadlines deadlines, List<DeadlineState> states, Instant knownAt, LocalDate asOf, boolean explain) {
        return new DeadlinesAnswer(
                deadlines.claim(),
                asOf,
                knownAt,
                deadlines.all().stream()
                        .filter(one -> states.isEmpty() || states.contains(one.on(asOf)))
                        .map(one -> Item.of(deadlines.claim(), one, asOf, explain))
                        .toList(),
                deadlines.lags().stream().map(lag -> Interval.of(lag, asOf)).toList());
    }

    /** {@code deadlines} of several claims, as they stand on {@code asOf}. */
    public static DeadlinesAnswer ofAll(List<Item> deadlines, Instant knownAt, LocalDate asOf) {
        return new DeadlinesAnswer(null, asOf, knownAt, List.copyOf(deadlines), List.of());
    }
}
