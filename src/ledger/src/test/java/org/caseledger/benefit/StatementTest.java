package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.benefit.Lines.statement;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.LeaveReplenished;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final DateSpan JANUARY = new DateSpan(day("2022-01-08"), day("2022-01-21"));
    private static final DateSpan RUN = new DateSpan(day("2022-02-19"), day("2022-03-04"));

    /** Off work 11 to 31 January 2022: 940.28 and 854.80, and supplements of 191.15 and 173.77. */
    private static ClaimHistory accepted() {
        return injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-01-31")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
    }

    @Test
    void nothingIsPaidYet() {
        assertThat(balances(accepted()))
                .containsExactly(
                        "2022-01-08 statutory 713: 940.28 - 0.00 - 0.00 = 940.28",
                        "2022-01-08 supplemental 710: 191.15 - 0.00 - 0.00 = 191.15",
                        "2022-01-22 statutory 713: 854.80 - 0.00 - 0.00 = 854.80",
                        "2022-01-22 supplemental 710: 173.77 - 0.00 - 0.00 = 173.77");
    }

    @Test
    void whatRunsCarriedIsSummedUnderItsOwnAddress() {
        ClaimHistory history = accepted()
                .record(new PayTransmitted("a", RUN, List.of(pay("713", LineKind.STATUTORY, 11, "900.00"))))
                .record(new PayTransmitted("b", RUN, List.of(pay("713", LineKind.STATUTORY, 0, "50.28"))))
                .record(new PayTransmitted("c", RUN, List.of(pay(null, LineKind.RECEIVABLE, null, "77.00"))));
        StatementLine line = statement(history, "2022-03-04").lines().getFirst();
        assertThat(line.transmitted()).isEqualTo(usd("950.28"));
        assertThat(line.balance()).isEqualTo(usd("-10.00"));
        assertThat(line.daysTransmitted()).isEqualTo(11);
        assertThat(line.settled()).isFalse();
        assertThat(statement(history, "2022-03-04").lines())
                .noneMatch(any -> any.key().kind() == LineKind.RECEIVABLE);
    }

    @Test
    void hoursHaveTheirOwnBalance() {
        ClaimHistory history = accepted()
                .leave(LeaveKind.SICK, "2022-01-11", "2022-01-13", "8", null)
                .record(new LeaveReplenished(
                        "a",
                        RUN,
                        List.of(new PayLine(
                                JANUARY,
                                LineKind.LEAVE_REPLENISHED,
                                null,
                                LeaveKind.SICK,
                                null,
                                new BigDecimal("16.00"),
                                null,
                                List.of(day("2022-01-11"), day("2022-01-12")),
                                null))));
        StatementLine line = statement(history, "2022-03-04")
                .find(day("2022-01-10"), "leave-replenished")
                .getFirst();
        assertThat(line.hoursDue()).isEqualByComparingTo("24");
        assertThat(line.hoursBalance()).isEqualByComparingTo("8");
        assertThat(line.inHours()).isTrue();
        assertThat(line.settled()).isFalse();
    }

    @Test
    void aChequeIsSpreadOverThePeriodsThatItCovers() {
        ClaimHistory history = accepted().paid("713", "2022-01-18", "2022-01-28", "100.00"); // 4 days and 7 days
        assertThat(balances(history))
                .contains(
                        "2022-01-08 statutory 713: 940.28 - 0.00 - 36.36 = 903.92",
                        "2022-01-22 statutory 713: 854.80 - 0.00 - 63.64 = 791.16");
    }

    @Test
    void theLastPeriodTakesTheRemainder() {
        ClaimHistory history = accepted().paid("710", "2022-01-08", "2022-02-18", "100.00"); // three full periods
        assertThat(balances(history))
                .contains(
                        "2022-01-08 supplemental 710: 191.15 - 0.00 - 33.33 = 157.82",
                        "2022-01-22 supplemental 710: 173.77 - 0.00 - 33.33 = 140.44",
                        "2022-02-05 supplemental 710: 0.00 - 0.00 - 33.34 = -33.34");
    }

    @Test
    void aChequeOfOneDayBelongsToOnePeriod() {
        assertThat(balances(accepted().paid("713", "2022-01-21", "2022-01-21", "10.01")))
                .contains("2022-01-08 statutory 713: 940.28 - 0.00 - 10.01 = 930.27");
    }

    @Test
    void aChequeUnderAnotherCodeConcernsNoLine() {
        assertThat(balances(accepted().paid("999", "2022-01-08", "2022-01-21", "500.00")))
                .isEqualTo(balances(accepted()));
    }

    @Test
    void withdrawnChequesDoNotCount() {
        ClaimHistory history = accepted().paid("713", "2022-01-08", "2022-01-21", "500.00");
        assertThat(balances(history.withdrawn(history.last()))).isEqualTo(balances(accepted()));
    }

    @Test
    void aDeniedClaimThatWasPaidShowsWhatIsTooMuch() {
        ClaimHistory history =
                injuredOn("2022-01-10").denied("2022-02-04").paid("713", "2022-01-08", "2022-01-21", "500.00");
        assertThat(balances(history)).containsExactly("2022-01-08 statutory 713: 0.00 - 0.00 - 500.00 = -500.00");
    }

    @Test
    void periodsAfterTheDayOfTheStatementAreLeftOut() {
        ClaimHistory history = accepted().paid("713", "2022-01-08", "2022-02-04", "200.00");
        assertThat(statement(history, "2022-01-21").lines())
                .extracting(line -> line.key().forPeriod())
                .containsOnly(JANUARY);
        assertThat(statement(history, "2022-01-10").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.paidElsewhere()).isEqualTo(usd("100.00")));
    }

    @Test
    void linesAreFoundByPeriodAndCodeOrKind() {
        Statement statement = statement(accepted(), "2022-03-04");
        assertThat(statement.find(day("2022-01-21"), "713"))
                .isEqualTo(statement.find(day("2022-01-08"), "statutory"))
                .hasSize(1);
        assertThat(statement.find(day("2022-01-22"), "710")).hasSize(1);
        assertThat(statement.find(day("2022-02-05"), "713")).isEmpty();
        assertThat(statement.byPeriod().keySet()).hasSize(2);
    }

    private static PayLine pay(String code, LineKind kind, Integer days, String amount) {
        return new PayLine(JANUARY, kind, code, null, days, null, usd(amount), null, null);
    }

    private static List<String> balances(ClaimHistory history) {
        return statement(history, "2022-03-04").lines().stream()
                .map(line -> Lines.words(line.key()) + ": "
                        + line.amountDue().getAmount() + " - "
                        + line.transmitted().getAmount() + " - "
                        + line.paidElsewhere().getAmount() + " = "
                        + line.balance().getAmount())
                .toList();
    }
}
