package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.benefit.Lines.due;
import static org.caseledger.benefit.Lines.entitlement;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.CommissionNoticeNoted;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.claim.ClaimEvent.HearingRequested;
import org.caseledger.claim.WorkStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are compensable: by acceptance, by silence, by a hearing, and out of a notice's reach. */
class StandingTest {

    /** Off work from 11 January 2022 on, daily rate 85.48; no employment is recorded, so that only the statute pays. */
    private static ClaimHistory offWork() {
        return injuredOn("2022-01-10").recommended("3900.00", "2022-01-15").offWork("2022-01-11", "2022-12-31");
    }

    private static List<String> statutory(ClaimHistory history, String asOf) {
        return due(history, asOf).stream()
                .filter(line -> line.contains("statutory"))
                .toList();
    }

    private static String status(ClaimHistory history, String asOf) {
        return entitlement(history, asOf).standing().status().toString();
    }

    /** A.R.S. 23-1061(M). */
    @Nested
    class Silent {

        /** Notified on Thursday 20 January: an answer is due on 10 February. */
        private static ClaimHistory notified() {
            return offWork().record(new CommissionNoticeNoted(day("2022-01-20")));
        }

        @Test
        void theClaimIsPayableFromTheNotificationOnceTheLastDayHasPassed() {
            assertThat(status(notified(), "2022-02-10")).isEqualTo("reported");
            assertThat(statutory(notified(), "2022-02-10")).isEmpty();
            assertThat(status(notified(), "2022-02-11")).isEqualTo("pay-as-if-accepted");
            assertThat(statutory(notified(), "2022-02-11"))
                    .containsExactly(
                            "2022-01-08 statutory 713 2 d 170.96", // 20 and 21 January
                            "2022-01-22 statutory 713 14 d 1196.72",
                            "2022-02-05 statutory 713 7 d 598.36");
        }

        @Test
        void itIsNoAcceptance() {
            assertThat(notified().facts().accepted()).isFalse();
            assertThat(entitlement(notified(), "2022-02-11").working().inputs().getFirst())
                    .satisfies(why -> {
                        assertThat(why.value()).isEqualTo("as if accepted, from 2022-01-20");
                        assertThat(why.citation()).isEqualTo("A.R.S. 23-1061(M)");
                        assertThat(why.entries()).containsExactly("e4");
                    });
        }

        @Test
        void aLateDenialEndsItAndLeavesTheDaysBefore() {
            ClaimHistory denied = notified().denied("2022-02-14");
            assertThat(status(denied, "2022-03-04")).isEqualTo("denied");
            assertThat(statutory(denied, "2022-03-04"))
                    .containsExactly(
                            "2022-01-08 statutory 713 2 d 170.96",
                            "2022-01-22 statutory 713 14 d 1196.72",
                            "2022-02-05 statutory 713 9 d 769.32");
            ClaimHistory again = denied.denied("2022-02-20");
            assertThat(statutory(again, "2022-03-04")).endsWith("2022-02-05 statutory 713 9 d 769.32");
        }

        @Test
        void takingTheLateDenialBackRestoresIt() {
            ClaimHistory rescinded = notified().denied("2022-02-14").rescinded("2022-02-16");
            assertThat(status(rescinded, "2022-02-18")).isEqualTo("pay-as-if-accepted");
            assertThat(statutory(rescinded, "2022-02-18")).endsWith("2022-02-05 statutory 713 14 d 1196.72");
        }

        @Test
        void aNoticeFromALaterDayLeavesTheDeniedDaysBeforeItDenied() {
            ClaimHistory accepted = notified()
                    .denied("2022-02-14")
                    .record(new ClaimAccepted(day("2022-03-01"), null, day("2022-02-28"), null, null));
            assertThat(statutory(accepted, "2022-03-04"))
                    .containsExactly(
                            "2022-01-08 statutory 713 2 d 170.96",
                            "2022-01-22 statutory 713 14 d 1196.72",
                            "2022-02-05 statutory 713 9 d 769.32", // to 13 February
                            "2022-02-19 statutory 713 5 d 427.40"); // from 28 February
            ClaimHistory rescinded = notified()
                    .denied("2022-02-14")
                    .record(new DenialRescinded(day("2022-03-01"), null, day("2022-02-28"), null, null));
            assertThat(statutory(rescinded, "2022-03-04"))
                    .endsWith("2022-02-05 statutory 713 9 d 769.32", "2022-02-19 statutory 713 5 d 427.40");
        }

        /** 39 days from the commission's notice to the day before the denial, at 85.48. */
        @Test
        void aLateAcceptanceCostsNothingOfWhatSilenceOwed() {
            ClaimHistory denied = notified().accepted("2022-02-14").denied("2022-02-28");
            assertThat(statutory(denied, "2022-03-04"))
                    .containsExactly(
                            "2022-01-08 statutory 713 2 d 170.96",
                            "2022-01-22 statutory 713 14 d 1196.72",
                            "2022-02-05 statutory 713 14 d 1196.72",
                            "2022-02-19 statutory 713 9 d 769.32"); // to 27 February
            assertThat(status(denied, "2022-03-04")).isEqualTo("denied");
            assertThat(entitlement(denied, "2022-03-04").working().inputs().getFirst())
                    .satisfies(why -> {
                        assertThat(why.value())
                                .isEqualTo("as if accepted, from 2022-01-20 until the day before 2022-02-28");
                        assertThat(why.entries()).containsExactly("e5", "e6", "e4");
                    });
        }

        @Test
        void anAcceptanceFromALaterDayLeavesTheDaysBeforeToSilence() {
            ClaimHistory accepted =
                    notified().record(new ClaimAccepted(day("2022-02-14"), null, day("2022-02-10"), null, null));
            assertThat(statutory(accepted, "2022-02-18")).startsWith("2022-01-08 statutory 713 2 d 170.96");
            assertThat(status(accepted, "2022-02-18")).isEqualTo("accepted");
            assertThat(entitlement(accepted, "2022-02-18")
                            .working()
                            .inputs()
                            .getFirst()
                            .value())
                    .isEqualTo("as if accepted, from 2022-01-20; accepted from 2022-02-10");
            assertThat(statutory(accepted.denied("2022-02-19"), "2022-02-18"))
                    .endsWith("2022-02-05 statutory 713 14 d 1196.72");
        }

        @Test
        void theFirstDenialThatStandsEndsSilenceForGood() {
            ClaimHistory again =
                    notified().denied("2022-02-14").accepted("2022-02-20").denied("2022-02-28");
            assertThat(statutory(again, "2022-03-04")).endsWith("2022-02-05 statutory 713 9 d 769.32");
            ClaimHistory rescinded = notified()
                    .denied("2022-02-14")
                    .rescinded("2022-02-18")
                    .accepted("2022-02-20")
                    .denied("2022-02-28");
            assertThat(statutory(rescinded, "2022-03-04")).endsWith("2022-02-19 statutory 713 9 d 769.32");
        }

        @Test
        void aDenialInTimeThatIsRescindedWasAnAnswer() {
            ClaimHistory rescinded = notified().denied("2022-02-04").rescinded("2022-02-15");
            assertThat(status(rescinded, "2022-06-10")).isEqualTo("denial-rescinded");
            assertThat(statutory(rescinded, "2022-06-10")).isEmpty();
            assertThat(statutory(rescinded.accepted("2022-06-13").denied("2022-06-20"), "2022-06-24"))
                    .isEmpty();
        }

        @Test
        void aLaterAcceptanceMakesEverythingOrdinary() {
            ClaimHistory accepted = notified().accepted("2022-02-14");
            assertThat(status(accepted, "2022-02-18")).isEqualTo("accepted");
            assertThat(statutory(accepted, "2022-02-18")).startsWith("2022-01-08 statutory 713 11 d 940.28");
        }

        @ParameterizedTest
        @CsvSource({"2022-02-10, denied", "2022-02-11, pay"})
        void anAnswerOnTheLastDayIsInTime(String noticeOn, String outcome) {
            ClaimHistory denied = notified().denied(noticeOn);
            assertThat(statutory(denied, "2022-02-18").isEmpty()).isEqualTo(outcome.equals("denied"));
            assertThat(statutory(denied.rescinded("2022-02-15"), "2022-02-18").isEmpty())
                    .isEqualTo(outcome.equals("denied"));
        }

        @Test
        void aLastDayOnAWeekendMovesToMonday() {
            ClaimHistory history = offWork().record(new CommissionNoticeNoted(day("2022-01-22")));
            assertThat(status(history, "2022-02-14")).isEqualTo("reported"); // the 12th is a Saturday
            assertThat(status(history, "2022-02-15")).isEqualTo("pay-as-if-accepted");
        }

        @Test
        void theWaitingPeriodIsThatOfTheWholeDisability() {
            ClaimHistory short10 = injuredOn("2022-01-10")
                    .recommended("3900.00", "2022-01-15")
                    .offWork("2022-01-11", "2022-01-20")
                    .record(new CommissionNoticeNoted(day("2022-01-14")));
            assertThat(statutory(short10, "2022-02-18")).containsExactly("2022-01-08 statutory 713 3 d 256.44");
        }
    }

    /** A rescission takes away one denial, and nothing else. */
    @Nested
    class Rescission {

        private static ClaimHistory accepted() {
            return offWork().accepted("2022-01-31");
        }

        private static ClaimHistory denied(ClaimHistory history, String on, String effectiveOn) {
            return history.record(new ClaimDenied(day(on), null, day(effectiveOn), null, null));
        }

        private static ClaimHistory rescinded(ClaimHistory history, String on, String effectiveOn) {
            return history.record(new DenialRescinded(day(on), null, day(effectiveOn), null, null));
        }

        @Test
        void whatWasAcceptedBeforeTheDenialIsAcceptedAgain() {
            ClaimHistory history = accepted().denied("2022-02-14").rescinded("2022-03-01");
            assertThat(status(history, "2022-03-04")).isEqualTo("accepted");
            assertThat(statutory(history, "2022-03-04"))
                    .containsExactly(
                            "2022-01-08 statutory 713 11 d 940.28",
                            "2022-01-22 statutory 713 14 d 1196.72",
                            "2022-02-05 statutory 713 14 d 1196.72",
                            "2022-02-19 statutory 713 14 d 1196.72");
            assertThat(entitlement(history, "2022-03-04").working().inputs().getFirst())
                    .satisfies(why -> {
                        assertThat(why.value()).isEqualTo("yes");
                        assertThat(why.inputs())
                                .extracting(input -> input.name() + " " + input.value())
                                .containsExactly(
                                        "notice accepting the claim 2022-01-31",
                                        "notice denying the claim 2022-02-14",
                                        "notice rescinding the denial 2022-03-01");
                    });
        }

        @Test
        void theAcceptanceIsBackForTheWholeClaimAfterADenialFromALaterDay() {
            ClaimHistory history = denied(accepted(), "2022-02-14", "2022-02-01");
            assertThat(statutory(history, "2022-03-04")).endsWith("2022-01-22 statutory 713 10 d 854.80");
            assertThat(statutory(history.rescinded("2022-03-01"), "2022-03-04"))
                    .hasSize(4)
                    .endsWith("2022-02-19 statutory 713 14 d 1196.72");
        }

        @Test
        void fromADayOfItsOwnItTakesTheDenialAwayFromThen() {
            ClaimHistory history = rescinded(accepted().denied("2022-02-14"), "2022-03-01", "2022-02-16");
            assertThat(status(history, "2022-03-04")).isEqualTo("accepted");
            assertThat(statutory(history, "2022-03-04"))
                    .containsExactly(
                            "2022-02-05 statutory 713 3 d 256.44", // 16 to 18 February
                            "2022-02-19 statutory 713 14 d 1196.72");
            assertThat(entitlement(history, "2022-03-04")
                            .working()
                            .inputs()
                            .getFirst()
                            .value())
                    .isEqualTo("on some days");
            assertThat(statutory(history.rescinded("2022-03-02"), "2022-03-04"))
                    .startsWith("2022-01-08 statutory 713 11 d 940.28");
        }

        @Test
        void onlyTheLastDenialThatStandsGoes() {
            ClaimHistory history = denied(denied(accepted(), "2022-02-14", "2022-02-19"), "2022-02-20", "2022-02-01")
                    .rescinded("2022-03-01");
            assertThat(status(history, "2022-03-04")).isEqualTo("denied");
            assertThat(statutory(history, "2022-03-04"))
                    .hasSize(3)
                    .endsWith("2022-02-05 statutory 713 14 d 1196.72"); // to 18 February
            assertThat(statutory(history.rescinded("2022-03-02"), "2022-03-04")).hasSize(4);
            assertThat(status(history, "2022-03-04")).isEqualTo("accepted");
        }

        @Test
        void whatWasDecidedAfterTheDenialStays() {
            ClaimHistory history = offWork()
                    .denied("2022-02-14")
                    .record(new ClaimAccepted(day("2022-02-20"), null, day("2022-02-19"), null, null))
                    .rescinded("2022-03-01");
            assertThat(status(history, "2022-03-04")).isEqualTo("accepted");
            assertThat(statutory(history, "2022-03-04")).containsExactly("2022-02-19 statutory 713 14 d 1196.72");
            ClaimHistory heard = accepted()
                    .denied("2022-02-14")
                    .record(new HearingDecided(day("2022-02-28"), "not-compensable", day("2022-02-19")))
                    .rescinded("2022-03-01");
            assertThat(status(heard, "2022-03-04")).isEqualTo("denied");
            assertThat(statutory(heard, "2022-03-04")).hasSize(3).endsWith("2022-02-05 statutory 713 14 d 1196.72");
        }

        @Test
        void aDenialGivenAfterTheRescissionIsNotTheOneThatItTakesAway() {
            ClaimHistory history = denied(accepted(), "2022-02-14", "2022-02-05");
            denied(history, "2022-03-02", "2022-02-19").rescinded("2022-03-01");
            assertThat(status(history, "2022-03-04")).isEqualTo("denied");
            assertThat(statutory(history, "2022-03-04")).hasSize(3).endsWith("2022-02-05 statutory 713 14 d 1196.72");
        }

        @Test
        void aClaimThatNobodyAcceptedIsUndecidedAgain() {
            ClaimHistory history = offWork().denied("2022-02-14").rescinded("2022-03-01");
            assertThat(status(history, "2022-03-04")).isEqualTo("denial-rescinded");
            assertThat(statutory(history, "2022-03-04")).isEmpty();
        }

        @Test
        void withoutItsDenialItTakesNothingAway() {
            ClaimHistory history =
                    accepted().denied("2022-02-14").rescinded("2022-03-01").withdrawn("e5");
            assertThat(status(history, "2022-03-04")).isEqualTo("accepted");
            assertThat(statutory(history, "2022-03-04")).hasSize(4);
            ClaimHistory denied =
                    accepted().denied("2022-02-14").rescinded("2022-03-01").withdrawn("e6");
            assertThat(status(denied, "2022-03-04")).isEqualTo("denied");
        }
    }

    @Nested
    class Hearing {

        @Test
        void aDecisionReversesADenial() {
            ClaimHistory history =
                    offWork().denied("2022-02-04").record(new HearingRequested(day("2022-02-20"), null, null));
            assertThat(statutory(history, "2022-03-04")).isEmpty();
            history.record(new HearingDecided(day("2022-05-02"), "compensable", null));
            assertThat(status(history, "2022-03-04")).isEqualTo("accepted");
            assertThat(statutory(history, "2022-02-04"))
                    .containsExactly("2022-01-08 statutory 713 11 d 940.28", "2022-01-22 statutory 713 14 d 1196.72");
        }

        @Test
        void itCountsFromItsEffectiveDay() {
            ClaimHistory history = offWork()
                    .denied("2022-02-04")
                    .record(new HearingDecided(day("2022-05-02"), "compensable", day("2022-01-31")));
            assertThat(statutory(history, "2022-02-04")).containsExactly("2022-01-22 statutory 713 5 d 427.40");
        }

        @Test
        void itCanEndAnAcceptance() {
            ClaimHistory history = offWork()
                    .accepted("2022-02-01")
                    .record(new HearingDecided(day("2022-05-02"), "not-compensable", null));
            assertThat(status(history, "2022-05-06")).isEqualTo("denied");
            assertThat(statutory(history, "2022-05-06")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"settled", "dismissed", "withdrawn", "an old entry in words"})
        void anythingElseLeavesTheNoticeAsItStands(String outcome) {
            ClaimHistory history =
                    offWork().accepted("2022-02-01").record(new HearingDecided(day("2022-05-02"), outcome, null));
            assertThat(status(history, "2022-02-04")).isEqualTo("accepted");
            assertThat(statutory(history, "2022-02-04")).hasSize(2);
        }
    }

    /** A.A.C. R20-5-118(A). */
    @Nested
    class Reach {

        /** Mailed on 1 February 2022: protests are in time until 2 May. */
        private static ClaimHistory acceptedInFebruary() {
            return offWork().record(new ClaimAccepted(day("2022-01-31"), day("2022-02-01"), null, null, null));
        }

        @Test
        void aDenialAfterAFinalAcceptanceReachesThirtyDaysBack() {
            Entitlement denied = entitlement(acceptedInFebruary().denied("2022-06-30"), "2022-07-08");
            assertThat(due(denied)).hasSize(11).endsWith("2022-05-28 statutory 713 3 d 256.44"); // to 30 May
            assertThat(denied.standing().outOfReach()).singleElement().satisfies(out -> {
                assertThat(out.notice()).isEqualTo("e5");
                assertThat(out.days()).hasToString("2022-01-11 to 2022-05-30");
                assertThat(out.citation()).isEqualTo("A.A.C. R20-5-118(A)");
            });
            assertThat(denied.standing().status()).hasToString("denied");
        }

        @Test
        void aLaterEffectiveDayIsTakenAsItIs() {
            ClaimHistory history = acceptedInFebruary()
                    .record(new ClaimDenied(day("2022-06-30"), null, day("2022-06-11"), null, null));
            Entitlement denied = entitlement(history, "2022-07-08");
            assertThat(due(denied)).endsWith("2022-05-28 statutory 713 14 d 1196.72");
            assertThat(denied.standing().outOfReach()).isEmpty();
        }

        @Test
        void anEarlierEffectiveDayIsOutOfReachUpToTheLimit() {
            ClaimHistory history = acceptedInFebruary()
                    .record(new ClaimDenied(day("2022-06-30"), null, day("2022-05-01"), null, null));
            assertThat(entitlement(history, "2022-07-08").standing().outOfReach())
                    .extracting(out -> out.days().toString())
                    .containsExactly("2022-05-01 to 2022-05-30");
        }

        @ParameterizedTest
        @CsvSource({"2022-05-02, 0", "2022-05-03, 1"})
        void anAcceptanceIsFinalOnceItsLastDayForProtestHasPassed(String noticeOn, int outOfReach) {
            Entitlement denied = entitlement(acceptedInFebruary().denied(noticeOn), "2022-07-08");
            assertThat(denied.standing().outOfReach()).hasSize(outOfReach);
            assertThat(denied.due().isEmpty()).isEqualTo(outOfReach == 0);
        }

        @ParameterizedTest
        @CsvSource({"2022-05-02, 0", "2022-05-03, 1"})
        void aProtestInTimeKeepsItFromBecomingFinal(String requestedOn, int outOfReach) {
            ClaimHistory history = acceptedInFebruary()
                    .record(new HearingRequested(day(requestedOn), null, null))
                    .denied("2022-06-30");
            assertThat(entitlement(history, "2022-07-08").standing().outOfReach())
                    .hasSize(outOfReach);
        }

        @Test
        void deniedAgainAndTakenBackTheDaysOutOfReachStayPayable() {
            ClaimHistory history = acceptedInFebruary().denied("2022-06-30").denied("2022-07-05");
            assertThat(due(history, "2022-07-08")).endsWith("2022-05-28 statutory 713 3 d 256.44");
            assertThat(due(history.rescinded("2022-07-06"), "2022-07-08"))
                    .endsWith("2022-05-28 statutory 713 3 d 256.44"); // the denial of 30 June stands
            assertThat(due(history.accepted("2022-07-07"), "2022-07-08"))
                    .endsWith("2022-06-25 statutory 713 14 d 1196.72");
        }

        @Test
        void theDaysOutOfReachOfADenialThatIsGoneAreNotListed() {
            Entitlement rescinded =
                    entitlement(acceptedInFebruary().denied("2022-06-30").rescinded("2022-07-06"), "2022-07-08");
            assertThat(rescinded.standing().outOfReach()).isEmpty();
            assertThat(due(rescinded)).hasSize(13).endsWith("2022-06-25 statutory 713 14 d 1196.72");
        }

        /** The acceptance of 1 February is final from 3 May on, as if the denial of 1 March had never been. */
        @Test
        void theAcceptanceBecomesFinalWhileADenialStandsThatIsRescinded() {
            ClaimHistory history = acceptedInFebruary()
                    .denied("2022-03-01")
                    .rescinded("2022-03-15")
                    .denied("2022-06-30");
            Entitlement denied = entitlement(history, "2022-07-08");
            assertThat(due(denied)).hasSize(11).endsWith("2022-05-28 statutory 713 3 d 256.44");
            assertThat(denied.standing().outOfReach()).hasSize(1);
            ClaimHistory accepted = acceptedInFebruary()
                    .denied("2022-03-01")
                    .rescinded("2022-03-15")
                    .accepted("2022-04-20")
                    .denied("2022-06-30");
            assertThat(due(accepted, "2022-07-08")).hasSize(11);
        }

        @Test
        void aWageOrAWorkStatusIsNoNoticeAndReachesBackToTheFirstDay() {
            ClaimHistory history = acceptedInFebruary()
                    .determined("3000.00", "2022-06-30")
                    .status(WorkStatus.FULL_DUTY, "2022-01-20", null);
            assertThat(statutory(history, "2022-07-08")).containsExactly("2022-01-08 statutory 713 2 d 131.50");
        }
    }
}
