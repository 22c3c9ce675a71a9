package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.claim.ClaimDecisions.given;
import static org.caseledger.claim.ClaimDecisions.givenAReportedClaim;
import static org.caseledger.claim.ClaimDecisions.givenNothing;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.AttentionCommand.*;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What calls for attention: each command is accepted with all that it says, and refused for what is wrong with it. */
class AttentionDeciderTest {

    private static final String ALERT = "represented:C-1:0f3a5d7c9b1e";

    private static ClaimHistory asked() {
        return injuredOn("2022-01-10")
                .record(new SurveillanceRequested(day("2022-05-02"), "seen lifting"))
                .record(new ModifiedDutyOffered(day("2022-03-01"), day("2022-03-07"), "desk", usd("800.00")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aCommandIsAcceptedWithAllThatItSays(AttentionCommand command, AttentionEvent event) {
        given(asked()).when(command).accepted(event);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments(
                        new RecordRepresentation("C-1", "Lane", day("2022-02-01"), day("2022-09-30")),
                        new RepresentationRecorded("Lane", day("2022-02-01"), day("2022-09-30"))),
                arguments(
                        new RecordThirdParty("C-1", "Ladder Works", "CorVel"),
                        new ThirdPartyRecorded("Ladder Works", "CorVel")),
                arguments(
                        new AssignCaseManager("C-1", CaseManagerKind.TELEPHONIC, "Kim", day("2022-02-03")),
                        new CaseManagerAssigned(CaseManagerKind.TELEPHONIC, "Kim", day("2022-02-03"))),
                arguments(
                        new RequestSurveillance("C-1", day("2022-05-02"), "seen lifting"),
                        new SurveillanceRequested(day("2022-05-02"), "seen lifting")),
                arguments(
                        new DecideSurveillance("C-1", day("2022-05-02"), false, "no cause"),
                        new SurveillanceDecided(day("2022-05-02"), false, "no cause")),
                arguments(
                        new ReceiveHearingNotice("C-1", HearingKind.DEPOSITION, day("2022-07-12"), day("2022-06-01")),
                        new HearingNoticeReceived(HearingKind.DEPOSITION, day("2022-07-12"), day("2022-06-01"))),
                arguments(
                        new OfferModifiedDuty("C-1", day("2022-03-01"), day("2022-03-01"), "desk", usd("0.00")),
                        new ModifiedDutyOffered(day("2022-03-01"), day("2022-03-01"), "desk", usd("0.00"))),
                arguments(
                        new AnswerModifiedDuty("C-1", day("2022-03-01"), true),
                        new ModifiedDutyAnswered(day("2022-03-01"), true)),
                arguments(new AssignClaim("C-1", " Ann "), new ClaimAssigned("ann")),
                arguments(
                        new SetDiary("C-1", day("2022-04-15"), "ask for a note"),
                        new DiarySet(day("2022-04-15"), "ask for a note")),
                arguments(new AcknowledgeAlert(ALERT, "seen"), new AlertAcknowledged(ALERT, "seen")),
                arguments(
                        new SnoozeAlert(ALERT, "later", day("2022-07-12")),
                        new AlertSnoozed(ALERT, "later", day("2022-07-12"))));
    }

    @Test
    void noCommandIsForgottenHere() {
        Set<Class<?>> tested =
                accepted().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Claims.FAMILY.commands().byHand().stream()
                        .filter(AttentionCommand.class::isAssignableFrom)
                        .toList());
    }

    @Test
    void daysAreInOrderAndNotBeforeTheInjury() {
        refusedForDays(
                new RecordRepresentation("C-1", "Lane", day("2022-02-02"), day("2022-02-01")), "to (2022-02-01)");
        refusedForDays(new AssignCaseManager("C-1", CaseManagerKind.NURSE, "Kim", day("2022-01-09")), "from");
        refusedForDays(new RequestSurveillance("C-1", day("2022-01-09"), "x"), "the date of injury");
        refusedForDays(new DecideSurveillance("C-1", day("2022-05-01"), true, null), "the request's date");
        refusedForDays(
                new ReceiveHearingNotice("C-1", HearingKind.HEARING, day("2022-07-12"), day("2022-01-09")),
                "receivedOn");
        refusedForDays(
                new ReceiveHearingNotice("C-1", HearingKind.HEARING, day("2022-01-09"), day("2022-06-01")), "on (");
        refusedForDays(
                new OfferModifiedDuty("C-1", day("2022-03-01"), day("2022-02-28"), "desk", usd("1.00")), "from (");
        refusedForDays(new AnswerModifiedDuty("C-1", day("2022-02-28"), true), "the offer's date");
        refusedForDays(new SetDiary("C-1", day("2022-01-09"), "x"), "the date of injury");
    }

    private static void refusedForDays(AttentionCommand command, String words) {
        given(asked()).when(command).refused("dates-out-of-order", words);
    }

    @Test
    void surveillanceIsDecidedOnceForEachRequest() {
        DecideSurveillance decide = new DecideSurveillance("C-1", day("2022-05-04"), true, null);
        givenAReportedClaim().when(decide).refused("no-request", "nobody asked for surveillance on claim C-1");
        ClaimHistory decided = asked().record(new SurveillanceDecided(day("2022-05-03"), false, null));
        given(decided).when(decide).refused("no-request", "nobody asked");
        given(decided.record(new SurveillanceRequested(day("2022-05-04"), "again")))
                .when(decide)
                .accepted(new SurveillanceDecided(day("2022-05-04"), true, null));
    }

    @Test
    void modifiedDutyIsAnsweredOnceForEachOffer() {
        AnswerModifiedDuty answer = new AnswerModifiedDuty("C-1", day("2022-03-03"), true);
        givenAReportedClaim().when(answer).refused("no-offer", "OfferModifiedDuty");
        given(asked().record(new ModifiedDutyAnswered(day("2022-03-02"), false)))
                .when(answer)
                .refused("no-offer", "no offer of modified duty on claim C-1");
    }

    @Test
    void anOfferedWageIsNotNegative() {
        givenAReportedClaim()
                .when(new OfferModifiedDuty("C-1", day("2022-03-01"), day("2022-03-07"), "desk", usd("-0.01")))
                .refused("negative-amount", "-0.01");
    }

    @Test
    void anAlertIsAcknowledgedOnceUnlessThatIsWithdrawn() {
        ClaimHistory seen = injuredOn("2022-01-10").record(new AlertAcknowledged(ALERT, "seen"));
        given(seen)
                .when(new AcknowledgeAlert(ALERT, "seen again"))
                .refused("already-acknowledged", "by tester in entry e2", "withdraw that entry");
        given(seen).when(new SnoozeAlert(ALERT, "later", day("2022-07-12"))).refused("already-acknowledged", ALERT);
        given(seen.withdrawn("e2"))
                .when(new AcknowledgeAlert(ALERT, "seen again"))
                .accepted(new AlertAcknowledged(ALERT, "seen again"));
    }

    @Test
    void whatIsRecordedCanBeWithdrawn() {
        given(asked())
                .when(new WithdrawEntry("C-1", "e2", "wrong claim"))
                .accepted(new EntryWithdrawn("e2", "wrong claim"));
    }

    @ParameterizedTest
    @CsvSource({"represented:C-9:x", "represented", "a::x", "::", "'represented:C-1:'"})
    void anAlertOfAClaimThatThereIsNotIsUnknown(String alert) {
        givenNothing()
                .when(new AcknowledgeAlert(alert, "seen"))
                .refused("unknown-alert", "there is no alert " + alert, "caseledger alerts");
    }

    @ParameterizedTest
    @CsvSource({"rule:C-1:x, rule, C-1, x", "rule:G:22:7:x, rule, G:22:7, x", "rule::run-1, rule, '', run-1"})
    void anIdSaysItsRuleItsClaimAndItsCause(String text, String rule, String claim, String cause) {
        AlertId id = AlertId.of(text).orElseThrow();
        assertThat(id).isEqualTo(new AlertId(rule, claim, cause));
        assertThat(id).hasToString(text);
    }
}
