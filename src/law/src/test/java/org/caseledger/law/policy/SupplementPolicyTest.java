package org.caseledger.law.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.caseledger.law.Employers;
import org.caseledger.law.working.DeskCalculator;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The supplement of the shipped policy, in figures worked by hand. */
class SupplementPolicyTest {

    private static final SupplementPolicy POLICY = Employers.shipped()
            .find("glendale")
            .orElseThrow()
            .supplementFor(LocalDate.parse("2022-06-06"))
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        // status, group, sworn, hired, injured, eligible, because
        "regular,   general, false, 2019-03-04, 2022-06-06, true,  full year of service",
        "regular,   general, false, 2021-06-06, 2022-06-06, true,  full year of service", // on the anniversary
        "regular,   general, false, 2021-06-07, 2022-06-06, false, reached on 2022-06-07", // the day before it
        "regular,   general, false, 2022-02-14, 2022-06-06, false, reached on 2023-02-14",
        "regular,   police,  true,  2022-05-02, 2022-06-06, true,  sworn police",
        "regular,   fire,    true,  2022-06-06, 2022-06-06, true,  sworn fire",
        "regular,   police,  false, 2022-05-02, 2022-06-06, false, reached on 2023-05-02", // not sworn
        "regular,   fire,    false, 2021-06-06, 2022-06-06, true,  full year of service",
        "regular,   general, true,  2022-05-02, 2022-06-06, false, reached on 2023-05-02", // sworn, neither group
        "temporary, general, false, 2018-01-08, 2022-06-06, false, temporary employees",
        "contract,  general, false, 2018-01-08, 2022-06-06, false, contract employees",
        "temporary, fire,    true,  2018-01-08, 2022-06-06, false, temporary employees",
    })
    void eligibilityIsJudgedAtTheDateOfInjury(
            String status,
            String group,
            boolean sworn,
            LocalDate hiredOn,
            LocalDate injuredOn,
            boolean eligible,
            String because) {
        EmploymentAtInjury employment = new EmploymentAtInjury(
                injuredOn,
                EmploymentStatus.valueOf(status.toUpperCase()),
                EmployeeGroup.of(group),
                sworn,
                hiredOn,
                Set.of(),
                Figure.input("annual base salary", new BigDecimal("46800.00")),
                Working.fact("employment", status, "e-1"));
        SupplementPolicy.Eligibility answer = POLICY.eligibility(employment);
        assertThat(answer.eligible()).isEqualTo(eligible);
        assertThat(answer.working().value())
                .startsWith(eligible ? "yes: " : "no: ")
                .contains(because);
        assertThat(answer.working().entries()).containsExactly("e-1");
    }

    @ParameterizedTest
    @CsvSource({
        "46800.00,  720.00",
        "71234.56, 1095.92", // 1095.9163...
        "98000.00, 1507.69", // 1507.6923...
        "61000.00,  938.46", // 938.4615...
        "    0.00,    0.00",
    })
    void weeklyTargetIsEightyPercentOfTheAnnualBaseOverFiftyTwoWeeks(BigDecimal annualBase, String weekly) {
        Figure week = POLICY.weekly(employed(annualBase))
                .pay(days(7), statutory(BigDecimal.ZERO))
                .supplement();
        assertThat(week.amount()).isEqualTo(weekly.strip());
    }

    @ParameterizedTest
    @CsvSource({
        // annual base, days, statutory pay, supplement
        "46800.00, 11,  940.28,  191.15", // 720.00 x 11/7 = 1131.43
        "46800.00, 14, 1196.72,  243.28", // 1440.00
        "46800.00,  3,  230.13,   78.44", // 308.57
        "98000.00,  4,  452.48,  409.06", // 1507.69 x 4/7 = 861.54
        "98000.00, 10, 1131.20, 1022.64", // 2153.84
        "61000.00, 11,  988.46,  486.26", // 938.46 x 11/7 = 1474.72
        "71234.56, 14, 1487.81,  704.03", // 1095.92 x 2 = 2191.84
        "46800.00, 11, 1131.42,    0.01",
        "46800.00, 11, 1131.43,    0.00", // exactly the target
        "46800.00, 11, 1131.44,    0.00", // above it: never below zero
        "30000.00, 14, 1583.68,    0.00",
    })
    void supplementIsTheTargetLessStatutoryPayAndNeverBelowZero(
            BigDecimal annualBase, int days, BigDecimal statutory, String supplement) {
        SupplementPolicy.Pay pay = POLICY.weekly(employed(annualBase)).pay(days(days), statutory(statutory));
        assertThat(pay.supplement().amount()).isEqualTo(supplement.strip());
    }

    @ParameterizedTest
    @CsvSource({"71234.56, 14, 1487.81", "46800.00, 11, 940.28", "98000.00, 4, 452.48", "61000.00, 1, 89.86"})
    void theWorkingCanBeFollowedWithADeskCalculator(BigDecimal annualBase, int days, BigDecimal statutory) {
        Figure pay = POLICY.weekly(employed(annualBase))
                .pay(days(days), statutory(statutory))
                .supplement();
        assertThat(DeskCalculator.check(pay.working())).isEqualTo(3); // the week, the days, the difference
    }

    @ParameterizedTest
    @CsvSource({
        "fire,    true,  750",
        "fire,    false, 710",
        "police,  true,  710",
        "general, true,  710",
        "general, false, 710",
    })
    void onlySwornFireHasItsOwnPayCode(String group, boolean sworn, String code) {
        EmploymentAtInjury employment = new EmploymentAtInjury(
                LocalDate.parse("2022-06-06"),
                EmploymentStatus.REGULAR,
                EmployeeGroup.of(group),
                sworn,
                LocalDate.parse("2015-07-06"),
                Set.of(),
                Figure.input("annual base salary", BigDecimal.ONE),
                Working.input("employment", "regular"));
        assertThat(POLICY.payCode(employment)).contains(code);
    }

    @Test
    void theWorkingCitesThePolicyAndItsSource() {
        Figure pay = POLICY.weekly(employed(new BigDecimal("46800.00")))
                .pay(days(7), statutory(BigDecimal.TEN))
                .supplement();
        assertThat(pay.working().text())
                .contains("percent of annual base salary: 80", "weeks in a year: 52", "verified: City of Glendale");
        assertThat(pay.working().rounding()).isEqualTo("to the cent, half up");
    }

    private static Figure days(int days) {
        return Figure.input("payable calendar days", days);
    }

    private static EmploymentAtInjury employed(BigDecimal annualBase) {
        return new EmploymentAtInjury(
                LocalDate.parse("2022-06-06"),
                EmploymentStatus.REGULAR,
                EmployeeGroup.GENERAL,
                false,
                LocalDate.parse("2018-01-08"),
                Set.of(),
                new Figure(annualBase, Working.fact("annual base salary", annualBase, "e-1")),
                Working.fact("employment at the date of injury", "regular", "e-1"));
    }

    private static Figure statutory(BigDecimal amount) {
        return new Figure(amount, Working.input("statutory pay", amount));
    }
}
