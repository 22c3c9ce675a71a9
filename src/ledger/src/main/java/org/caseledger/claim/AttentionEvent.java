package org.caseledger.claim;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to a claim that calls for somebody's attention, says whose, or says that it was given. */
public sealed interface AttentionEvent extends ClaimEvent.AttendedEvent {

    /** Something happened to an alert. */
    sealed interface OnAlert extends AttentionEvent {
        /** The alert. */
        String alert();

        /** Why. */
        String reason();
    }

    /** The claimant is represented, from a day on, to a day ({@code to} included) or until further notice. */
    record RepresentationRecorded(
            String byWhom, LocalDate from, @Nullable LocalDate to) implements AttentionEvent {}

    /** Somebody else may have to answer for the injury; {@code pursuedBy} is who goes after them, or {@code nobody}. */
    record ThirdPartyRecorded(String name, String pursuedBy) implements AttentionEvent {

        private static final String NOBODY = "nobody";

        /** Whether somebody goes after them. */
        public boolean pursued() {
            return !pursuedBy.strip().equalsIgnoreCase(NOBODY);
        }
    }

    /** A case manager looks after the employee from a day on. */
    record CaseManagerAssigned(CaseManagerKind kind, String name, LocalDate from) implements AttentionEvent {}

    /** Somebody asked for surveillance. */
    record SurveillanceRequested(LocalDate on, String reason) implements AttentionEvent {}

    /** Surveillance that was asked for was approved or refused. */
    record SurveillanceDecided(
            LocalDate on, boolean approved, @Nullable String reason) implements AttentionEvent {}

    /** A notice of a hearing or a deposition came; {@code on} is the day to which it calls. */
    record HearingNoticeReceived(HearingKind kind, LocalDate on, LocalDate receivedOn) implements AttentionEvent {}

    /** The employer offered work that the restrictions allow, from a day on; {@code wage} is that of a week. */
    record ModifiedDutyOffered(LocalDate on, LocalDate from, String duties, Money wage) implements AttentionEvent {}

    /** The employee accepted or declined modified duty. */
    record ModifiedDutyAnswered(LocalDate on, boolean accepted) implements AttentionEvent {}

    /** The claim is {@code to}'s: its alerts are theirs. */
    record ClaimAssigned(String to) implements AttentionEvent {}

    /** The file is to be looked at on a day, and why. */
    record DiarySet(LocalDate on, String what) implements AttentionEvent {}

    /** Somebody took note of an alert, and nothing more is to be done about it. */
    record AlertAcknowledged(String alert, String reason) implements OnAlert {}

    /** An alert was put off; on {@code until} it is back. */
    record AlertSnoozed(String alert, String reason, LocalDate until) implements OnAlert {}
}
