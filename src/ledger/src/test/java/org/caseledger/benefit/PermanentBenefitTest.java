package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.benefit.Lines.statement;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.ImpairmentRated;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.RunComputation;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permanent benefits by the month, paid by the administrator, worked by hand. */
class PermanentBenefitTest {

    /** Wage 4,000.00, stationary on 14 May 2022. */
    private static ClaimHistory stationary() {
        return injuredOn("2022-01-10")
                .accepted("2022-01-31")
                .recommended("4000.00", "2022-01-31")
                .stationary("2022-05-14");
    }

    private static ClaimHistory rated(ClaimHistory history, String part, String percent, Boolean returned) {
        return history.record(new ImpairmentRated(day("2022-05-20"), part, new BigDecimal(percent), returned));
    }

    private static List<String> months(ClaimHistory history, String asOf) {
        return statement(history, asOf).permanentBenefit().stream()
                .flatMap(benefit -> benefit.months().stream())
                .map(month -> month.days() + " " + month.due().getAmount() + " "
                        + month.paidElsewhere().getAmount() + " "
                        + month.balance().getAmount())
                .toList();
    }

    @Test
    void aMonthIsDueWhenItIsOver() {
        ClaimHistory history = rated(stationary(), "arm-major", "10", true); // six months of 2,000.00
        assertThat(months(history, "2022-06-13")).isEmpty();
        assertThat(months(history, "2022-06-14")).containsExactly("2022-05-15 to 2022-06-14 2000.00 0.00 2000.00");
        assertThat(months(history, "2023-12-31")).hasSize(6).endsWith("2022-10-15 to 2022-11-14 2000.00 0.00 2000.00");
        assertThat(statement(history, "2023-12-31")
                        .permanentBenefit()
                        .orElseThrow()
                        .due())
                .isEqualTo(ClaimHistory.usd("12000.00"));
    }

    @Test
    void aBrokenMonthIsPaidInProportion() {
        ClaimHistory history = rated(stationary(), "thumb", "10", false); // 1.5 months of 3,000.00
        assertThat(months(history, "2022-06-28")).hasSize(1); // half of the 30 days from 15 June on
        assertThat(months(history, "2022-06-30"))
                .containsExactly(
                        "2022-05-15 to 2022-06-14 3000.00 0.00 3000.00",
                        "2022-06-15 to 2022-06-29 1500.00 0.00 1500.00");
    }

    @Test
    void paymentsAreSharedByTheirDays() {
        ClaimHistory history = rated(stationary(), "arm-major", "10", true)
                .paid("permanent", "2022-05-15", "2022-06-14", "2000.00")
                .paid("permanent", "2022-06-30", "2022-07-29", "1000.00");
        assertThat(months(history, "2022-07-14"))
                .containsExactly(
                        "2022-05-15 to 2022-06-14 2000.00 2000.00 0.00",
                        "2022-06-15 to 2022-07-14 2000.00 500.00 1500.00",
                        "2022-07-15 to 2022-08-14 0.00 500.00 -500.00"); // paid before it was due
        assertThat(statement(history, "2022-07-14").otherPayments()).isEmpty();
        history.paid("permanent", "2022-01-01", "2022-01-31", "10.00");
        assertThat(statement(history, "2022-07-14").otherPayments()).hasSize(1);
    }

    @Test
    void noPayrollRunCarriesIt() {
        ClaimHistory history = rated(stationary(), "arm-major", "10", true);
        var run = RunComputation.of(
                Terms.shipped(GLENDALE), GLENDALE.payPeriods().periodOf(day("2022-12-31")), List.of(history.file()));
        assertThat(run.lines()).isEmpty();
        assertThat(run.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "back, 20, , earning capacity",
        "arm-major, 10, , whether the employee returned to the work of the injury",
        "eye, 40, true, rating of the sight: the schedule has an eye only as lost as a whole",
        "arm-minor, 10, true, arizona/scheduled-months arm-minor for 2022-01-10",
    })
    void whatIsMissingIsSaid(String part, String percent, Boolean returned, String missing) {
        Statement statement = statement(rated(stationary(), part, percent, returned), "2022-12-31");
        assertThat(statement.permanentBenefit()).isEmpty();
        assertThat(statement.missing()).singleElement().asString().startsWith(missing);
    }

    @Test
    void twoPartsHaveNoSchedule() {
        ClaimHistory history = rated(rated(stationary(), "arm-major", "10", true), "leg", "5", true);
        assertThat(statement(history, "2022-12-31").missing()).containsExactly("earning capacity");
    }

    @Test
    void theLastRatingOfAPartCountsAndAWholeLossNeedsNoReturn() {
        ClaimHistory history = rated(rated(stationary(), "arm-major", "10", true), "arm-major", "100", null);
        assertThat(months(history, "2022-06-14")).containsExactly("2022-05-15 to 2022-06-14 2200.00 0.00 2200.00");
    }

    @Test
    void withoutADayStationaryOrAWageOrAnAcceptance() {
        ClaimHistory bare = injuredOn("2022-01-10").accepted("2022-01-31");
        assertThat(statement(rated(bare, "arm-major", "10", true), "2022-12-31").missing())
                .containsExactly("day on which the condition became medically stationary");
        assertThat(statement(bare.stationary("2022-05-14"), "2022-12-31").missing())
                .containsExactly("average monthly wage");
        ClaimHistory denied = rated(stationary(), "arm-major", "10", true).denied("2022-03-01");
        assertThat(months(denied, "2022-12-31")).isEmpty();
        assertThat(statement(denied, "2022-12-31").missing()).isEmpty();
    }
}
