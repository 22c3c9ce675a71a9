package org.caseledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.RunComputation;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private static final DateSpan JUNE = new DateSpan(day("2022-06-11"), day("2022-06-24"));

    /** 14 days: 1,196.72 and 243.28 on top. */
    private static ClaimHistory fortnight() {
        return injuredOn("2022-06-10")
                .employed("46800.00", "22.50")
                .offWork("2022-06-11", "2022-06-24")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
    }

    private static ClaimHistory run(String period, String run, ClaimHistory history) {
        return history.transmitted(
                run,
                RunComputation.of(
                        Terms.shipped(GLENDALE), GLENDALE.payPeriods().periodOf(day(period)), List.of(history.file())));
    }

    @Test
    void whatIsDueIsUnpaidUntilARunCarriesIt() {
        ClaimHistory history = fortnight();
        assertThat(standing(history))
                .containsExactly("statutory-due 1196.72", "supplemental-due 243.28", "unpaid 1440.00");
        assertThat(standing(run("2022-06-11", "a", history)))
                .containsExactly("statutory-due 1196.72", "supplemental-due 243.28", "paid-by-payroll 1440.00");
    }

    @Test
    void aChequeIsPaidByTheAdministrator() {
        assertThat(standing(fortnight().paid("713", "2022-06-11", "2022-06-24", "196.72")))
                .containsExactly(
                        "statutory-due 1196.72",
                        "supplemental-due 243.28",
                        "unpaid 1243.28",
                        "paid-by-administrator 196.72");
    }

    @Test
    void leavePayIsRecoveredAndItsHoursAreRestored() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-13", "2022-06-17", "8", null);
        assertThat(standing(history))
                .contains("leave-taken 40.00", "leave-to-restore 40.00", "leave-pay-recovered 900.00");
        assertThat(standing(run("2022-06-11", "a", history)))
                .containsExactly(
                        "statutory-due 1196.72",
                        "supplemental-due 243.28",
                        "leave-pay-recovered 900.00",
                        "paid-by-payroll 540.00",
                        "leave-taken 40.00",
                        "leave-restored 40.00");
    }

    @Test
    void leaveOnADayThatIsNotPayableStaysCharged() {
        ClaimHistory history = fortnight().leave(LeaveKind.VACATION, "2022-06-27", null, "8", null);
        assertThat(standing(history)).contains("leave-taken 8.00", "leave-charged 8.00");
    }

    @Test
    void aReceivableIsWhatWasPaidAndIsNotDue() {
        ClaimHistory history = run("2022-06-11", "a", fortnight()).denied("2022-07-01");
        run("2022-06-25", "b", history);
        assertThat(standing(history)).containsExactly("paid-by-payroll 1440.00", "receivable 1440.00");
        history.receivable("clerk", new RecordRecovery("R-C-1-1", day("2022-07-05"), usd("400.00"), null))
                .receivable("clerk", new ProposeWaiver("R-C-1-1", day("2022-07-05"), "hardship", usd("40.00")))
                .receivable("manager", new ApproveWaiver("R-C-1-1", day("2022-07-05")));
        assertThat(standing(history))
                .containsExactly(
                        "paid-by-payroll 1440.00", "receivable 1000.00", "recovered-directly 400.00", "waived 40.00");
    }

    @Test
    void linesCarriedBeforeReceivablesHadAddressesStillCount() {
        ClaimHistory history = fortnight()
                .record(new PayTransmitted(
                        "old",
                        JUNE,
                        List.of(new PayLine(
                                JUNE, LineKind.RECEIVABLE, null, null, null, null, usd("77.00"), null, null))));
        assertThat(standing(history)).contains("receivable 77.00", "paid-by-payroll 77.00");
    }

    @Test
    void moreLeaveRestoredThanTakenIsSaid() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-13", "2022-06-14", "8", null);
        String leave = history.last();
        run("2022-06-11", "a", history);
        assertThat(postings(history).surpluses()).isEmpty();
        history.withdrawn(leave);
        assertThat(postings(history).surpluses())
                .extracting(Postings.Surplus::words)
                .containsExactly("more sick leave restored than taken in 2022-06-11 to 2022-06-24: 16.00 h of 0.00 h");
        assertThat(postings(run("2022-06-11", "b", history)).surpluses()).isEmpty();
    }

    @Test
    void aPostingNamesWhatItComesFrom() {
        ClaimHistory history = run("2022-06-11", "a", fortnight());
        assertThat(postings(history).all())
                .filteredOn(posting -> posting.to() == Account.PAID_BY_PAYROLL)
                .hasSize(2)
                .allSatisfy(posting -> {
                    assertThat(posting.run()).isEqualTo("a");
                    assertThat(posting.because()).containsExactly(history.last());
                    assertThat(posting.days()).isEqualTo(14);
                });
    }

    @Test
    void nothingIsPostedBetweenHoursAndDollars() {
        LineKey key = new LineKey(JUNE, LineKind.STATUTORY, "713", null);
        assertThatThrownBy(() ->
                        new Posting(key, Account.UNPAID, Account.LEAVE_RESTORED, BigDecimal.ONE, 0, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unpaid to leave-restored");
    }

    private static Postings postings(ClaimHistory history) {
        return Statement.of(history.facts(), Terms.shipped(GLENDALE), day("2022-07-08"))
                .postings(history.receivables());
    }

    /** What stands on each account, and on none that is empty; all of them come to zero. */
    private static List<String> standing(ClaimHistory history) {
        Postings postings = postings(history);
        assertThat(postings.balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
        return List.of(Account.values()).stream()
                .filter(account -> postings.standing(account).signum() != 0)
                .map(account -> account + " " + postings.standing(account).setScale(2))
                .toList();
    }
}
