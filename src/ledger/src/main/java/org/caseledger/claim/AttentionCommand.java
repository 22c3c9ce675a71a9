package org.caseledger.claim;

import static org.caseledger.decision.Limit.ALERT;
import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.USER;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be asked of a claim that calls for somebody's attention, says whose, or says that it was given. */
public sealed interface AttentionCommand extends ClaimCommand.Attending {

    /** The claimant is represented, from a day on, to a day ({@code to} included) or until further notice. */
    @Needs(Permission.KEEP_CLAIMS)
    record RecordRepresentation(
            @Within(IDENTIFIER) String claim,
            @Within(NAME) String byWhom,
            LocalDate from,
            @Nullable LocalDate to) implements AttentionCommand {}

    /** Somebody else may have to answer for the injury; {@code pursuedBy} is who goes after them, or {@code nobody}. */
    @Needs(Permission.KEEP_CLAIMS)
    record RecordThirdParty(
            @Within(IDENTIFIER) String claim,
            @Within(NAME) String name,
            @Within(NAME) String pursuedBy) implements AttentionCommand {}

    /** A case manager looks after the employee from a day on. */
    @Needs(Permission.KEEP_CLAIMS)
    record AssignCaseManager(
            @Within(IDENTIFIER) String claim,
            CaseManagerKind kind,
            @Within(NAME) String name,
            LocalDate from) implements AttentionCommand {}

    /** Somebody asks for surveillance. */
    @Needs(Permission.DECIDE_CLAIMS)
    record RequestSurveillance(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) String reason) implements AttentionCommand {}

    /** Surveillance that was asked for is approved or refused. */
    @Needs(Permission.DECIDE_CLAIMS)
    record DecideSurveillance(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            boolean approved,
            @Within(WORDS) @Nullable String reason) implements AttentionCommand {}

    /** A notice of a hearing or a deposition came; {@code on} is the day to which it calls. */
    @Needs(Permission.KEEP_CLAIMS)
    record ReceiveHearingNotice(@Within(IDENTIFIER) String claim, HearingKind kind, LocalDate on, LocalDate receivedOn)
            implements AttentionCommand {}

    /** The employer offers work that the restrictions allow, from a day on; {@code wage} is that of a week. */
    @Needs(Permission.KEEP_CLAIMS)
    record OfferModifiedDuty(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            LocalDate from,
            @Within(WORDS) String duties,
            @Within(AMOUNT) Money wage)
            implements AttentionCommand {}

    /** The employee accepts or declines modified duty. */
    @Needs(Permission.KEEP_CLAIMS)
    record AnswerModifiedDuty(@Within(IDENTIFIER) String claim, LocalDate on, boolean accepted)
            implements AttentionCommand {}

    /** The claim is {@code to}'s from now on: its alerts are theirs. */
    @Needs(Permission.KEEP_CLAIMS)
    record AssignClaim(
            @Within(IDENTIFIER) String claim, @Within(USER) String to) implements AttentionCommand {}

    /** The file is to be looked at on a day, and why. */
    @Needs(Permission.KEEP_QUEUE)
    record SetDiary(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) String what) implements AttentionCommand {}

    /** Somebody took note of an alert, and nothing more is to be done about it. */
    @Needs(Permission.KEEP_QUEUE)
    record AcknowledgeAlert(
            @Within(ALERT) String alert, @Within(WORDS) String reason) implements OnAlert {}

    /** An alert is put off; on {@code until} it is back, and in a week where no day is named. */
    @Needs(Permission.KEEP_QUEUE)
    record SnoozeAlert(
            @Within(ALERT) String alert,
            @Within(WORDS) String reason,
            @Nullable LocalDate until) implements OnAlert {

        private static final int DAYS = 7;

        /** The day on which the alert is back, if it is put off {@code today}. */
        public LocalDate backOn(LocalDate today) {
            return until == null ? today.plusDays(DAYS) : until;
        }
    }

    /** Something about an alert. Its id names the claim, which therefore is no part of the command. */
    sealed interface OnAlert extends AttentionCommand {
        /** The alert, as {@code alerts} lists it. */
        String alert();

        @Override
        default String claim() {
            return AlertId.of(alert()).map(AlertId::claim).orElse("");
        }
    }
}
