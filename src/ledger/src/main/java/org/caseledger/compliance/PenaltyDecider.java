package org.caseledger.compliance;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseledger.compliance.PenaltyCommand.*;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.compliance.PenaltyFacts.State;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Decides on commands in a penalty case from the case's facts alone. */
public final class PenaltyDecider {

    private static final Set<State> DISPUTABLE = EnumSet.of(State.ASSESSED, State.OBJECTED);
    private static final Set<State> PAYABLE = EnumSet.of(State.ASSESSED, State.OBJECTED, State.SETTLED);
    private static final Set<State> RESCINDABLE =
            EnumSet.of(State.WARNED, State.ASSESSED, State.OBJECTED, State.SETTLED);

    private PenaltyDecider() {}

    /** The decision on {@code command}. */
    public static Decision<PenaltyEvent> decide(PenaltyFacts facts, PenaltyCommand command) {
        return switch (command) {
            case AssessPenalty c ->
                opening(
                        facts,
                        new PenaltyAssessed(
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
                        new WarningIssued(
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
                        EnumSet.of(State.ASSESSED),
                        "objected to",
                        new PenaltyObjected(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case AmendPenalty c
            when c.amount() == null -> refuse("amount-missing", "amending a penalty needs the new \"amount\"");
            case AmendPenalty c ->
                step(
                        facts,
                        DISPUTABLE,
                        "amended",
                        new PenaltyAmended(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case SettlePenalty c ->
                step(
                        facts,
                        DISPUTABLE,
                        "settled",
                        new PenaltySettled(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case RescindPenalty c ->
                step(
                        facts,
                        RESCINDABLE,
                        "rescinded",
                        new PenaltyRescinded(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case PayPenalty c ->
                step(
                        facts,
                        PAYABLE,
                        "paid",
                        new PenaltyPaid(c.on(), c.amount(), c.grounds(), c.reason(), c.evidence()));
            case LogInteraction c -> interaction(facts, c);
        };
    }

    /** Somebody may call in a case that is closed, too, and about what happened before it was opened. */
    private static Decision<PenaltyEvent> interaction(PenaltyFacts facts, LogInteraction c) {
        if (facts.state() == null) {
            return unknown(facts);
        }
        for (String entry : c.about() == null ? List.<String>of() : c.about()) {
            if (facts.entry(entry).isEmpty()) {
                return refuse("unknown-entry", "case " + c.caseId() + " has no entry " + entry);
            }
        }
        if (c.followUpOn() != null && c.followUpOn().isBefore(c.on())) {
            return refuse(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    "followUpOn (" + c.followUpOn() + ") is before on (" + c.on() + ")");
        }
        return accept(new InteractionLogged(
                c.on(),
                c.channel(),
                c.party(),
                c.issue(),
                c.action(),
                c.result(),
                c.about(),
                c.followUpOn(),
                c.reserved()));
    }

    private static Decision<PenaltyEvent> unknown(PenaltyFacts facts) {
        return refuse("unknown-case", "there is no penalty case " + facts.caseId());
    }

    private static Decision<PenaltyEvent> opening(PenaltyFacts facts, Opening event) {
        // A warning may be followed by a penalty in the same case; anything else needs a case of its own.
        if (facts.state() != null && facts.state() != State.WARNED) {
            return refuse(
                    "case-exists", "case " + facts.caseId() + " is open already; a new violation needs a new case");
        }
        LocalDate servedOn = event.servedOn();
        if (servedOn != null && servedOn.isBefore(event.violatedOn())) {
            return refuse(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    "servedOn (" + servedOn + ") is before violatedOn (" + event.violatedOn() + ")");
        }
        if (negative(event.daysLate()) || negative(event.priorViolations())) {
            return refuse("negative-count", "daysLate and priorViolations can't be negative");
        }
        return negative(event.amount()) || negative(event.compensationDue())
                ? refuse(RefusalCode.NEGATIVE_AMOUNT, "amount and compensationDue can't be negative")
                : accept(event);
    }

    private static Decision<PenaltyEvent> step(PenaltyFacts facts, Set<State> from, String what, Step event) {
        State state = facts.state();
        if (state == null) {
            return unknown(facts);
        }
        if (!from.contains(state)) {
            return refuse(
                    "wrong-state",
                    "case " + facts.caseId() + " is " + state.name().toLowerCase(Locale.ROOT) + " and can't be "
                            + what);
        }
        LocalDate before = facts.lastOn().orElseThrow();
        if (event.on().isBefore(before)) {
            return refuse(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    "on (" + event.on() + ") is before the case's last date (" + before + ")");
        }
        return negative(event.amount())
                ? refuse(RefusalCode.NEGATIVE_AMOUNT, "a penalty's amount can't be negative")
                : accept(event);
    }

    private static boolean negative(@Nullable Money amount) {
        return amount != null && amount.isNegative();
    }

    private static boolean negative(@Nullable Integer count) {
        return count != null && count < 0;
    }
}
