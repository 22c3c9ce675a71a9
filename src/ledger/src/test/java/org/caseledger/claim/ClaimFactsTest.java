package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.journal.Entry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFactsTest {

    @Test
    void withoutEntriesThereIsNoClaim() {
        ClaimFacts nothing = ClaimHistory.of("C-1").facts();
        assertThat(nothing.exists()).isFalse();
        assertThat(nothing.accepted()).isFalse();
        assertThatThrownBy(nothing::reported)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("C-1");
    }

    @Nested
    class Standing {

        @Test
        void theLastNoticeThatStandsDecides() {
            ClaimHistory history = injuredOn("2022-01-10");
            assertThat(history.facts().status()).hasToString("reported");
            assertThat(history.denied("2022-02-04").facts().status()).hasToString("denied");
            assertThat(history.rescinded("2022-02-23").facts().status()).hasToString("denial-rescinded");
            assertThat(history.facts().accepted()).isFalse();
            assertThat(history.accepted("2022-02-23").facts().status()).hasToString("accepted");
            assertThat(history.facts().accepted()).isTrue();
            assertThat(history.denied("2022-03-01").facts().accepted()).isFalse();
            assertThat(history.rescinded("2022-03-02").facts().status()).hasToString("accepted");
            assertThat(history.facts().decision()).hasToString("accepted");
        }

        @Test
        void aDenialThatIsWithdrawnLetsTheAcceptanceStandAgain() {
            ClaimHistory history =
                    injuredOn("2022-01-10").accepted("2022-02-01").denied("2022-03-01");
            assertThat(history.facts().accepted()).isFalse();
            assertThat(history.withdrawn("e3").facts().accepted()).isTrue();
        }

        @Test
        void closingIsOneThingAndAcceptanceAnother() {
            ClaimHistory history =
                    injuredOn("2022-01-10").accepted("2022-02-01").record(new ClaimClosed(day("2022-09-01"), null));
            assertThat(history.facts().status()).hasToString("closed");
            assertThat(history.facts().accepted()).isTrue();
            history.record(new ClaimReopened(day("2022-10-01"), null));
            assertThat(history.facts().status()).hasToString("accepted");
            assertThat(history.withdrawn("e4").facts().closed()).isTrue();
        }
    }

    @Nested
    class Withdrawal {

        @Test
        void aWithdrawnEntryStaysInTheLedgerAndCountsNowhere() {
            ClaimFacts facts = injuredOn("2022-01-10")
                    .recommended("3900.00", "2022-02-01")
                    .withdrawn("e2")
                    .facts();
            assertThat(facts.wages().recommended()).isEmpty();
            assertThat(facts.wages().wage()).isEmpty();
            assertThat(facts.entries()).hasSize(3);
            assertThat(facts.entry("e2")).isPresent();
            assertThat(facts.history().withdrawnBy("e2").orElseThrow().id()).isEqualTo("e3");
            assertThat(facts.history().all(EntryWithdrawn.class))
                    .extracting(Entry::id)
                    .containsExactly("e3");
        }

        @Test
        void beforeItsWithdrawalTheEntryWasKnownToCount() {
            ClaimFacts facts = injuredOn("2022-01-10")
                    .recommended("3900.00", "2022-02-01")
                    .withdrawn("e2")
                    .facts();
            ClaimFacts before = facts.knownAt(BEGIN.plus(Duration.ofHours(1)));
            assertThat(before.wages().wage())
                    .hasValueSatisfying(wage -> assertThat(wage.entry()).isEqualTo("e2"));
            assertThat(before.history().withdrawn()).isEmpty();
        }
    }

    @Nested
    class KnownAt {

        private final ClaimFacts facts = injuredOn("2022-01-10")
                .denied("2022-02-04")
                .accepted("2022-02-05")
                .facts();

        @Test
        void theInstantItselfIsIncluded() {
            Instant second = BEGIN.plus(Duration.ofHours(1));
            assertThat(facts.knownAt(second).status()).hasToString("denied");
            assertThat(facts.knownAt(second.minusMillis(1)).status()).hasToString("reported");
        }

        @Test
        void nothingIsKnownBeforeTheFirstEntry() {
            assertThat(facts.knownAt(BEGIN.minusMillis(1)).exists()).isFalse();
        }

        @Test
        void everythingIsKnownAfterTheLast() {
            assertThat(facts.knownAt(Instant.MAX)).isEqualTo(facts);
        }
    }

    @Nested
    class WorkStatuses {

        @Test
        void theDayOfInjuryItselfIsNoDayOfDisability() {
            assertThat(byDay(injuredOn("2022-01-10").offWork("2022-01-10", "2022-01-12"), "2022-03-04"))
                    .isEqualTo("11=e2 12=e2");
        }

        @Test
        void anOpenStatusRunsToTheDayOfTheStatement() {
            ClaimHistory history = injuredOn("2022-01-10").offWork("2022-01-11", null);
            assertThat(byDay(history, "2022-01-13")).isEqualTo("11=e2 12=e2 13=e2");
            assertThat(byDay(history, "2022-01-10")).isEmpty();
        }

        @Test
        void aStatusThatEndsLaterIsCutAtTheDayOfTheStatement() {
            assertThat(byDay(injuredOn("2022-01-10").offWork("2022-01-11", "2022-01-20"), "2022-01-12"))
                    .isEqualTo("11=e2 12=e2");
        }

        @Test
        void aLaterEntryOverlaysOnlyTheDaysThatItNames() {
            ClaimHistory history = injuredOn("2022-01-10")
                    .offWork("2022-01-11", "2022-01-16")
                    .status(WorkStatus.MODIFIED_DUTY, "2022-01-13", "2022-01-14");
            assertThat(byDay(history, "2022-03-04")).isEqualTo("11=e2 12=e2 13=e3 14=e3 15=e2 16=e2");
        }

        @Test
        void theOrderOfRecordingDecidesAndNotTheOrderOfDays() {
            ClaimHistory history = injuredOn("2022-01-10")
                    .status(WorkStatus.FULL_DUTY, "2022-01-13", null)
                    .offWork("2022-01-11", "2022-01-14");
            assertThat(byDay(history, "2022-01-16")).isEqualTo("11=e3 12=e3 13=e3 14=e3 15=e2 16=e2");
        }

        @Test
        void aWithdrawnStatusUncoversWhatWasBelow() {
            ClaimHistory history = injuredOn("2022-01-10")
                    .offWork("2022-01-11", "2022-01-13")
                    .status(WorkStatus.FULL_DUTY, "2022-01-12", "2022-01-12")
                    .withdrawn("e3");
            assertThat(byDay(history, "2022-03-04")).isEqualTo("11=e2 12=e2 13=e2");
        }

        private String byDay(ClaimHistory history, String asOf) {
            return history.facts().workStatusByDay(day(asOf)).stretches().stream()
                    .flatMap(stretch -> stretch.days().stream()
                            .map(day ->
                                    day.getDayOfMonth() + "=" + stretch.entry().id()))
                    .collect(Collectors.joining(" "));
        }
    }

    @Nested
    class Employment {

        private final ClaimHistory history = injuredOn("2022-01-10") // e1
                .raise("2020-01-01", "40000.00", null) // e2
                .raise("2022-01-01", "44000.00", null) // e3
                .raise("2021-01-01", "42000.00", null); // e4: recorded late, effective earlier

        @ParameterizedTest
        @CsvSource({
            "2019-12-31,",
            "2020-01-01, e2",
            "2020-12-31, e2",
            "2021-01-01, e4",
            "2021-12-31, e4",
            "2022-01-01, e3",
            "2030-01-01, e3",
        })
        void theLatestEffectiveRecordIsInForce(String day, String entry) {
            assertThat(history.facts().employment().on(day(day)).map(Entry::id).orElse(null))
                    .isEqualTo(entry);
        }

        @Test
        void ofTwoRecordsForTheSameDayTheLaterEntryCounts() {
            ClaimFacts facts = history.raise("2022-01-01", "45000.00", null).facts();
            assertThat(facts.employment().on(day("2022-06-01")).map(Entry::id)).hasValue("e5");
        }

        @Test
        void dependentsAreChosenInTheSameWay() {
            ClaimFacts facts = history.dependents(2, "2022-03-01")
                    .dependents(0, "2022-06-01")
                    .dependents(1, "2022-02-01")
                    .facts();
            assertThat(facts.wages().dependentsByDay().on(day("2022-01-31"))).isEmpty();
            assertThat(facts.wages().dependentsByDay().on(day("2022-02-28")).map(Entry::id))
                    .hasValue("e7");
            assertThat(facts.wages().dependentsByDay().on(day("2022-03-01")).map(Entry::id))
                    .hasValue("e5");
            assertThat(facts.wages().dependentsByDay().on(day("2022-06-01")).map(Entry::id))
                    .hasValue("e6");
        }
    }

    @Nested
    class Wages {

        private final ClaimHistory history = injuredOn("2022-01-10");

        @Test
        void theLastRecommendationCountsWhileThereIsNoDetermination() {
            history.recommended("3900.00", "2022-02-20").recommended("3800.00", "2022-02-01");
            assertThat(wage()).isEqualTo("e3 3800.00 recommended by the payer");
        }

        @Test
        void theCommissionOverridesThePayerWhateverTheOrder() {
            history.determined("4000.00", "2022-03-01").recommended("3900.00", "2022-04-01");
            assertThat(wage()).isEqualTo("e2 4000.00 determined by the commission");
            history.determined("4100.00", "2022-02-01");
            assertThat(wage()).isEqualTo("e4 4100.00 determined by the commission");
        }

        @Test
        void aWithdrawnDeterminationFallsBackOnTheRecommendation() {
            history.recommended("3900.00", "2022-02-20")
                    .determined("4000.00", "2022-03-01")
                    .withdrawn("e3");
            assertThat(wage()).isEqualTo("e2 3900.00 recommended by the payer");
        }

        private String wage() {
            org.caseledger.claim.Wages.Wage wage =
                    history.facts().wages().wage().orElseThrow();
            return wage.entry() + " " + wage.amount().getAmount() + " " + wage.origin();
        }
    }

    @Test
    void everyKindOfEntryIsKeptWhereItBelongs() {
        ClaimFacts facts = injuredOn("2022-01-10")
                .record(new EarningsRecorded(day("2022-02-01"), day("2022-02-02"), usd("1.00")))
                .paid("713", "2022-01-11", "2022-01-21", "5.00")
                .leave(LeaveKind.SICK, "2022-01-11", null, "8", null)
                .record(new MedicallyStationaryRecorded(day("2022-03-01")))
                .record(new HearingRequested(day("2022-03-02"), null, null))
                .record(new HearingDecided(day("2022-03-03"), "settled", null))
                .record(new HearingDecided(day("2022-03-04"), "compensable", null))
                .record(new FormFiled("108", day("2022-03-05"), "commission", null))
                .record(new ClaimClosed(day("2022-03-06"), null))
                .facts();
        assertThat(Objects.requireNonNull(facts.report()).id()).isEqualTo("e1");
        assertThat(ids(facts.disability().earnings())).containsExactly("e2");
        assertThat(ids(facts.paid().payments())).containsExactly("e3");
        assertThat(ids(facts.leave().used())).containsExactly("e4");
        assertThat(ids(facts.medical().stationary())).containsExactly("e5");
        assertThat(ids(facts.adjudication().hearingRequests())).containsExactly("e6");
        assertThat(ids(facts.adjudication().hearings())).containsExactly("e7", "e8");
        assertThat(ids(facts.adjudication().determining())).containsExactly("e8");
        assertThat(ids(facts.onFile().forms())).containsExactly("e9");
        assertThat(ids(facts.course().closings())).containsExactly("e10");
        assertThat(facts.reconciliation().differences()).isEmpty();
    }

    private static List<String> ids(List<? extends Entry<? extends ClaimEvent>> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
