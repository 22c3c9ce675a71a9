package org.caseledger.alert;

import java.util.List;

/** What each rule finds: the one table of rules. */
final class Findings {

    private Findings() {}

    /** What {@code rule} finds on {@code claim}, in the order in which it was raised. */
    static List<Raised> of(AlertRule rule, Watched claim) {
        return switch (rule) {
            case REPRESENTED -> ReviewRules.represented(claim);
            case RESERVE_CHANGE -> ReserveChange.find(claim);
            case SUBROGATION -> ReviewRules.subrogation(claim);
            case HEARING_REQUESTED -> HearingRules.requested(claim);
            case HEARING_NOTICE -> HearingRules.notice(claim);
            case COURT_DECISION -> HearingRules.decision(claim);
            case DENIAL_OR_SUSPENSION -> ReviewRules.denialOrSuspension(claim);
            case NURSE_CASE_MANAGER -> ReviewRules.nurse(claim);
            case TELEPHONIC_CASE_MANAGER -> ReviewRules.telephonic(claim);
            case RELEASED_TO_DUTY -> WorkStatusRules.released(claim);
            case MISSING_RESTRICTIONS -> WorkStatusRules.restrictions(claim);
            case SURVEILLANCE -> ReviewRules.surveillance(claim);
            case DEADLINE_NEAR -> DeadlineRules.near(claim);
            case DEADLINE_MISSED -> DeadlineRules.missed(claim);
            case FOLLOW_UP_DUE -> FollowUpDue.find(claim);
            case WORK_STATUS_EXPIRED -> WorkStatusRules.expired(claim);
            case MISSING_FACT -> MissingFact.find(claim);
            case VARIANCE_OPEN -> MoneyRules.variances(claim);
            case RECEIVABLE_STEP -> MoneyRules.receivables(claim);
            case LETTER_TO_APPROVE -> ReviewRules.letters(claim);
            case RUN_TO_APPROVE, FEED_REJECTED, AUDIT_ANSWER, AUDIT_OVERDUE -> List.of();
            case DIARY_DUE -> DiaryDue.find(claim);
        };
    }
}
