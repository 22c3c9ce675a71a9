package org.caseledger.compliance;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.caseledger.compliance.PenaltyCommand.*;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.compliance.PenaltyFacts.State;
import org.caseledger.decision.Decision;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Decides on commands in a penalty case from the case's facts alone. */
public final class PenaltyDecider {

    private static final Set<State> OPEN = Set.of(State.ASSESSED, State.OBJECTED);

    private PenaltyDecider() {}

    /** The decision on {@code command}. */
    public static Decision<PenaltyEvent> decide(PenaltyFacts facts, PenaltyCommand command) {
        return switch (command) {
            case AssessPenalty c ->
                opening(
                        facts,
                        c.violatedOn(),
                        c.servedOn(),
                        c.amount(),
                        c.daysLate(),
                        c.priorViolations(),
                        () -> new PenaltyAssessed(
                                c.against(),
                                c.statute(),
                                c.violation(),
                                c.violatedOn(),
                                c.claim(),
                                c.daysLate(),
                                c.compensationDue(),
                                c.priorViolations(),
                                c.amount(),
                                c.servedOn()));
            case IssueWarning c ->
                opening(
                        facts,
                        c.violatedOn(),
                        c.servedOn(),
                        c.amount(),
                        c.daysLate(),
                        c.priorViolations(),
                        () -> new WarningIssued(
                                c.against(),
                                c.statute(),
                                c.violation(),
                                c.violatedOn(),
                                c.claim(),
                                c.daysLate(),
                                c.compensationDue(),
                                c.priorViolations(),
                                c.amount(),
                                c.servedOn()));
            case ObjectToPenalty c ->
                step(
                        facts,
                        c.on(),
                        c.amount(),
                        Set.of(State.ASSESSED),
                        "objected to",
                        () -> new PenaltyObjected(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case AmendPenalty c ->
                c.amount() == null
                        ? refuse("amount-missing", "amending a penalty needs the new \"amount\"")
                        : step(
                                facts,
                                c.on(),
                                c.amount(),
                                OPEN,
                                "amended",
                                () -> new PenaltyAmended(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case SettlePenalty c ->
                step(
                        facts,
                        c.on(),
                        c.amount(),
                        OPEN,
                        "settled",
                        () -> new PenaltySettled(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case RescindPenalty c ->
                step(
                        facts,
                        c.on(),
                        c.amount(),
                        Set.of(State.WARNED, State.ASSESSED, State.OBJECTED, State.SETTLED),
                        "rescinded",
                        () -> new PenaltyRescinded(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case PayPenalty c ->
                step(
                        facts,
                        c.on(),
                        c.amount(),
                        Set.of(State.ASSESSED, State.OBJECTED, State.SETTLED),
                        "paid",
                        () -> new PenaltyPaid(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
        };
    }

    private static Decision<PenaltyEvent> opening(
            PenaltyFacts facts,
            LocalDate violatedOn,
            @Nullable LocalDate servedOn,
            @Nullable Money amount,
            @Nullable Integer daysLate,
            @Nullable Integer priorViolations,
            Supplier<PenaltyEvent> event) {
        // A warning may be followed by a penalty in the same case; anything else needs a case of its own.
        if (facts.state() != null && facts.state() != State.WARNED) {
            return refuse(
                    "case-exists", "case " + facts.caseId() + " is open already; a new violation needs a new case");
        }
        if (servedOn != null && servedOn.isBefore(violatedOn)) {
            return refuse(
                    "dates-out-of-order", "servedOn (" + servedOn + ") is before violatedOn (" + violatedOn + ")");
        }
        if ((daysLate != null && daysLate < 0) || (priorViolations != null && priorViolations < 0)) {
            return refuse("negative-count", "daysLate and priorViolations can't be negative");
        }
        return negative(amount) ? refuseNegative() : accept(event.get());
    }

    private static Decision<PenaltyEvent> step(
            PenaltyFacts facts,
            LocalDate on,
            @Nullable Money amount,
            Set<State> from,
            String what,
            Supplier<PenaltyEvent> event) {
        State state = facts.state();
        if (state == null) {
            return refuse("unknown-case", "there is no penalty case " + facts.caseId());
        }
        if (!from.contains(state)) {
            return refuse(
                    "wrong-state",
                    "case " + facts.caseId() + " is " + state.name().toLowerCase(java.util.Locale.ROOT)
                            + " and can't be " + what);
        }
        LocalDate before = lastDate(facts);
        if (on.isBefore(before)) {
            return refuse("dates-out-of-order", "on (" + on + ") is before the case's last date (" + before + ")");
        }
        return negative(amount) ? refuseNegative() : accept(event.get());
    }

    private static LocalDate lastDate(PenaltyFacts facts) {
        return switch (facts.entries().getLast().event()) {
            case PenaltyAssessed e -> e.violatedOn();
            case WarningIssued e -> e.violatedOn();
            case PenaltyObjected e -> e.on();
            case PenaltyAmended e -> e.on();
            case PenaltySettled e -> e.on();
            case PenaltyRescinded e -> e.on();
            case PenaltyPaid e -> e.on();
        };
    }

    private static boolean negative(@Nullable Money amount) {
        return amount != null && amount.isNegative();
    }

    private static Decision<PenaltyEvent> refuseNegative() {
        return refuse("negative-amount", "a penalty's amount can't be negative");
    }
}
