package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Exchange;
import org.caseledger.law.policy.Terms;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableFacts.State;
import org.junit.jupiter.api.Test;

/** What stands beside entitlement lines, so that nothing is taken back silently and nothing is paid twice. */
class BalancingTest {

    private static final String JUNE = "2022-06-11"; // 11 to 24 June
    private static final String JULY = "2022-06-25";
    private static final String LATER = "2022-07-09";
    private static final String FIRST = "R-C-1-1";

    private static final EmployerPolicy STRICT = netting();

    /** Glendale with other exchanges, and with everything owed. */
    static EmployerPolicy netting(Exchange... exchanges) {
        return new EmployerPolicy(
                GLENDALE.employer(),
                GLENDALE.name(),
                GLENDALE.jurisdiction(),
                GLENDALE.groups(),
                GLENDALE.payPeriods(),
                GLENDALE.workWeek(),
                GLENDALE.statutory(),
                GLENDALE.supplement(),
                GLENDALE.leave(),
                new EmployerPolicy.Netting(List.of(exchanges)),
                GLENDALE.openStatus(),
                Optional.empty(),
                GLENDALE.diary(),
                GLENDALE.assignment(),
                GLENDALE.letters());
    }

    /** Off work 11 to 24 June 2022, all payable: 14 days at 85.48, 1,196.72 and 243.28 on top. */
    private static ClaimHistory fortnight() {
        return injuredOn("2022-06-10")
                .employed("46800.00", "22.50")
                .offWork("2022-06-11", "2022-06-24")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
    }

    /** The same, paid and then denied: 1,440.00 are owed. */
    private static ClaimHistory denied() {
        ClaimHistory history = run(JUNE, "a", fortnight()).denied("2022-07-01");
        return run(JULY, "b", history);
    }

    private static ClaimHistory agreed(String instalment) {
        return denied().receivable("clerk", new NoticeReceivable(FIRST, day("2022-07-05"), day("2022-08-04"), null))
                .receivable("clerk", new AgreeReceivable(FIRST, day("2022-07-08"), usd(instalment), day(LATER)));
    }

    @Test
    void whatIsTakenBackIsOwedUnderTheSameAddress() {
        ReceivableFacts owed = denied().receivable(FIRST);
        assertThat(owed.open()).isEqualTo(usd("1440.00"));
        assertThat(owed.state()).isEqualTo(State.PROPOSED);
        assertThat(owed.items().keySet())
                .extracting(key -> key.kind() + " " + key.payCode())
                .containsExactly("statutory 713", "supplemental 710");
    }

    @Test
    void whatBecomesDueAfterAllTakesOffWhatIsOwedFirst() {
        ClaimHistory again = denied().accepted("2022-07-10").recommended("4000.00", "2022-07-10");
        assertThat(lines(LATER, again))
                .containsExactly(
                        "2022-06-11 receivable R-C-1-1 adjusted -243.28", // 212.62 due after all, 30.66 for 713
                        "2022-06-11 receivable R-C-1-1 adjusted -1196.72",
                        "2022-06-11 statutory 1227.38", // 87.67 x 14: 30.66 more than was kept
                        "2022-06-11 supplemental 212.62");
    }

    @Test
    void positiveLinesOfOtherPeriodsArePaidInFull() {
        ClaimHistory history = run(JUNE, "a", fortnight())
                .paid("713", "2022-06-11", "2022-06-24", "100.00")
                .offWork("2022-06-25", "2022-07-08");
        assertThat(lines(JULY, history))
                .containsExactly(
                        "2022-06-11 receivable R-C-1-1 left 100.00",
                        "2022-06-11 statutory -100.00",
                        "2022-06-25 statutory 1196.72",
                        "2022-06-25 supplemental 243.28");
    }

    @Test
    void onlyLeavePayAndBenefitsOfOnePeriodAreExchanged() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-13", "2022-06-17", "8", null); // 900.00
        assertThat(lines(JUNE, history)).noneMatch(line -> line.contains("receivable"));
        assertThat(lines(JUNE, history, STRICT)).contains("2022-06-11 receivable R-C-1-1 left 900.00");
    }

    @Test
    void theExchangeIsUndoneWhenTheClaimIsDenied() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-13", "2022-06-17", "8", null);
        run(JUNE, "a", history).denied("2022-07-01"); // 900.00 of leave pay is due again, 1,440.00 no longer
        run(JULY, "b", history);
        assertThat(history.receivable(FIRST).open()).isEqualTo(usd("540.00"));
        assertThat(lines(LATER, history)).isEmpty();
    }

    @Test
    void leavePayAboveTheBenefitsShrinksWhenTheBenefitsOfThatPeriodGrow() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-11", "2022-06-24", "8", null); // 2,520.00
        run(JUNE, "a", history);
        assertThat(history.receivable(FIRST).open()).isEqualTo(usd("1080.00"));
        history.dependents(1, "2022-06-01").raise("2018-01-08", "52000.00", "22.50");
        assertThat(lines(JULY, history))
                .containsExactly(
                        "2022-06-11 receivable R-C-1-1 adjusted -160.00",
                        "2022-06-11 statutory 11.51",
                        "2022-06-11 supplemental 148.49");
    }

    @Test
    void anInstalmentIsTakenOnceInAPayPeriodFromTheAgreedOneOn() {
        ClaimHistory history = agreed("500.00");
        assertThat(lines(JULY, history)).isEmpty();
        assertThat(lines(LATER, history)).containsExactly("2022-06-11 receivable R-C-1-1 instalment -500.00");
        run(LATER, "c", history);
        assertThat(history.receivable(FIRST).open()).isEqualTo(usd("940.00"));
        assertThat(lines(LATER, history)).isEmpty();
        assertThat(lines(JULY, history)).isEmpty();
        assertThat(lines("2022-07-23", history)).hasSize(1);
    }

    @Test
    void theLastInstalmentIsWhatIsLeft() {
        ClaimHistory history = agreed("1300.00");
        run(LATER, "c", history);
        assertThat(lines("2022-07-23", history)).containsExactly("2022-06-11 receivable R-C-1-1 instalment -140.00");
        run("2022-07-23", "d", history);
        assertThat(history.receivable(FIRST).state()).isEqualTo(State.RECOVERED);
        assertThat(lines("2022-08-06", history)).isEmpty();
    }

    @Test
    void anInstalmentNamesTheAgreementAndNothingIsTakenWhileDisputed() {
        ClaimHistory history = agreed("500.00");
        assertThat(content(LATER, history, GLENDALE).lines().getFirst().because())
                .containsExactly(FIRST + "/3");
        history.receivable("clerk", new DisputeReceivable(FIRST, day("2022-07-12"), "a hearing is requested"));
        assertThat(lines(LATER, history)).isEmpty();
    }

    @Test
    void aCorrectionComesBeforeTheInstalmentOfTheSameRun() {
        ClaimHistory history = agreed("500.00").accepted("2022-07-10");
        assertThat(lines(LATER, history))
                .filteredOn(line -> line.contains("receivable"))
                .containsExactly(
                        "2022-06-11 receivable R-C-1-1 adjusted -243.28",
                        "2022-06-11 receivable R-C-1-1 adjusted -1196.72");
    }

    @Test
    void aCorrectionIsRecordedBeforeTheInstalmentThatTakesTheLast() {
        ClaimHistory history = fortnight().offWork("2022-06-25", "2022-07-08");
        run(JULY, "a", history).paid("713", "2022-06-11", "2022-06-24", "100.00");
        String second = history.paid("713", "2022-06-25", "2022-07-08", "50.00").last();
        run(LATER, "b", history)
                .receivable("clerk", new NoticeReceivable(FIRST, day("2022-07-24"), day("2022-08-23"), null))
                .receivable("clerk", new AgreeReceivable(FIRST, day("2022-07-25"), usd("100.00"), day("2022-07-23")))
                .withdrawn(second);
        run("2022-07-23", "c", history);
        assertThat(history.receivable(FIRST).state()).isEqualTo(State.RECOVERED);
    }

    @Test
    void whatWasPaidBackIsPaidAgainWhenItBecomesDue() {
        ClaimHistory history = run(LATER, "c", agreed("500.00"))
                .receivable("clerk", new RecordRecovery(FIRST, day("2022-07-20"), usd("40.00"), null))
                .accepted("2022-07-22");
        RunContent again = content("2022-07-23", history, GLENDALE);
        assertThat(again.totals()).containsEntry("receivable", usd("-900.00"));
        history.transmitted("d", again);
        assertThat(history.receivable(FIRST).state()).isEqualTo(State.CORRECTED);
    }

    @Test
    void aWaiverOfWhatBecomesDueAfterAllWaivesNothing() {
        ClaimHistory history = denied().receivable(
                        "clerk", new ProposeWaiver(FIRST, day("2022-07-05"), "hardship", usd("1000.00")))
                .receivable("manager", new ApproveWaiver(FIRST, day("2022-07-06")));
        assertThat(history.receivable(FIRST).open()).isEqualTo(usd("440.00"));
        run(LATER, "c", history.accepted("2022-07-10"));
        ReceivableFacts owed = history.receivable(FIRST);
        assertThat(owed.open()).isEqualTo(usd("0.00"));
        assertThat(owed.sum(ReceivableFacts.Item::waived)).isEqualTo(usd("0.00"));
        assertThat(owed.state()).isEqualTo(State.CORRECTED);
    }

    @Test
    void whatWasWaivedIsNotSetAgainstOtherLinesOfThePeriod() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-11", "2022-06-24", "8", null);
        run(JUNE, "a", history)
                .receivable("clerk", new ProposeWaiver(FIRST, day("2022-07-05"), "hardship", null))
                .receivable("manager", new ApproveWaiver(FIRST, day("2022-07-06")))
                .raise("2018-01-08", "52000.00", "22.50");
        assertThat(lines(JULY, history)).containsExactly("2022-06-11 supplemental 160.00");
    }

    @Test
    void aSecondReceivableHasTheNextNumberAndTheOlderIsTakenOffFirst() {
        ClaimHistory history = run(JUNE, "a", fortnight()).paid("713", "2022-06-11", "2022-06-24", "100.00");
        String first = history.last();
        run(JULY, "b", history).paid("713", "2022-06-11", "2022-06-24", "50.00");
        run(JULY, "c", history).withdrawn(first);
        history.paid("713", "2022-06-11", "2022-06-24", "10.00"); // 90.00 become due after all
        assertThat(lines(LATER, history))
                .containsExactly("2022-06-11 receivable R-C-1-1 adjusted -90.00", "2022-06-11 statutory 90.00");
        run(LATER, "d", history);
        assertThat(history.receivable("R-C-1-1").open()).isEqualTo(usd("10.00"));
        assertThat(history.receivable("R-C-1-2").open()).isEqualTo(usd("50.00"));
    }

    private static ClaimHistory run(String period, String run, ClaimHistory history) {
        return history.transmitted(run, content(period, history, GLENDALE));
    }

    private static RunContent content(String period, ClaimHistory history, EmployerPolicy policy) {
        return RunComputation.of(
                Terms.shipped(policy), policy.payPeriods().periodOf(day(period)), List.of(history.file()));
    }

    private static List<String> lines(String period, ClaimHistory history) {
        return lines(period, history, GLENDALE);
    }

    private static List<String> lines(String period, ClaimHistory history, EmployerPolicy policy) {
        return content(period, history, policy).lines().stream()
                .filter(line -> line.amount() != null)
                .map(line -> line.forPeriod().from() + " " + line.kind() + " "
                        + (line.kind() == LineKind.RECEIVABLE
                                ? line.owed().receivable() + " " + line.owed().move() + " "
                                : "")
                        + line.amount().getAmount())
                .toList();
    }
}
