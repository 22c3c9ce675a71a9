package org.caseledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.alert.Raising.contact;
import static org.caseledger.alert.Raising.states;

import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.AlertId;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceResolved;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.LetterEvent.*;
import org.caseledger.claim.Reserved;
import org.caseledger.claim.Variance;
import org.caseledger.claim.VarianceResolution;
import org.caseledger.claim.WorkStatus;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own alerts, most of which time raises: the day before, the day, and what settles them. */
class OwnAlertsTest {

    private static ClaimHistory claim() {
        return injuredOn("2022-01-10");
    }

    @Test
    void aContactIsFollowedUpOnItsDay() {
        ClaimHistory claim = claim().record(contact("2022-02-01", "Dr. Lee", "2022-02-15"));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim, "2022-02-14")).isEmpty();
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim, "2022-02-15")).containsExactly("e2 open");
        ClaimHistory early = claim().record(contact("2022-02-01", "Dr. Lee", "2022-02-15"))
                .record(contact("2022-02-10", "clinic", null, "e2"));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, early)).isEmpty();
        claim.record(contact("2022-02-14", "Dr. Lee", null));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim)).containsExactly("e2 open");
        claim.record(contact("2022-02-15", "Dr. Lee", null));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim)).containsExactly("e2 closed by e4");
    }

    @Test
    void oneFollowUpIsOneAlertHoweverOftenItIsLogged() {
        ClaimHistory claim = claim().record(contact("2022-02-01", "Dr. Lee", "2022-02-15"))
                .record(contact("2022-02-02", "Dr. Lee", "2022-02-15"));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim)).containsExactly("e2 open");
    }

    @Test
    void twoWhoAreOnFileAreToldApartByTheirNumbersHoweverTheyAreCalled() {
        ClaimHistory claim = claim().record(with("provider", 1, "2022-02-01", "2022-02-15"));
        claim.record(with("provider", 2, "2022-02-16", null));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim)).containsExactly("e2 open");
        claim.record(with("Dr. Lee", 1, "2022-02-16", null));
        assertThat(states(AlertRule.FOLLOW_UP_DUE, claim)).containsExactly("e2 closed by e4");
    }

    private static InteractionLogged with(String party, int contact, String on, @Nullable String followUpOn) {
        return new InteractionLogged(
                day(on),
                InteractionChannel.PHONE,
                party,
                "issue",
                "action",
                "result",
                null,
                followUpOn == null ? null : day(followUpOn),
                null,
                contact);
    }

    @Test
    void ofAReservedContactTheAlertSaysNothing() {
        ClaimHistory claim = claim().record(new InteractionLogged(
                day("2022-02-01"),
                InteractionChannel.LETTER,
                "Lane",
                "Offer",
                "Read",
                "None",
                null,
                day("2022-02-15"),
                Reserved.ATTORNEY));
        Alert alert = Raising.of(AlertRule.FOLLOW_UP_DUE, claim).getFirst();
        assertThat(alert.alert()).isEqualTo("follow-up-due:C-1:2022-02-15-e2");
        assertThat(alert.what()).isEqualTo("Contact of 2022-02-01 to be followed up by 2022-02-15");
    }

    @Test
    void anOffWorkStatusThatEndsWantsAnother() {
        ClaimHistory claim = claim().offWork("2022-03-01", "2022-03-20");
        assertThat(states(AlertRule.WORK_STATUS_EXPIRED, claim, "2022-03-20")).isEmpty();
        assertThat(states(AlertRule.WORK_STATUS_EXPIRED, claim, "2022-03-21")).containsExactly("e2 open");
        assertThat(states(
                        AlertRule.WORK_STATUS_EXPIRED,
                        claim().offWork("2022-03-01", "2022-03-20").offWork("2022-03-21", "2022-04-20"),
                        "2022-04-20"))
                .isEmpty();
        claim.status(WorkStatus.FULL_DUTY, "2022-03-24", null);
        assertThat(states(AlertRule.WORK_STATUS_EXPIRED, claim)).containsExactly("e2 closed by e3");
    }

    @Test
    void anOffWorkStatusWithoutAnEndIsBelievedAsLongAsThePolicySays() {
        ClaimHistory claim = claim().offWork("2022-03-01", null);
        assertThat(states(AlertRule.WORK_STATUS_EXPIRED, claim, "2022-04-15")).isEmpty();
        assertThat(states(AlertRule.WORK_STATUS_EXPIRED, claim, "2022-04-16")).containsExactly("e2 open");
        assertThat(Raising.all(claim.facts(), Optional.empty()))
                .noneMatch(alert -> alert.rule() == AlertRule.WORK_STATUS_EXPIRED);
        assertThat(states(AlertRule.WORK_STATUS_EXPIRED, claim.closed("2022-04-10")))
                .isEmpty();
    }

    @Test
    void whatPayWaitsForIsMissingWhenThePayPeriodHasEnded() {
        ClaimHistory claim = claim().offWork("2022-01-11", null);
        assertThat(states(AlertRule.MISSING_FACT, claim, "2022-01-21")).isEmpty();
        assertThat(states(AlertRule.MISSING_FACT, claim, "2022-01-22")).containsExactly("e2 open", "e2 open");
        claim.withdrawn("e2");
        assertThat(states(AlertRule.MISSING_FACT, claim)).containsExactly("e1 open");
    }

    @Test
    void aFactThatComesInTimeWasNeverMissing() {
        ClaimHistory claim = claim().offWork("2022-01-11", null)
                .recommended("3900.00", "2022-02-01")
                .employed("70000.00", "33.65");
        assertThat(states(AlertRule.MISSING_FACT, claim)).isEmpty();
    }

    @Test
    void earningsOnModifiedDutyAreMissingAndNothingIsOnADeniedClaim() {
        ClaimHistory claim = claim().recommended("3900.00", "2022-02-01")
                .employed("70000.00", "33.65")
                .status(WorkStatus.MODIFIED_DUTY, "2022-03-05", null);
        assertThat(states(AlertRule.MISSING_FACT, claim, "2022-03-18")).isEmpty();
        assertThat(states(AlertRule.MISSING_FACT, claim, "2022-03-19")).containsExactly("e4 open");
        assertThat(Raising.of(AlertRule.MISSING_FACT, claim).getFirst().remedy())
                .contains("RecordEarnings");
        assertThat(states(AlertRule.MISSING_FACT, claim.denied("2022-03-20"))).isEmpty();
    }

    @Test
    void aDiaryIsDueByTheKindOfClaim() {
        assertThat(states(AlertRule.DIARY_DUE, claim(), "2022-02-08")).isEmpty();
        assertThat(states(AlertRule.DIARY_DUE, claim(), "2022-02-09")).containsExactly("e1 open");
        ClaimHistory stationary = claim().stationary("2022-02-01");
        assertThat(states(AlertRule.DIARY_DUE, stationary, "2022-07-08")).isEmpty();
        assertThat(states(AlertRule.DIARY_DUE, stationary, "2022-07-09")).containsExactly("e1 open");
    }

    @Test
    void aLookAtTheFileBeginsTheDaysAgain() {
        ClaimHistory claim = claim().record(contact("2022-02-08", "employee", null));
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-03-09")).isEmpty();
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-03-10")).containsExactly("e2 open");
        claim.record(contact("2022-03-10", "employee", null));
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-04-08")).containsExactly("e2 closed by e3");
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-04-09")).containsExactly("e2 closed by e3", "e3 open");
    }

    @Test
    void aDiaryThatSomebodySetIsDueOnItsDay() {
        ClaimHistory claim = claim().record(new DiarySet(day("2022-01-20"), "ask for a note"));
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-01-19")).isEmpty();
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-01-20")).containsExactly("e2 open");
        claim.record(contact("2022-01-21", "employee", null));
        assertThat(states(AlertRule.DIARY_DUE, claim, "2022-01-22")).containsExactly("e2 closed by e3");
        assertThat(states(AlertRule.DIARY_DUE, claim().closed("2022-01-15"))).isEmpty();
    }

    @Test
    void aVarianceIsOpenUntilItIsResolved() {
        ClaimHistory claim = claim().record(new VarianceFound(
                new Variance(new DateSpan(day("2022-01-08"), day("2022-01-21")), "days", "10", "11", "days")));
        assertThat(states(AlertRule.VARIANCE_OPEN, claim)).containsExactly("e2 open");
        claim.record(new VarianceResolved("e2", VarianceResolution.OURS_RIGHT, "counted again"));
        assertThat(states(AlertRule.VARIANCE_OPEN, claim)).containsExactly("e2 closed by e3");
    }

    @Test
    void aLetterThatWaitsIsTheApproversWhoeverHasTheClaim() {
        ClaimHistory claim = claim().record(new ClaimAssigned("ann")).record(new LetterProposed(letter()));
        assertThat(Raising.of(AlertRule.LETTER_TO_APPROVE, claim))
                .extracting(Alert::owner)
                .containsExactly("approver");
        assertThat(states(AlertRule.LETTER_TO_APPROVE, claim)).containsExactly("e3 open");
        claim.record(new LetterApproved("L-C-1-1", "sha256:p"));
        assertThat(states(AlertRule.LETTER_TO_APPROVE, claim)).containsExactly("e3 closed by e4");
    }

    @Test
    void aLetterThatIsDroppedOrLeftAtOnceWaitsForNobody() {
        assertThat(states(
                        AlertRule.LETTER_TO_APPROVE,
                        claim().record(new LetterProposed(letter())).record(new LetterDropped("L-C-1-1", "late"))))
                .containsExactly("e2 closed by e3");
        assertThat(Raising.of(AlertRule.LETTER_TO_APPROVE, claim().record(new LetterIssued(letter()))))
                .isEmpty();
    }

    private static WrittenLetter letter() {
        return new WrittenLetter(
                "L-C-1-1",
                "denial",
                1,
                "sha256:t",
                null,
                "Robin Sample",
                null,
                List.of(),
                "sha256:w",
                "<p>Words",
                "sha256:p",
                List.of(),
                null,
                null);
    }

    @Test
    void anAlertThatIsPutOffIsBackOnItsDay() {
        ClaimHistory claim = claim().record(Raising.hearing("2022-03-01"))
                .record(new AlertSnoozed("hearing-requested:C-1:2022-03-01", "waits", day("2022-04-01")));
        assertThat(states(AlertRule.HEARING_REQUESTED, claim, "2022-03-31")).containsExactly("e2 snoozed");
        assertThat(states(AlertRule.HEARING_REQUESTED, claim, "2022-04-01")).containsExactly("e2 open");
        claim.withdrawn("e3");
        assertThat(states(AlertRule.HEARING_REQUESTED, claim, "2022-03-31")).containsExactly("e2 open");
    }

    @Test
    void anAlertIsWhosTheClaimIsOrElseItsRolesUntilThen() {
        ClaimHistory claim = claim().record(Raising.hearing("2022-03-01"));
        assertThat(Raising.of(AlertRule.HEARING_REQUESTED, claim))
                .extracting(Alert::owner)
                .containsExactly("adjuster");
        claim.record(new ClaimAssigned("ann")).record(new ClaimAssigned("ben"));
        assertThat(Raising.all(claim)).extracting(Alert::owner).containsOnly("ben");
        assertThat(Raising.all(claim.withdrawn("e4"))).extracting(Alert::owner).containsOnly("ann");
    }

    @Test
    void whatWasKnownThenIsRaisedAsItWasThen() {
        ClaimHistory claim = claim().record(Raising.hearing("2022-03-01")).record(Raising.decided("2022-06-01"));
        assertThat(Raising.all(
                        claim.facts().knownAt(claim.entries().get(1).recordedAt()), Optional.of(ClaimHistory.GLENDALE)))
                .filteredOn(alert -> alert.rule() == AlertRule.HEARING_REQUESTED)
                .extracting(Alert::closedBy)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-17, normal",
        "2022-03-20, normal",
        "2022-03-21, high",
        "2022-03-22, high",
        "2022-03-23, critical"
    })
    void aDeadlineMattersMoreAsItsDayComesNearer(String on, String severity) {
        Alert near = new Alert(
                "deadline-near:C-1:x",
                AlertRule.DEADLINE_NEAR,
                "C-1",
                "glendale",
                null,
                Role.ADJUSTER,
                "x",
                "y",
                "e1",
                ClaimHistory.BEGIN,
                day("2022-03-17"),
                day("2022-03-24"),
                null,
                null);
        assertThat(near.severity(day(on))).hasToString(severity);
        assertThat(near.on(day("2022-03-16"))).isEmpty();
        assertThat(near.on(day("2022-03-24"))).contains(AlertState.OPEN);
        assertThat(near.on(day("2022-03-25"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AlertRule.class)
    void aRuleIsFoundByItsId(AlertRule rule) {
        assertThat(AlertRule.named(rule.toString())).contains(rule);
        assertThat(new AlertId(rule.toString(), "C-1", "x").rule()).isEqualTo(rule.toString());
    }
}
