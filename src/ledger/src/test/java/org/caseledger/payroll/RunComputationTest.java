package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed.Move;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;

class RunComputationTest {

    private static final String JUNE = "2022-06-11"; // 11 to 24 June; before it 28 May to 10 June
    private static final String JULY = "2022-06-25";

    /** Off work 7 to 20 June 2022, all payable: 4 days and 10 days at 85.48. */
    private static ClaimHistory fourteenDays() {
        return injuredOn("2022-06-06") // e1
                .employed("46800.00", "22.50") // e2
                .offWork("2022-06-07", "2022-06-20") // e3
                .accepted("2022-06-20") // e4
                .recommended("3900.00", "2022-06-21"); // e5
    }

    @Test
    void theRunsOwnPeriodIsRegularAndAnEarlierOneRetroactive() {
        assertThat(lines(run(JUNE, fourteenDays())))
                .containsExactly(
                        "C-1 2022-05-28 statutory 713 341.92 retroactive",
                        "C-1 2022-05-28 supplemental 710 69.51 retroactive",
                        "C-1 2022-06-11 statutory 713 854.80",
                        "C-1 2022-06-11 supplemental 710 173.77");
    }

    @Test
    void aRunOfAnEarlierPeriodDoesNotLookAhead() {
        ClaimHistory open = injuredOn("2022-06-06")
                .employed("46800.00", "22.50")
                .offWork("2022-06-07", null)
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
        assertThat(run("2022-05-28", open).lines()).isEmpty(); // four days so far: within the waiting period
    }

    @Test
    void aSecondRunAddsNothing() {
        ClaimHistory history = fourteenDays().leave(LeaveKind.SICK, "2022-06-07", "2022-06-10", "8", null);
        RunContent first = run(JUNE, history);
        history.transmitted("glendale-2022-06-11", first);
        RunContent second = run(JUNE, history);
        assertThat(first.lines()).hasSize(7); // with one for leave pay above what is paid
        assertThat(second.lines()).isEmpty();
        assertThat(second.missing()).isEmpty();
        assertThat(run(JULY, history).lines()).isEmpty();
    }

    @Test
    void linesAreOrderedByClaimPeriodAndKind() {
        ClaimHistory other = ClaimHistory.of("A-7")
                .record(ClaimHistory.injury("2022-06-06"))
                .employed("46800.00", "22.50")
                .offWork("2022-06-07", "2022-06-20")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
        RunContent run = RunComputation.of(
                Terms.shipped(GLENDALE),
                GLENDALE.payPeriods().periodOf(day(JUNE)),
                List.of(fourteenDays().file(), ClaimHistory.of("Z-1").file(), other.file()));
        assertThat(run.lines())
                .extracting(RunLine::claim)
                .containsExactly("A-7", "A-7", "A-7", "A-7", "C-1", "C-1", "C-1", "C-1");
        assertThat(run.totals())
                .containsOnlyKeys("710", "713")
                .containsEntry("713", usd("2393.44"))
                .containsEntry("710", usd("486.56"));
    }

    @Test
    void aDenialAfterPaymentTakesTheLinesBackAndLeavesAReceivableOfTheSameSize() {
        ClaimHistory history = fourteenDays();
        history.transmitted("glendale-2022-06-11", run(JUNE, history)).denied("2022-07-01");
        RunContent reversal = run(JULY, history);
        assertThat(lines(reversal))
                .containsExactly(
                        "C-1 2022-05-28 receivable 710 69.51 retroactive",
                        "C-1 2022-05-28 receivable 713 341.92 retroactive",
                        "C-1 2022-05-28 statutory 713 -341.92 retroactive",
                        "C-1 2022-05-28 supplemental 710 -69.51 retroactive",
                        "C-1 2022-06-11 receivable 710 173.77 retroactive",
                        "C-1 2022-06-11 receivable 713 854.80 retroactive",
                        "C-1 2022-06-11 statutory 713 -854.80 retroactive",
                        "C-1 2022-06-11 supplemental 710 -173.77 retroactive");
        assertThat(reversal.lines().get(2).days()).isEqualTo(-4);
        assertThat(reversal.receivables()).singleElement().satisfies(left -> {
            assertThat(left.receivable()).isEqualTo("R-C-1-1");
            assertThat(left.claim()).isEqualTo("C-1");
            assertThat(left.move()).isEqualTo(Move.LEFT);
            assertThat(left.amount()).isEqualTo(usd("1440.00"));
            assertThat(left.because()).containsExactly(history.last());
            assertThat(left.items())
                    .extracting(item -> item.amount())
                    .containsExactly(usd("69.51"), usd("341.92"), usd("173.77"), usd("854.80"));
        });
        assertThat(reversal.totals())
                .containsEntry("713", usd("-1196.72"))
                .containsEntry("710", usd("-243.28"))
                .containsEntry("receivable", usd("1440.00"));
        history.transmitted("glendale-2022-06-25", reversal);
        assertThat(run(JULY, history).lines()).isEmpty();
    }

    @Test
    void aClaimThatIsAcceptedAgainIsDueAgainAndNothingIsPaidTwice() {
        ClaimHistory history = fourteenDays();
        history.transmitted("glendale-2022-06-11", run(JUNE, history)).denied("2022-07-01");
        history.transmitted("glendale-2022-06-25", run(JULY, history)).withdrawn(denial(history));
        RunContent again = run(JULY, history);
        assertThat(again.totals())
                .containsEntry("713", usd("1196.72"))
                .containsEntry("710", usd("243.28"))
                .containsEntry("receivable", usd("-1440.00"));
        assertThat(again.lines())
                .filteredOn(line -> line.kind() != LineKind.RECEIVABLE)
                .allMatch(line -> line.corrects().equals(List.of("glendale-2022-06-11", "glendale-2022-06-25")));
    }

    @Test
    void leavePayAboveWhatIsDueOpensAReceivableInTheSameRun() {
        ClaimHistory history = fourteenDays().leave(LeaveKind.SICK, "2022-06-07", "2022-06-20", "8", null);
        RunContent run = run(JUNE, history);
        assertThat(lines(run))
                .containsExactly(
                        "C-1 2022-05-28 leave-pay-reversed sick -720.00 retroactive",
                        "C-1 2022-05-28 leave-replenished sick 32.00 h retroactive",
                        "C-1 2022-05-28 receivable sick 308.57 retroactive", // 720.00 taken back, 411.43 paid
                        "C-1 2022-05-28 statutory 713 341.92 retroactive",
                        "C-1 2022-05-28 supplemental 710 69.51 retroactive",
                        "C-1 2022-06-11 leave-pay-reversed sick -1800.00",
                        "C-1 2022-06-11 leave-replenished sick 80.00 h",
                        "C-1 2022-06-11 receivable sick 771.43", // 1800.00 taken back, 1028.57 paid
                        "C-1 2022-06-11 statutory 713 854.80",
                        "C-1 2022-06-11 supplemental 710 173.77");
        assertThat(run.totals()).containsEntry("leave-pay-reversed", usd("-2520.00"));
        assertThat(run.totals()).containsEntry("receivable", usd("1080.00"));
    }

    @Test
    void anExchangeThatEvensOutOpensNoReceivable() {
        ClaimHistory history = fourteenDays().leave(LeaveKind.SICK, "2022-06-13", null, "1", "1028.57");
        assertThat(run(JUNE, history).receivables()).isEmpty();
        ClaimHistory aCentMore = fourteenDays().leave(LeaveKind.SICK, "2022-06-13", null, "1", "1028.58");
        assertThat(run(JUNE, aCentMore).receivables())
                .extracting(RunContent.Receivable::amount)
                .containsExactly(usd("0.01"));
    }

    @Test
    void aFirstLineNamesWhatItsWorkingWasReadFrom() {
        RunContent run = run(JUNE, fourteenDays());
        assertThat(run.lines().get(0).because()).containsExactly("e3", "e4", "e5");
        assertThat(run.lines().get(1).because()).containsExactly("e2", "e3", "e4", "e5");
        assertThat(run.lines()).allMatch(line -> line.corrects().isEmpty());
    }

    @Test
    void aCorrectionNamesWhatIsNewAndTheRunThatItCorrects() {
        ClaimHistory history = fourteenDays();
        history.transmitted("glendale-2022-06-11", run(JUNE, history)); // e6
        history.dependents(1, "2022-01-01") // e7
                .record(new org.caseledger.claim.ClaimEvent.CommissionNoticeNoted(day("2022-06-20"))) // e8
                .determined("4000.00", "2022-07-01"); // e9
        RunContent correction = run(JULY, history);
        assertThat(lines(correction))
                .contains("C-1 2022-06-11 statutory 713 30.12 retroactive"); // 87.67 x 10 + 8.22 - 854.80
        assertThat(correction.lines())
                .allSatisfy(line -> assertThat(line.because()).containsExactly("e7", "e9"))
                .filteredOn(line -> line.kind() != LineKind.RECEIVABLE)
                .hasSize(4)
                .allSatisfy(line -> {
                    assertThat(line.corrects()).containsExactly("glendale-2022-06-11");
                    assertThat(line.days()).isZero();
                });
    }

    @Test
    void aWithdrawalIsTheCauseOfItsCorrection() {
        ClaimHistory history = fourteenDays().determined("4000.00", "2022-06-22"); // e6
        history.transmitted("glendale-2022-06-11", run(JUNE, history)).withdrawn("e6"); // e7, e8
        assertThat(run(JULY, history).lines())
                .hasSize(4) // statutory pay down and supplement up, set against each other
                .allSatisfy(line -> assertThat(line.because()).containsExactly("e8"));
    }

    @Test
    void aRaiseIsNoCauseOfAStatutoryLineNorLeaveOfPay() {
        ClaimHistory history = fourteenDays();
        history.transmitted("glendale-2022-06-11", run(JUNE, history)); // e6
        history.raise("2018-01-08", "50000.00", "24.04") // e7
                .leave(LeaveKind.SICK, "2022-06-14", null, "8", null) // e8
                .status(WorkStatus.FULL_DUTY, "2022-06-20", null); // e9
        RunContent run = run(JULY, history);
        assertThat(because(run, LineKind.STATUTORY)).isEqualTo(List.of("e9"));
        assertThat(because(run, LineKind.SUPPLEMENTAL)).isEqualTo(List.of("e7", "e9"));
        assertThat(because(run, LineKind.LEAVE_REPLENISHED)).contains("e3", "e8", "e9");
    }

    @Test
    void aChequeIsTheCauseOfTheDifferenceThatItMakes() {
        ClaimHistory history = fourteenDays();
        history.transmitted("glendale-2022-06-11", run(JUNE, history)); // e6
        history.paid("713", "2022-06-11", "2022-06-24", "100.00"); // e7
        RunContent run = run(JULY, history);
        assertThat(lines(run))
                .containsExactly(
                        "C-1 2022-06-11 receivable 713 100.00 retroactive",
                        "C-1 2022-06-11 statutory 713 -100.00 retroactive");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.because()).containsExactly("e7"));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsTakenBack() {
        ClaimHistory history = fourteenDays();
        history.transmitted("glendale-2022-06-11", run(JUNE, history)).withdrawn("e5");
        RunContent run = run(JULY, history);
        assertThat(run.lines()).isEmpty();
        assertThat(run.missing())
                .extracting(RunContent.MissingFact::words)
                .containsExactly("C-1: average monthly wage");
    }

    @Test
    void theHashIsStableAndChangesWhenFactsMove() {
        ClaimHistory history = fourteenDays();
        String hash = run(JUNE, history).hash();
        assertThat(hash)
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(run(JUNE, fourteenDays()).hash());
        history.record(new org.caseledger.claim.ClaimEvent.CommissionNoticeNoted(day("2022-06-20")));
        assertThat(run(JUNE, history).hash()).isEqualTo(hash); // bears on nothing
        assertThat(run(JUNE, history.dependents(1, "2022-06-20")).hash()).isNotEqualTo(hash);
    }

    private static String denial(ClaimHistory history) {
        return history.entries().stream()
                .filter(entry -> entry.event() instanceof org.caseledger.claim.ClaimEvent.ClaimDenied)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> because(RunContent run, LineKind kind) {
        return run.lines().stream()
                .filter(line -> line.kind() == kind && line.forPeriod().contains(day(JUNE)))
                .findFirst()
                .orElseThrow()
                .because();
    }

    private static RunContent run(String period, ClaimHistory... histories) {
        return RunComputation.of(
                Terms.shipped(GLENDALE),
                GLENDALE.payPeriods().periodOf(day(period)),
                Stream.of(histories).map(ClaimHistory::file).toList());
    }

    private static List<String> lines(RunContent content) {
        return content.lines().stream()
                .map(line -> line.claim() + " " + line.forPeriod().from() + " " + line.kind() + " "
                        + (line.leave() == null ? line.payCode() : line.leave().toString()) + " "
                        + (line.amount() == null
                                ? line.hours() + " h"
                                : line.amount().getAmount().toString())
                        + (line.retroactive() ? " retroactive" : ""))
                .toList();
    }
}
