package org.caseledger.law.arizona;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any figures, and what the workings must say, in A.R.S. 23-930, 954, 1041, 1044(A) and 1062(D). */
class ArizonaWageLawTest {

    private static final LocalDate INJURED_ON = LocalDate.parse("2022-06-06");

    /** Two amounts of dollars, the smaller first. */
    record Amounts(BigDecimal less, BigDecimal more) {}

    static Stream<Amounts> amounts() {
        Random random = new Random(23_1041);
        return Stream.generate(() -> random.ints(2, 0, 900_000).sorted().toArray())
                .limit(300)
                .map(cents -> new Amounts(BigDecimal.valueOf(cents[0], 2), BigDecimal.valueOf(cents[1], 2)));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void a_higher_wage_never_counts_less_and_never_above_the_maximum(Amounts wages) {
        for (String period : List.of("weekly", "biweekly", "semimonthly", "monthly", "annual")) {
            BigDecimal less = amw(period, wages.less());
            BigDecimal more = amw(period, wages.more());
            assertThat(less).as(period).isLessThanOrEqualTo(more);
            assertThat(more).as(period).isLessThanOrEqualTo(new BigDecimal("5161.12"));
        }
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void jobs_add_up_in_any_order(Amounts jobs) {
        Calculation one =
                calculate("az.amw", "injured-on", INJURED_ON, "earnings-30-days", jobs.less() + "," + jobs.more());
        Calculation other =
                calculate("az.amw", "injured-on", INJURED_ON, "earnings-30-days", jobs.more() + "," + jobs.less());
        assertThat(amount(one, "uncapped")).isEqualByComparingTo(jobs.less().add(jobs.more()));
        assertThat(amount(one, "amw")).isEqualTo(amount(other, "amw"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void who_can_earn_more_is_paid_less_and_never_more_than_two_thirds_of_the_loss(Amounts able) {
        BigDecimal wage = new BigDecimal("5000.00");
        BigDecimal atLess = partial(wage, able.less());
        BigDecimal atMore = partial(wage, able.more());
        assertThat(atLess).isGreaterThanOrEqualTo(atMore);
        assertThat(atMore).isNotNegative();
        BigDecimal loss = wage.subtract(able.less()).max(BigDecimal.ZERO);
        BigDecimal gap = atLess.multiply(BigDecimal.valueOf(3)).subtract(loss.multiply(BigDecimal.TWO));
        assertThat(gap.abs()).isLessThanOrEqualTo(new BigDecimal("0.015"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void a_larger_benefit_never_brings_a_smaller_penalty(Amounts benefits) {
        BigDecimal less = amount(calculate("az.unfair-processing-penalty", "benefit", benefits.less()), "penalty");
        BigDecimal more = amount(calculate("az.unfair-processing-penalty", "benefit", benefits.more()), "penalty");
        assertThat(less).isLessThanOrEqualTo(more).isGreaterThanOrEqualTo(new BigDecimal("500.00"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void interest_on_an_award_is_never_above_ten_percent(Amounts rates) {
        BigDecimal prime = rates.less().movePointLeft(2).setScale(2, RoundingMode.DOWN);
        BigDecimal rate = amount(calculate("az.interest-on-award", "prime", prime), "rate");
        assertThat(rate).isEqualByComparingTo(prime.add(BigDecimal.ONE).min(BigDecimal.TEN));
    }

    @Test
    void one_more_day_of_disability_never_makes_a_day_unpayable() {
        int before = 0;
        for (int length = 1; length <= 40; length++) {
            int payable = payableDays(INJURED_ON.plusDays(1) + "/" + INJURED_ON.plusDays(length));
            assertThat(payable).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(length);
            assertThat(payable).isEqualTo(length < 14 ? Math.max(0, length - 7) : length);
            before = payable;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "06-07/2022-06-19, no, no",
        "06-07/2022-06-20, yes, no",
        "06-08/2022-06-21, yes, yes",
        "06-08/2022-06-09, no, no"
    })
    void a_waiting_period_to_review_says_so_in_its_working(String days, String review, String late) {
        String text = calculate("az.waiting-period", "injured-on", INJURED_ON, "disability", "2022-" + days)
                .text();
        assertThat(text)
                .contains("review: " + review + "  by the rule: review a run of exactly", "late start: " + late);
    }

    @Test
    void the_working_of_a_waiting_period_shows_the_days_that_served_it() {
        String text = calculate("az.waiting-period", "injured-on", INJURED_ON, "disability", "2022-06-07/2022-06-30")
                .text();
        assertThat(text).contains("days that served the waiting period: 2022-06-07 to 2022-06-20\n");
    }

    @Test
    void the_working_of_a_wage_tells_one_job_from_several() {
        assertThat(calculate("az.amw", "injured-on", INJURED_ON, "earnings-30-days", "3000.00")
                        .text())
                .contains("average monthly wage: 3000.00  = earnings in the 30 days before the injury  [");
        assertThat(calculate("az.amw", "injured-on", INJURED_ON, "earnings-30-days", "3000.00,1.00")
                        .text())
                .contains(
                        "earnings of job 1 in the 30 days before the injury: 3000.00\n",
                        "earnings of job 2 in the 30 days before the injury: 1.00\n");
    }

    @Test
    void the_working_of_a_retroactive_limit_names_what_lifts_it() {
        Map<String, Object> asked = Map.of(
                "notice-on",
                "2022-06-30",
                "requested-from",
                "2022-01-01",
                "acceptance-final",
                "yes",
                "good-cause",
                "yes");
        assertThat(calculate("az.retroactive-limit", asked).text())
                .contains(
                        "whether the acceptance is final: yes",
                        "whether the commission relieved the payer for good cause: yes",
                        "day from which the change is to hold: 2022-01-01");
    }

    @Test
    void a_limited_notice_shows_the_thirty_days() {
        Map<String, Object> asked =
                Map.of("notice-on", "2022-06-30", "requested-from", "2022-01-01", "acceptance-final", "yes");
        assertThat(calculate("az.retroactive-limit", asked).text())
                .contains(
                        "earliest day in reach of the notice: 2022-05-31"
                                + "  = day on which the notice issues - days that a notice reaches back (days)",
                        "whether the acceptance is final: yes");
    }

    @Test
    void which_legal_rate_a_late_bill_bears_is_said_to_be_unsettled() {
        Calculation open = Calculators.find("az.interest-on-medical-bill")
                .orElseThrow()
                .calculate(LawBook.shipped(), Map.of("prime", "8.50", "due-on", "2024-05-15"));
        assertThat(open.missing())
                .containsExactly("rate: whether a late medical bill is an obligation, with 10 percent (A.R.S."
                        + " 44-1201(A)), or bears the rate of a judgment, 9.50 percent (B), is not settled;"
                        + " as=obligation or as=judgment chooses");
        assertThat(open.results())
                .extracting(Results.Result::name)
                .containsExactly("rate-as-obligation", "rate-as-judgment", "from");
    }

    @Test
    void a_rate_that_was_chosen_says_that_the_choice_is_open() {
        assertThat(calculate("az.interest-on-medical-bill", Map.of("due-on", "2024-05-15", "as", "obligation"))
                        .text())
                .contains("legal rate: 10  by the rule: the reading that was chosen; none is settled");
    }

    private static BigDecimal amw(String period, BigDecimal wage) {
        return amount(calculate("az.amw", "injured-on", INJURED_ON, period, wage), "amw");
    }

    private static BigDecimal partial(BigDecimal wage, BigDecimal able) {
        return amount(calculate("az.tpd", "amw", wage, "able-to-earn", able), "monthly");
    }

    private static int payableDays(String disability) {
        Calculation calculation = calculate("az.waiting-period", "injured-on", INJURED_ON, "disability", disability);
        return (Integer) value(calculation, "payable-days");
    }

    private static BigDecimal amount(Calculation calculation, String result) {
        return (BigDecimal) value(calculation, result);
    }

    private static Object value(Calculation calculation, String name) {
        return calculation.results().stream()
                .filter(result -> result.name().equals(name))
                .map(Results.Result::value)
                .findFirst()
                .orElseThrow();
    }

    private static Calculation calculate(String rule, String name, Object value) {
        return calculate(rule, Map.of(name, value));
    }

    private static Calculation calculate(String rule, String name, Object value, String other, Object otherValue) {
        return calculate(rule, Map.of(name, value, other, otherValue));
    }

    private static Calculation calculate(String rule, Map<String, Object> inputs) {
        Map<String, String> texts = new TreeMap<>();
        inputs.forEach((name, value) -> texts.put(name, value.toString()));
        return Calculators.find(rule).orElseThrow().calculate(LawBook.shipped().allowingUnverified(), texts);
    }
}
