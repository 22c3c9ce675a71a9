package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.answer.ClaimStepAnswer;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.projection.Recorded;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.Receivables;
import org.caseledger.step.ClaimStep;
import org.caseledger.step.ClaimSteps;
import org.caseledger.step.Placed;
import org.caseledger.step.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Questions about a claim step by step. Its own entries are all steps; an entry that is recorded elsewhere, on a receivable,
 * on another claim of the employee or as adopted law, is one where it changed something of the claim.
 *
 * @param ledger the ledger
 * @param facts the claim, as it was known
 * @param knownAt what was recorded up to then is used
 * @param asOf the day up to which the world is considered
 * @param earlier what was recorded on the employee's other claims before this one was reported
 * @param placed everything that may be a step, in the order of recording; the first is the claim's report
 */
public record AboutSteps(
        Ledger ledger, ClaimFacts facts, Instant knownAt, LocalDate asOf, List<Placed> earlier, List<Placed> placed) {

    /** The claim's number. */
    public String claim() {
        return facts.claim();
    }

    /**
     * Which steps are wanted.
     *
     * @param period only those that changed a figure of this pay period; null for all
     * @param money only those that moved money or leave hours
     */
    public record Choice(@Nullable DateSpan period, boolean money) {

        /** All of them. */
        public static final Choice ALL = new Choice(null, false);

        /** Whether every step is wanted. */
        public boolean all() {
            return period == null && !money;
        }

        private boolean has(ClaimStep step) {
            return (period == null || step.changes(period)) && (!money || step.movesMoney());
        }

        private ClaimStepAnswer of(ClaimStepAnswer step) {
            return period == null ? step : step.only(period);
        }
    }

    /** Those of {@code claim}, written in whatever case, as {@code clocks} have it; one that isn't known is {@link Unknown}. */
    public static AboutSteps of(Ledger ledger, String claim, Clocks clocks) {
        ClaimFacts facts = clocks.facts(ledger, claim);
        Instant knownAt = clocks.knownAt(ledger);
        // An employer whose policy nobody knows is refused as it is for a statement.
        new PayrollDesk(ledger).terms(facts.reported().event().employer(), knownAt);
        return of(ledger, facts, clocks);
    }

    /** Those of the claim of {@code facts}, which are those known at {@code clocks}, of a claim that was reported by then. */
    static AboutSteps of(Ledger ledger, ClaimFacts facts, Clocks clocks) {
        Instant knownAt = clocks.knownAt(ledger);
        List<Placed> all = placed(ledger, facts, knownAt);
        String own = Claims.FAMILY.stream(facts.claim());
        int first = 0;
        while (!all.get(first).stream().equals(own)) {
            first++;
        }
        return new AboutSteps(
                ledger, facts, knownAt, clocks.asOf(ledger), all.subList(0, first), all.subList(first, all.size()));
    }

    private static List<Placed> placed(Ledger ledger, ClaimFacts facts, Instant knownAt) {
        List<Recorded> own = ledger.recorded(Claims.FAMILY.stream(facts.claim()));
        long first = own.getFirst().position();
        Stream<Recorded> beside = ledger.beside(facts).claims().stream()
                .flatMap(other -> ledger.recorded(Claims.FAMILY.stream(other.claim())).stream())
                .filter(one -> ClaimSteps.mayReach(one.entry()));
        Stream<Recorded> owed = ClaimReceivables.ids(facts).stream()
                .flatMap(id -> ledger.recorded(Receivables.FAMILY.stream(id)).stream());
        Stream<Recorded> law =
                ledger.recorded(LawAdoptions.FAMILY.stream("")).stream().filter(one -> one.position() > first);
        return Stream.of(own.stream(), beside, owed, law)
                .flatMap(streams -> streams)
                .filter(one -> one.entry().knownAt(knownAt))
                .sorted(Comparator.comparingLong(Recorded::position))
                .map(one -> new Placed(one.position(), one.stream(), one.entry()))
                .toList();
    }

    /** The pay period that contains {@code day}. */
    public DateSpan period(LocalDate day) {
        return new PayrollDesk(ledger)
                .terms(facts.reported().event().employer(), knownAt)
                .policy()
                .payPeriods()
                .periodOf(day);
    }

    /** All steps that {@code choice} asks for. */
    public ClaimReplayAnswer replay(Choice choice) {
        return new ClaimReplayAnswer(facts.claim(), knownAt, asOf, steps(0, placed.size(), choice));
    }

    /**
     * Those of the entries from {@code from} up to before {@code to}, counted from 0 among {@link #placed}, that {@code
     * choice} asks for. The entries before them are only folded, so that a part of a long claim is quick.
     */
    public List<ClaimStepAnswer> steps(int from, int to, Choice choice) {
        ClaimSteps steps = begun();
        String own = Claims.FAMILY.stream(facts.claim());
        List<ClaimStepAnswer> wanted = new ArrayList<>();
        for (int at = 0; at < to; at++) {
            Placed one = placed.get(at);
            if (at < from) {
                steps.pass(one);
            } else {
                ClaimStep step = steps.next(one);
                if ((one.stream().equals(own) || step.changesSomething()) && choice.has(step)) {
                    wanted.add(choice.of(ClaimStepAnswer.of(facts.claim(), step, asOf)));
                }
            }
        }
        return wanted;
    }

    /** The steps of those entries that are {@code wanted}; the others are only folded. */
    List<ClaimStep> steps(Predicate<Placed> wanted) {
        ClaimSteps steps = begun();
        List<ClaimStep> found = new ArrayList<>();
        for (Placed one : placed) {
            if (wanted.test(one)) {
                found.add(steps.next(one));
            } else {
                steps.pass(one);
            }
        }
        return found;
    }

    /** The steps of the claim, with what came before its report. */
    private ClaimSteps begun() {
        ClaimSteps steps =
                new ClaimSteps(facts.claim(), new Setting(asOf, ledger.clock().getZone(), ledger::law));
        earlier.forEach(steps::pass);
        return steps;
    }
}
