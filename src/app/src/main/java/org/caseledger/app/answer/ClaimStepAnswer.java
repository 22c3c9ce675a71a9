package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Claims;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.statement.LeaveBalance;
import org.caseledger.step.ClaimStep;
import org.caseledger.step.DeadlineChanged;
import org.caseledger.step.KnowledgeChanged;
import org.caseledger.step.LeaveChanged;
import org.caseledger.step.LineChanged;
import org.caseledger.step.ReceivableChanged;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what it changed of a claim: the differences between what was known just before it and just after it, as of one
 * day.
 *
 * @param number its place in the ledger
 * @param entry the entry
 * @param stream where it is recorded, if not on the claim: a receivable, another claim of the employee, or the adopted law
 * @param event the event's name
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param channel by which way
 * @param effectiveFrom from when it was true in the world
 * @param effectiveTo until when
 * @param what what it says, for a person
 * @param withdraws the entry that it withdraws
 * @param causedBy the entry that led to it
 * @param statusBefore where the claim stood; null before its report
 * @param status where it stands
 * @param changes what is due, by pay period and code
 * @param paid what was paid, by pay period and code: carried by runs, or paid elsewhere
 * @param deadlines deadlines that stand otherwise
 * @param leave leave that stands otherwise
 * @param receivables what runs left with the claimant and stands otherwise
 * @param knowledge who is on record to have known what, and wasn't before
 */
public record ClaimStepAnswer(
        long number,
        String entry,
        @Nullable String stream,
        String event,
        Instant recordedAt,
        String by,
        Channel channel,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String what,
        @Nullable String withdraws,
        @Nullable String causedBy,
        @JsonInclude @Nullable ClaimStatus statusBefore,
        @JsonInclude @Nullable ClaimStatus status,
        List<Line> changes,
        List<Line> paid,
        List<Deadline> deadlines,
        List<Leave> leave,
        List<Receivable> receivables,
        List<Knowledge> knowledge) {

    private static final int WHAT_MAX = 4_000;

    /**
     * A figure of a pay period: hours of leave given back, dollars of everything else.
     *
     * @param from the pay period's first day
     * @param to its last day
     * @param kind what it is about
     * @param payCode its pay code; null where it has none
     * @param leave its leave balance; null where it has none
     * @param before the figure before; 0.00 where there was no line, null where it couldn't be known
     * @param after the figure after
     */
    @JsonInclude
    public record Line(
            LocalDate from,
            LocalDate to,
            LineKind kind,
            @Nullable String payCode,
            @Nullable LeaveKind leave,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        private static Line of(LineKey key, @Nullable BigDecimal before, @Nullable BigDecimal after) {
            return new Line(
                    key.forPeriod().from(),
                    key.forPeriod().to(),
                    key.kind(),
                    key.payCode(),
                    key.leave(),
                    before,
                    after);
        }

        /** Its pay period. */
        public DateSpan period() {
            return new DateSpan(from, to);
        }

        /** Whether its figures are hours. */
        public boolean inHours() {
            return kind == LineKind.LEAVE_REPLENISHED;
        }

        /** What it is about, such as {@code Leave replenished, sick}. */
        public String words() {
            return LineWords.of(kind, leave);
        }

        /** How much more; empty where one of the two can't be known. */
        public Optional<BigDecimal> difference() {
            return before == null || after == null ? Optional.empty() : Optional.of(after.subtract(before));
        }
    }

    /**
     * A deadline that stands otherwise.
     *
     * @param id the deadline's id
     * @param name what must be done
     * @param citation the statute or rule
     * @param before how it stood; null where it had not started
     * @param after how it stands; null where it hasn't started
     */
    @JsonInclude
    public record Deadline(
            String id,
            String name,
            String citation,
            @Nullable Side before,
            @Nullable Side after) {

        /**
         * How a deadline stands.
         *
         * @param state its state on the day
         * @param due the last day that is in time; null where that can't be said
         */
        public record Side(
                DeadlineState state, @JsonInclude @Nullable LocalDate due) {

            private static @Nullable Side of(@Nullable ClaimDeadline deadline, LocalDate asOf) {
                return deadline == null
                        ? null
                        : new Side(deadline.on(asOf), deadline.dueOn().orElse(null));
            }

            /** In words, such as {@code open, due 2022-01-24}. */
            public String words() {
                String word = state.toString().replace('-', ' ');
                return due == null ? word : word + ", due " + due;
            }
        }

        private static Deadline of(DeadlineChanged changed, LocalDate asOf) {
            return new Deadline(
                    changed.either().id(),
                    changed.either().law().duty(),
                    changed.either().law().citation(),
                    Side.of(changed.before(), asOf),
                    Side.of(changed.after(), asOf));
        }
    }

    /**
     * Leave of one kind, in hours.
     *
     * @param leave the kind of leave
     * @param before how it stood
     * @param after how it stands
     */
    public record Leave(LeaveKind leave, Hours before, Hours after) {

        /**
         * A balance of leave.
         *
         * @param taken hours recorded as taken
         * @param givenBack hours that runs gave back
         * @param left hours still to give back; null where that isn't known
         */
        public record Hours(
                BigDecimal taken,
                BigDecimal givenBack,
                @JsonInclude @Nullable BigDecimal left) {

            private static Hours of(LeaveBalance balance) {
                return new Hours(
                        balance.taken(), balance.givenBack(), balance.left().orElse(null));
            }

            /** In words. */
            public String words() {
                return taken.toPlainString() + " h taken, " + givenBack.toPlainString() + " h given back, "
                        + (left == null ? "not known what is left" : left.toPlainString() + " h left");
            }
        }

        private static Leave of(LeaveChanged changed) {
            return new Leave(changed.after().kind(), Hours.of(changed.before()), Hours.of(changed.after()));
        }
    }

    /**
     * What a run left with the claimant.
     *
     * @param receivable the receivable
     * @param stateBefore how far it was; null where no run had opened it
     * @param state how far it is
     * @param before dollars owed before
     * @param after dollars owed after
     */
    public record Receivable(
            String receivable,
            @JsonInclude ReceivableFacts.@Nullable State stateBefore,
            ReceivableFacts.State state,
            BigDecimal before,
            BigDecimal after) {

        private static Receivable of(ReceivableChanged changed) {
            return new Receivable(
                    changed.id(),
                    changed.before() == null ? null : changed.before().state(),
                    changed.after().state(),
                    changed.owedBefore(),
                    changed.owedAfter());
        }
    }

    /**
     * What somebody is on record to have known since a day.
     *
     * @param who whose knowledge it is
     * @param fact what they knew
     * @param since since when; of a form, the day on which it was received, or else filed
     * @param known whether it is on record now; otherwise it was, and isn't any more
     */
    public record Knowledge(ClaimFact.Party who, String fact, LocalDate since, boolean known) {

        private static Knowledge of(KnowledgeChanged changed) {
            return new Knowledge(
                    changed.fact().whose(),
                    changed.fact().mark().words(),
                    changed.fact().startsOn(),
                    changed.known());
        }

        /** In words, such as {@code the employer: its knowledge of the injury, since 2022-01-10}. */
        public String words() {
            return who + ": " + fact + ", " + (known ? "since " : "no longer since ") + since;
        }
    }

    /** The answer for {@code step} of {@code claim}, whose deadlines stand so on {@code asOf}. */
    public static ClaimStepAnswer of(String claim, ClaimStep step, LocalDate asOf) {
        Entry<?> entry = step.placed().entry();
        EventWords words = Families.of(step.placed().stream()).words(entry.event());
        String stream = step.placed().stream();
        return new ClaimStepAnswer(
                step.placed().number(),
                entry.id(),
                stream.equals(Claims.FAMILY.stream(claim)) ? null : stream,
                EventCatalogue.of(entry.event().getClass()).name(),
                entry.recordedAt(),
                entry.provenance().by(),
                entry.provenance().channel(),
                words.effectiveFrom(),
                words.effectiveTo(),
                words.what().length() > WHAT_MAX ? words.what().substring(0, WHAT_MAX) : words.what(),
                words.withdraws(),
                entry.provenance().causedBy(),
                step.before(),
                step.status(),
                step.lines().stream()
                        .filter(LineChanged::dueChanged)
                        .map(line -> Line.of(line.key(), line.dueBefore(), line.dueAfter()))
                        .toList(),
                step.lines().stream()
                        .filter(LineChanged::paidChanged)
                        .map(line -> Line.of(line.key(), line.paidBefore(), line.paidAfter()))
                        .toList(),
                step.deadlines().stream()
                        .map(changed -> Deadline.of(changed, asOf))
                        .toList(),
                step.leave().stream().map(Leave::of).toList(),
                step.receivables().stream().map(Receivable::of).toList(),
                step.knowledge().stream().map(Knowledge::of).toList());
    }

    /** The same with the figures of {@code period} only. */
    public ClaimStepAnswer only(DateSpan period) {
        return new ClaimStepAnswer(
                number,
                entry,
                stream,
                event,
                recordedAt,
                by,
                channel,
                effectiveFrom,
                effectiveTo,
                what,
                withdraws,
                causedBy,
                statusBefore,
                status,
                of(period, changes),
                of(period, paid),
                deadlines,
                leave,
                receivables,
                knowledge);
    }

    private static List<Line> of(DateSpan period, List<Line> lines) {
        return lines.stream().filter(line -> line.period().equals(period)).toList();
    }

    /** Whether the claim stands otherwise. */
    public boolean moved() {
        return statusBefore != status;
    }

    /** What it changed, in a few words, such as {@code status; 6 figures due; 2 deadlines}; blank where nothing. */
    public String inShort() {
        List<String> all = new ArrayList<>();
        if (moved()) {
            all.add("status " + word(status));
        }
        count(all, changes.size(), "figure due", "figures due");
        count(all, paid.size(), "figure paid", "figures paid");
        count(all, receivables.size(), "receivable", "receivables");
        count(all, leave.size(), "leave balance", "leave balances");
        count(all, deadlines.size(), "deadline", "deadlines");
        count(all, knowledge.size(), "known fact", "known facts");
        return String.join("; ", all);
    }

    private static void count(List<String> all, int count, String one, String several) {
        Stream.of(count).filter(some -> some > 0).forEach(some -> all.add(some + " " + (some == 1 ? one : several)));
    }

    /** A status in words. */
    public static String word(@Nullable ClaimStatus status) {
        return status == null ? "not reported" : status.toString().replace('-', ' ');
    }
}
