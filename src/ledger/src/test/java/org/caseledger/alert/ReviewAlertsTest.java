package org.caseledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.alert.Raising.contact;
import static org.caseledger.alert.Raising.decided;
import static org.caseledger.alert.Raising.form;
import static org.caseledger.alert.Raising.hearing;
import static org.caseledger.alert.Raising.reserve;
import static org.caseledger.alert.Raising.states;
import static org.caseledger.alert.Raising.status;

import org.caseledger.ClaimHistory;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.claim.CaseManagerKind;
import org.caseledger.claim.HearingKind;
import org.caseledger.claim.ReserveKind;
import org.caseledger.claim.WorkStatus;
import org.junit.jupiter.api.Test;

/**
 * The twelve conditions of the process review: each is raised by its fact, not by less, once for each cause, and closed by what
 * settles it. Entry e1 is the report of injury on 10 January 2022.
 */
class ReviewAlertsTest {

    private static ClaimHistory claim() {
        return injuredOn("2022-01-10");
    }

    /** The one alert of {@code rule}, acknowledged. */
    private static ClaimHistory acknowledged(AlertRule rule, ClaimHistory history) {
        return history.record(
                new AlertAcknowledged(Raising.of(rule, history).getFirst().alert(), "seen"));
    }

    @Test
    void aReportRaisesNoneOfTheTwelve() {
        assertThat(Raising.all(claim()).stream().map(Alert::rule))
                .allMatch(rule -> rule.compareTo(AlertRule.SURVEILLANCE) > 0);
    }

    @Test
    void aClaimantIsRepresented() {
        ClaimHistory claim = claim().record(new RepresentationRecorded("Lane", day("2022-02-01"), null))
                .record(new RepresentationRecorded(" LANE ", day("2022-02-01"), null));
        assertThat(states(AlertRule.REPRESENTED, claim)).containsExactly("e2 open");
        claim.record(new RepresentationRecorded("Moss", day("2022-03-01"), null));
        assertThat(states(AlertRule.REPRESENTED, claim)).containsExactly("e2 open", "e4 open");
        assertThat(states(AlertRule.REPRESENTED, acknowledged(AlertRule.REPRESENTED, claim)))
                .containsExactly("e2 closed by e5", "e4 open");
    }

    @Test
    void aChangeOfReservesIsMoreThanTwentyFiveThousandInAll() {
        ClaimHistory claim = claim().record(reserve(ReserveKind.INDEMNITY, "10000.00"));
        assertThat(states(AlertRule.RESERVE_CHANGE, claim)).isEmpty();
        assertThat(states(AlertRule.RESERVE_CHANGE, claim().record(reserve(ReserveKind.MEDICAL, "25000.00"))))
                .isEmpty();
        assertThat(states(AlertRule.RESERVE_CHANGE, claim().record(reserve(ReserveKind.MEDICAL, "25000.01"))))
                .containsExactly("e2 open");
        claim.record(reserve(ReserveKind.MEDICAL, "35000.00"));
        assertThat(states(AlertRule.RESERVE_CHANGE, claim)).containsExactly("e3 open");
        claim.record(reserve(ReserveKind.MEDICAL, "35000.00")).record(reserve(ReserveKind.MEDICAL, "10000.00"));
        assertThat(states(AlertRule.RESERVE_CHANGE, claim)).containsExactly("e3 open");
        claim.record(reserve(ReserveKind.MEDICAL, "40000.00")).record(reserve(ReserveKind.MEDICAL, "14999.99"));
        assertThat(states(AlertRule.RESERVE_CHANGE, claim)).containsExactly("e3 open", "e6 open", "e7 open");
        assertThat(states(AlertRule.RESERVE_CHANGE, acknowledged(AlertRule.RESERVE_CHANGE, claim)))
                .containsExactly("e3 closed by e8", "e6 open", "e7 open");
    }

    @Test
    void aThirdPartyIsPursued() {
        ClaimHistory claim = claim().record(new ThirdPartyRecorded("Ladder Works", "nobody"));
        assertThat(states(AlertRule.SUBROGATION, claim)).isEmpty();
        claim.record(new ThirdPartyRecorded("Ladder Works", "CorVel"))
                .record(new ThirdPartyRecorded("ladder works", "the Division"));
        assertThat(states(AlertRule.SUBROGATION, claim)).containsExactly("e3 open");
        claim.record(new ThirdPartyRecorded("Ladder Works", "nobody"));
        assertThat(states(AlertRule.SUBROGATION, claim)).containsExactly("e3 closed by e5");
        ClaimHistory lien =
                claim().record(new ThirdPartyRecorded("Driver", "CorVel")).record(form("Lien-Notice", "2022-03-01"));
        assertThat(states(AlertRule.SUBROGATION, lien)).containsExactly("e2 closed by e3");
    }

    @Test
    void aRequestForAHearingIsSettledByItsNotice() {
        ClaimHistory claim = claim().record(hearing("2022-03-01")).record(hearing("2022-03-01"));
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).containsExactly("e2 open");
        claim.record(new HearingNoticeReceived(HearingKind.DEPOSITION, day("2022-05-02"), day("2022-04-01")));
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).containsExactly("e2 open");
        claim.record(new HearingNoticeReceived(HearingKind.HEARING, day("2022-06-01"), day("2022-04-02")));
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).containsExactly("e2 closed by e5");
        assertThat(states(
                        AlertRule.HEARING_REQUESTED,
                        claim().record(hearing("2022-03-01")).record(decided("2022-06-01"))))
                .containsExactly("e2 closed by e3");
    }

    @Test
    void aNoticeIsSettledByAnAppearanceOrTheDecision() {
        ClaimHistory claim = claim().record(
                        new HearingNoticeReceived(HearingKind.DEPOSITION, day("2022-05-02"), day("2022-04-01")))
                .record(new HearingNoticeReceived(HearingKind.HEARING, day("2022-06-01"), day("2022-04-02")))
                .record(new HearingNoticeReceived(HearingKind.HEARING, day("2022-06-01"), day("2022-04-09")));
        assertThat(states(AlertRule.HEARING_NOTICE, claim)).containsExactly("e2 open", "e3 open");
        assertThat(Raising.of(AlertRule.HEARING_NOTICE, claim))
                .extracting(Alert::due)
                .containsExactly(day("2022-05-02"), day("2022-06-01"));
        claim.record(contact("2022-05-01", "judge", null, "e2"));
        assertThat(states(AlertRule.HEARING_NOTICE, claim)).containsExactly("e2 open", "e3 open");
        claim.record(contact("2022-05-02", "judge", null, "e2"));
        assertThat(states(AlertRule.HEARING_NOTICE, claim)).containsExactly("e2 closed by e6", "e3 open");
        claim.record(decided("2022-06-01"));
        assertThat(states(AlertRule.HEARING_NOTICE, claim)).containsExactly("e2 closed by e6", "e3 closed by e7");
    }

    @Test
    void aDecisionWaitsForSomebodysWord() {
        ClaimHistory claim = claim().record(hearing("2022-03-01")).record(decided("2022-06-01"));
        assertThat(states(AlertRule.COURT_DECISION, claim)).containsExactly("e3 open");
        assertThat(states(AlertRule.COURT_DECISION, acknowledged(AlertRule.COURT_DECISION, claim)))
                .containsExactly("e3 closed by e4");
    }

    @Test
    void aDenialASuspensionAndATwentyDayLetterAre() {
        ClaimHistory claim = claim().accepted("2022-02-01").record(form("104", "2022-02-01"));
        assertThat(states(AlertRule.DENIAL_OR_SUSPENSION, claim)).isEmpty();
        claim.denied("2022-03-01")
                .denied("2022-03-01")
                .record(form("105", "2022-04-01"))
                .record(form("20-day letter", "2022-04-02"));
        assertThat(states(AlertRule.DENIAL_OR_SUSPENSION, claim)).containsExactly("e4 open", "e6 open", "e7 open");
        assertThat(states(AlertRule.DENIAL_OR_SUSPENSION, acknowledged(AlertRule.DENIAL_OR_SUSPENSION, claim)))
                .containsExactly("e4 closed by e8", "e6 open", "e7 open");
    }

    @Test
    void caseManagersAreToldApart() {
        ClaimHistory claim = claim().record(new CaseManagerAssigned(CaseManagerKind.NURSE, "Kim", day("2022-02-03")))
                .record(new CaseManagerAssigned(CaseManagerKind.TELEPHONIC, "Lou", day("2022-02-03")))
                .record(new CaseManagerAssigned(CaseManagerKind.NURSE, "Kim", day("2022-02-03")));
        assertThat(states(AlertRule.NURSE_CASE_MANAGER, claim)).containsExactly("e2 open");
        assertThat(states(AlertRule.TELEPHONIC_CASE_MANAGER, claim)).containsExactly("e3 open");
        assertThat(states(AlertRule.NURSE_CASE_MANAGER, acknowledged(AlertRule.NURSE_CASE_MANAGER, claim)))
                .containsExactly("e2 closed by e5");
        assertThat(states(AlertRule.TELEPHONIC_CASE_MANAGER, acknowledged(AlertRule.TELEPHONIC_CASE_MANAGER, claim)))
                .containsExactly("e3 closed by e6");
    }

    @Test
    void aReleaseIsSettledByAnOfferOrByTellingPayroll() {
        ClaimHistory claim = claim().offWork("2022-01-11", null);
        assertThat(states(AlertRule.RELEASED_TO_DUTY, claim)).isEmpty();
        claim.record(status(WorkStatus.MODIFIED_DUTY, "2022-03-01", "no lifting"))
                .record(status(WorkStatus.MODIFIED_DUTY, "2022-03-15", "no lifting"));
        assertThat(states(AlertRule.RELEASED_TO_DUTY, claim)).containsExactly("e3 open");
        claim.record(new ModifiedDutyOffered(day("2022-02-20"), day("2022-02-28"), "desk", usd("800.00")));
        assertThat(states(AlertRule.RELEASED_TO_DUTY, claim)).containsExactly("e3 open");
        claim.record(new ModifiedDutyOffered(day("2022-03-02"), day("2022-03-07"), "desk", usd("800.00")))
                .record(status(WorkStatus.FULL_DUTY, "2022-04-01", null));
        assertThat(states(AlertRule.RELEASED_TO_DUTY, claim)).containsExactly("e3 closed by e6", "e7 open");
        claim.record(contact("2022-04-01", "City payroll", null));
        assertThat(states(AlertRule.RELEASED_TO_DUTY, claim)).containsExactly("e3 closed by e6", "e7 closed by e8");
    }

    @Test
    void missingRestrictionsAreRaisedOnceAndSettledByRestrictionsOrAnotherStatus() {
        ClaimHistory claim = claim().record(status(WorkStatus.MODIFIED_DUTY, "2022-03-01", " "))
                .record(status(WorkStatus.MODIFIED_DUTY, "2022-03-15", null));
        assertThat(states(AlertRule.MISSING_RESTRICTIONS, claim)).containsExactly("e2 open");
        claim.record(status(WorkStatus.MODIFIED_DUTY, "2022-03-01", "no lifting"));
        assertThat(states(AlertRule.MISSING_RESTRICTIONS, claim)).containsExactly("e2 closed by e4");
        ClaimHistory full = claim().record(status(WorkStatus.MODIFIED_DUTY, "2022-03-01", null))
                .record(status(WorkStatus.FULL_DUTY, "2022-03-10", null));
        assertThat(states(AlertRule.MISSING_RESTRICTIONS, full)).containsExactly("e2 closed by e3");
        assertThat(states(AlertRule.MISSING_RESTRICTIONS, claim().offWork("2022-01-11", null)))
                .isEmpty();
    }

    @Test
    void aRequestForSurveillanceIsSettledByItsDecision() {
        ClaimHistory claim = claim().record(new SurveillanceRequested(day("2022-05-02"), "seen lifting"))
                .record(new SurveillanceRequested(day("2022-06-02"), "again"));
        assertThat(states(AlertRule.SURVEILLANCE, claim)).containsExactly("e2 open", "e3 open");
        claim.record(new SurveillanceDecided(day("2022-05-04"), false, null));
        assertThat(states(AlertRule.SURVEILLANCE, claim)).containsExactly("e2 closed by e4", "e3 open");
    }

    @Test
    void aWithdrawnEntryRaisesNothingAndSettlesNothing() {
        ClaimHistory claim = claim().record(hearing("2022-03-01")).record(hearing("2022-03-01"));
        claim.record(decided("2022-06-01")).withdrawn("e4");
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).containsExactly("e2 open");
        assertThat(states(AlertRule.COURT_DECISION, claim)).isEmpty();
        claim.withdrawn("e2");
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).containsExactly("e3 open");
        claim.withdrawn("e3");
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).isEmpty();
    }

    @Test
    void aClosedClaimLeavesWhatTheReviewWantsToKnowOpen() {
        ClaimHistory claim = claim().record(hearing("2022-03-01"))
                .record(status(WorkStatus.MODIFIED_DUTY, "2022-03-01", null))
                .closed("2022-09-01");
        assertThat(states(AlertRule.HEARING_REQUESTED, claim)).containsExactly("e2 open");
        assertThat(states(AlertRule.RELEASED_TO_DUTY, claim)).containsExactly("e3 closed by e4");
        assertThat(states(AlertRule.MISSING_RESTRICTIONS, claim)).containsExactly("e3 closed by e4");
    }
}
