package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Exchange;
import org.caseledger.law.policy.Terms;
import org.caseledger.posting.Account;
import org.caseledger.posting.Postings;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableFacts.State;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run sets against each other within a claim and pay period, and what it waives because it is too small. */
class ExchangesTest {

    private static final String JUNE = "2022-06-11"; // 11 to 24 June
    private static final String JULY = "2022-06-25";
    private static final String LATER = "2022-07-09";
    private static final String FIRST = "R-C-1-1";

    /** Off work 11 to 24 June 2022 on 3,900.00 a month: 713 of 1,196.72 and 710 of 243.28, 1,440.00 together. */
    private static ClaimHistory fortnight() {
        return injuredOn("2022-06-10")
                .employed("46800.00", "22.50")
                .offWork("2022-06-11", "2022-06-24")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
    }

    private static ClaimHistory paid() {
        return run(JUNE, "a", fortnight());
    }

    @Test
    void aHigherWageIsPaidByTheSupplementThatItLowers() {
        // 4,100.00 x 0.021918 is 89.86 a day, 1,258.04 for 14 days: 61.32 more
        ClaimHistory history = paid().determined("4100.00", "2022-07-01");
        RunContent content = content(JULY, history, GLENDALE);
        assertThat(lines(content)).containsExactly("statutory 61.32", "supplemental -61.32");
        assertThat(exchanges(content)).containsExactly("713 to 710: 61.32 statutory-supplement");
        assertThat(content.receivables()).isEmpty();
        history.transmitted("b", content);
        assertThat(history.receivables().all()).isEmpty();
        assertThat(postings(history).standing(Account.PAID_BY_PAYROLL)).isEqualByComparingTo("1440.00");
        assertThat(lines(content(LATER, history, GLENDALE))).isEmpty();
    }

    @Test
    void aLowerWageIsTakenBackOutOfTheSupplementThatItRaises() {
        // 3,600.00 x 0.021918 is 78.90 a day, 1,104.60 for 14 days: 92.12 less
        RunContent content = content(JULY, paid().determined("3600.00", "2022-07-01"), GLENDALE);
        assertThat(lines(content)).containsExactly("statutory -92.12", "supplemental 92.12");
        assertThat(exchanges(content)).containsExactly("710 to 713: 92.12 statutory-supplement");
    }

    @Test
    void whatThePolicyDoesNotNameIsNotExchanged() {
        ClaimHistory history = paid().determined("4100.00", "2022-07-01");
        EmployerPolicy others =
                BalancingTest.netting(Exchange.LEAVE_BENEFITS, Exchange.SUPPLEMENT_CODES, Exchange.LEAVE_KINDS);
        RunContent content = content(JULY, history, others);
        assertThat(content.exchanges()).isEmpty();
        assertThat(lines(content))
                .containsExactly("receivable 710 left 61.32", "statutory 61.32", "supplemental -61.32");
    }

    @Test
    void aSupplementMovesToTheCodeOfAnotherGroup() {
        ClaimHistory history = paid().employed("2018-01-08", EmployeeGroup.FIRE, true, "46800.00", "22.50", null);
        RunContent content = content(JULY, history, GLENDALE);
        assertThat(lines(content)).containsExactly("supplemental -243.28", "supplemental 243.28");
        assertThat(exchanges(content)).containsExactly("750 to 710: 243.28 supplement-codes");
        assertThat(exchanges(content(JULY, history, BalancingTest.netting(Exchange.STATUTORY_SUPPLEMENT))))
                .isEmpty();
    }

    @Test
    void leavePayOfOneKindIsTakenBackInsteadOfThatOfAnother() {
        ClaimHistory history = fortnight().leave(LeaveKind.SICK, "2022-06-13", "2022-06-13", "8", null);
        String sick = history.last();
        run(JUNE, "a", history).withdrawn(sick).leave(LeaveKind.VACATION, "2022-06-13", "2022-06-13", "8", null);
        RunContent content = content(JULY, history, GLENDALE);
        assertThat(lines(content)).containsExactly("leave-pay-reversed 180.00", "leave-pay-reversed -180.00");
        assertThat(exchanges(content)).containsExactly("sick to vacation: 180.00 leave-kinds");
        assertThat(content.receivables()).isEmpty();
    }

    @Test
    void exchangesAreMadeInTheOrderOfThePolicyAndTheRestIsLeft() {
        // 40 h of sick leave are 900.00; the wage is lower by 92.12, and the supplement as much higher
        ClaimHistory history =
                paid().determined("3600.00", "2022-07-01").leave(LeaveKind.SICK, "2022-06-13", "2022-06-17", "8", null);
        RunContent content = content(JULY, history, GLENDALE);
        assertThat(exchanges(content)).containsExactly("710 to sick: 92.12 leave-benefits");
        assertThat(lines(content)).contains("receivable sick left 807.88", "receivable 713 left 92.12");
        RunContent other =
                content(JULY, history, BalancingTest.netting(Exchange.STATUTORY_SUPPLEMENT, Exchange.LEAVE_BENEFITS));
        assertThat(exchanges(other)).containsExactly("710 to 713: 92.12 statutory-supplement");
        assertThat(lines(other)).contains("receivable sick left 900.00").noneMatch(line -> line.contains(" 713 left"));
    }

    @Test
    void anOlderReceivableIsTakenOffByWhatThePolicyAllows() {
        ClaimHistory history = paid().paid("710", "2022-06-11", "2022-06-24", "43.28");
        String cheque = history.last();
        run(JULY, "b", history).withdrawn(cheque).paid("713", "2022-06-11", "2022-06-24", "43.28");
        RunContent first = content(LATER, history, GLENDALE);
        assertThat(lines(first))
                .containsExactly(
                        "receivable 710 adjusted -43.28", // due after all comes first
                        "receivable 713 left 43.28",
                        "statutory -43.28",
                        "supplemental 43.28");
        assertThat(first.exchanges()).isEmpty();
        history.transmitted("c", first).raise("2018-01-08", "48100.00", "22.50"); // 740.00 a week: 40.00 more of 710
        RunContent second = content("2022-07-23", history, GLENDALE);
        assertThat(lines(second)).containsExactly("receivable 713 adjusted -40.00", "supplemental 40.00");
        assertThat(second.exchanges())
                .containsExactly(new Exchanged(
                        "C-1",
                        GLENDALE.payPeriods().periodOf(day(JUNE)),
                        "710",
                        "713",
                        usd("40.00"),
                        Exchange.STATUTORY_SUPPLEMENT,
                        "R-C-1-2"));
        assertThat(content("2022-07-23", history, BalancingTest.netting(Exchange.LEAVE_BENEFITS))
                        .exchanges())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.01, true", "0.99, true", "1.00, false", "1.01, false"})
    void aRemainderBelowThePolicysAmountIsWaivedInTheSameRun(String amount, boolean waived) {
        ClaimHistory history = paid().paid("713", "2022-06-11", "2022-06-24", amount);
        RunContent content = content(JULY, history, GLENDALE);
        assertThat(lines(content))
                .containsExactly("receivable 713 " + (waived ? "waived " : "left ") + amount, "statutory -" + amount);
        assertThat(content.waived())
                .isEqualTo(waived ? List.of(new Waived(FIRST, "C-1", usd(amount), "receivablesFrom 1.00")) : List.of());
        history.transmitted("b", content);
        ReceivableFacts owed = history.receivable(FIRST);
        assertThat(owed.open()).isEqualTo(usd(waived ? "0.00" : amount));
        assertThat(owed.state()).isEqualTo(waived ? State.WAIVED : State.PROPOSED);
        assertThat(postings(history).standing(Account.WAIVED)).isEqualByComparingTo(waived ? amount : "0.00");
        assertThat(postings(history).balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
        assertThat(lines(content(LATER, history, GLENDALE))).isEmpty();
        assertThat(content(JULY, paid().paid("713", "2022-06-11", "2022-06-24", amount), BalancingTest.netting())
                        .waived())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.39, waived", "0.60, left"})
    void allThatARunLeavesOnAClaimCountsTogether(String second, String move) {
        ClaimHistory history = fortnight().offWork("2022-06-25", "2022-07-08");
        run(JULY, "a", history)
                .paid("713", "2022-06-11", "2022-06-24", "0.60")
                .paid("713", "2022-06-25", "2022-07-08", second);
        RunContent content = content(LATER, history, GLENDALE);
        assertThat(lines(content))
                .contains("receivable 713 " + move + " 0.60", "receivable 713 " + move + " " + second);
        history.transmitted("b", content);
        assertThat(history.receivable(FIRST).open()).isEqualTo(usd(move.equals("left") ? "1.20" : "0.00"));
        assertThat(history.receivable(FIRST).items()).hasSize(2);
    }

    @Test
    void whatWasWaivedAndBecomesDueAfterAllIsNotPaidTwice() {
        ClaimHistory history = paid().paid("713", "2022-06-11", "2022-06-24", "0.60");
        String cheque = history.last();
        run(JULY, "b", history).withdrawn(cheque);
        RunContent content = content(LATER, history, GLENDALE);
        assertThat(lines(content)).containsExactly("receivable 713 adjusted -0.60", "statutory 0.60");
        history.transmitted("c", content);
        ReceivableFacts owed = history.receivable(FIRST);
        assertThat(owed.sum(ReceivableFacts.Item::waived)).isEqualTo(usd("0.00"));
        assertThat(owed.sum(ReceivableFacts.Item::kept)).isEqualTo(usd("0.00"));
        assertThat(owed.state()).isEqualTo(State.CORRECTED);
        assertThat(postings(history).standing(Account.PAID_BY_PAYROLL)).isEqualByComparingTo("1440.00");
    }

    private static ClaimHistory run(String period, String run, ClaimHistory history) {
        return history.transmitted(run, content(period, history, GLENDALE));
    }

    private static RunContent content(String period, ClaimHistory history, EmployerPolicy policy) {
        return RunComputation.of(
                Terms.shipped(policy), policy.payPeriods().periodOf(day(period)), List.of(history.file()));
    }

    private static Postings postings(ClaimHistory history) {
        return Statement.of(history.facts(), Terms.shipped(GLENDALE), day("2022-07-22"))
                .postings(history.receivables());
    }

    /** Lines in money; all of one pay period unless said. */
    private static List<String> lines(RunContent content) {
        return content.lines().stream()
                .filter(line -> line.amount() != null)
                .map(line -> line.kind() + " "
                        + (line.kind() == LineKind.RECEIVABLE
                                ? (line.payCode() == null ? line.leave() : line.payCode()) + " "
                                        + line.owed().move() + " "
                                : "")
                        + line.amount().getAmount())
                .toList();
    }

    private static List<String> exchanges(RunContent content) {
        return content.exchanges().stream()
                .map(one -> one.from() + " to " + one.to() + ": " + one.amount().getAmount() + " " + one.rule())
                .toList();
    }
}
