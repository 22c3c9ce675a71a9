package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.AttentionCommand.*;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Entry;
import org.caseledger.people.UserName;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what calls for attention. Surveillance is decided on, and modified duty answered, once each time that it was
 * asked for; an alert is acknowledged once. Whether there is such an alert at all is asked at the front door, which knows what
 * the claim's alerts are.
 */
final class AttentionDecider {

    private AttentionDecider() {}

    /** The decision on {@code command}, given on the day {@code today}. */
    static Decision<ClaimEvent> decide(ClaimFacts facts, AttentionCommand command, LocalDate today) {
        return switch (command) {
            case RecordRepresentation c ->
                ordered(c.from(), "from", c.to(), "to")
                        .orElseGet(() -> accept(new RepresentationRecorded(c.byWhom(), c.from(), c.to())));
            case RecordThirdParty c -> accept(new ThirdPartyRecorded(c.name(), c.pursuedBy()));
            case AssignCaseManager c ->
                afterInjury(facts, c.from(), "from")
                        .orElseGet(() -> accept(new CaseManagerAssigned(c.kind(), c.name(), c.from())));
            case RequestSurveillance c ->
                afterInjury(facts, c.on(), "on").orElseGet(() -> accept(new SurveillanceRequested(c.on(), c.reason())));
            case DecideSurveillance c -> surveillance(facts, c);
            case ReceiveHearingNotice c ->
                afterInjury(facts, c.receivedOn(), "receivedOn")
                        .or(() -> afterInjury(facts, c.on(), "on"))
                        .orElseGet(() -> accept(new HearingNoticeReceived(c.kind(), c.on(), c.receivedOn())));
            case OfferModifiedDuty c ->
                afterInjury(facts, c.on(), "on")
                        .or(() -> ordered(c.on(), "on", c.from(), "from"))
                        .or(() -> c.wage().isNegative()
                                ? Optional.of(refuse(
                                        RefusalCode.NEGATIVE_AMOUNT,
                                        "wage",
                                        "a wage can't be negative: " + c.wage().getAmount()))
                                : Optional.empty())
                        .orElseGet(() -> accept(new ModifiedDutyOffered(c.on(), c.from(), c.duties(), c.wage())));
            case AnswerModifiedDuty c -> answer(facts, c);
            case AssignClaim c -> accept(new ClaimAssigned(UserName.of(c.to())));
            case SetDiary c -> afterInjury(facts, c.on(), "on").orElseGet(() -> accept(new DiarySet(c.on(), c.what())));
            case AcknowledgeAlert c -> acknowledge(facts, c);
            case SnoozeAlert c ->
                acknowledged(facts, c.alert())
                        .orElseGet(() -> accept(new AlertSnoozed(c.alert(), c.reason(), c.backOn(today))));
        };
    }

    /** Refused as an alert that there isn't is, whether it is the claim that there isn't, or the alert. */
    static Decision<ClaimEvent> unknown(String alert) {
        return refuse(RefusalCode.UNKNOWN_ALERT, "there is no alert " + alert + "; caseledger alerts lists them");
    }

    private static Decision<ClaimEvent> surveillance(ClaimFacts facts, DecideSurveillance c) {
        Optional<Entry<SurveillanceRequested>> open = facts.attention().surveillanceToDecide();
        if (open.isEmpty()) {
            return refuse(
                    "no-request", "nobody asked for surveillance on claim " + c.claim() + " that waits for an answer");
        }
        return ordered(open.get().event().on(), "the request's date", c.on(), "on")
                .orElseGet(() -> accept(new SurveillanceDecided(c.on(), c.approved(), c.reason())));
    }

    private static Decision<ClaimEvent> answer(ClaimFacts facts, AnswerModifiedDuty c) {
        Optional<Entry<ModifiedDutyOffered>> open = facts.attention().offerToAnswer();
        if (open.isEmpty()) {
            return refuse(
                    "no-offer",
                    "no offer of modified duty on claim " + c.claim()
                            + " waits for an answer; record OfferModifiedDuty first");
        }
        return ordered(open.get().event().on(), "the offer's date", c.on(), "on")
                .orElseGet(() -> accept(new ModifiedDutyAnswered(c.on(), c.accepted())));
    }

    private static Decision<ClaimEvent> acknowledge(ClaimFacts facts, AcknowledgeAlert c) {
        return acknowledged(facts, c.alert()).orElseGet(() -> accept(new AlertAcknowledged(c.alert(), c.reason())));
    }

    private static Optional<Decision<ClaimEvent>> acknowledged(ClaimFacts facts, String alert) {
        List<Entry<AttentionEvent.OnAlert>> before = facts.attention().onAlerts();
        return before.stream()
                .filter(entry -> entry.event() instanceof AlertAcknowledged e
                        && e.alert().equals(alert))
                .findFirst()
                .map(entry -> refuse(
                        "already-acknowledged",
                        "alert " + alert + " was acknowledged already, by "
                                + entry.provenance().by() + " in entry " + entry.id()
                                + "; withdraw that entry to open it again"));
    }

    private static Optional<Decision<ClaimEvent>> afterInjury(ClaimFacts facts, LocalDate day, String name) {
        return ordered(facts.reported().event().injuredOn(), "the date of injury", day, name);
    }

    private static Optional<Decision<ClaimEvent>> ordered(
            LocalDate first, String firstName, @Nullable LocalDate second, String secondName) {
        return second != null && second.isBefore(first)
                ? Optional.of(refuse(
                        RefusalCode.DATES_OUT_OF_ORDER,
                        secondName,
                        secondName + " (" + second + ") is before " + firstName + " (" + first + ")"))
                : Optional.empty();
    }
}
