package org.caseledger.law.arizona;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for permanent and death benefits whatever the wage: nothing is lost in a split, more is never less. */
class PermanentBenefitsTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @RepeatedTest(300)
    void children_share_to_the_cent(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int children = 1 + random.nextInt(12);
        boolean spouse = random.nextBoolean();
        String diedOn = random.nextBoolean() ? "2005-05-05" : "2020-05-05";
        Calculation answer = death(diedOn, wage(random), spouse, children);
        List<BigDecimal> shares = shares(answer);
        assertThat(shares).hasSize(children);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(money(answer, "children"));
        assertThat(shares).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(shares.getFirst().subtract(shares.getLast())).isLessThanOrEqualTo(CENT);
        assertThat(shares.getLast()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(money(answer, "each-child").subtract(shares.getFirst()).abs())
                .isLessThanOrEqualTo(CENT);
    }

    @RepeatedTest(300)
    void a_family_has_two_thirds_together_whoever_belongs_to_it(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BigDecimal wage = wage(random);
        Calculation together = death("2020-05-05", wage, true, 1 + random.nextInt(5));
        BigDecimal family = money(together, "spouse").add(money(together, "children"));
        BigDecimal alone = money(death("2020-05-05", wage, true, 0), "spouse");
        assertThat(family.subtract(alone).abs()).isLessThanOrEqualTo(CENT);
        assertThat(money(death("2020-05-05", wage, false, 2), "children")).isEqualTo(alone);
        assertThat(money(ask("az.ptd", Map.of("amw", wage.toPlainString())), "monthly"))
                .isEqualTo(alone);
    }

    @RepeatedTest(300)
    void a_higher_wage_never_brings_less(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BigDecimal wage = wage(random);
        BigDecimal higher = wage.add(BigDecimal.valueOf(random.nextInt(200_000), 2));
        Map<String, String> arm = Map.of(
                "injured-on", "2022-03-01", "part", "arm-major", "impairment", "7.5", "returned-to-same-work", "no");
        assertThat(total(arm, "amw", higher)).isGreaterThanOrEqualTo(total(arm, "amw", wage));
        Map<String, String> capacity = Map.of("earning-capacity", "1234.56");
        assertThat(money(with("az.ppd-unscheduled", capacity, "amw", higher), "monthly"))
                .isGreaterThanOrEqualTo(money(with("az.ppd-unscheduled", capacity, "amw", wage), "monthly"));
        assertThat(money(death("2020-05-05", higher, true, 2), "children"))
                .isGreaterThanOrEqualTo(money(death("2020-05-05", wage, true, 2), "children"));
    }

    @RepeatedTest(300)
    void a_worse_impairment_never_brings_less(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BigDecimal impairment = BigDecimal.valueOf(random.nextInt(9_000), 2);
        BigDecimal worse = impairment.add(BigDecimal.valueOf(random.nextInt(999), 2));
        Map<String, String> leg =
                Map.of("injured-on", "2022-03-01", "part", "leg", "amw", "3456.78", "returned-to-same-work", "yes");
        assertThat(total(leg, "impairment", worse)).isGreaterThanOrEqualTo(total(leg, "impairment", impairment));
        Map<String, String> noReturn = new HashMap<>(leg);
        noReturn.put("returned-to-same-work", "no");
        assertThat(total(noReturn, "impairment", impairment))
                .isGreaterThanOrEqualTo(total(leg, "impairment", impairment));
    }

    @Test
    void one_child_more_alone_never_left_the_children_with_less() {
        BigDecimal before = BigDecimal.ZERO;
        for (int children = 1; children < 10; children++) {
            BigDecimal now = money(death("2005-05-05", new BigDecimal("3210.98"), false, children), "children");
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isEqualTo("2140.65");
    }

    @Test
    void a_burial_maximum_that_nobody_knows_does_not_hide_the_rest() {
        Calculation answer = death("2025-09-26", new BigDecimal("3000.00"), true, 2);
        assertThat(answer.results()).extracting(Results.Result::name).doesNotContain("burial-maximum");
        assertThat(answer.missing()).hasSize(2);
        assertThat(answer.missing().getFirst()).startsWith("injured-on: without it the wage is taken as given");
        assertThat(answer.missing().getLast()).startsWith("burial-maximum: ").contains("is not verified");
        assertThat(money(answer, "spouse")).isEqualTo("1050.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2385.80", "2016, 2435.90", "2017, 2487.06", "2018, 2544.26", "2019, 2607.86",
        "2020, 2688.71", "2021, 2766.68", "2022, 2838.62", "2023, 2966.35", "2024, 3114.67",
    })
    void at_the_maximum_wage_of_each_year_a_month_is_55_percent(String year, String monthly) {
        Map<String, String> thumb =
                Map.of("injured-on", year + "-07-01", "amw", "99999.00", "part", "thumb", "impairment", "100");
        assertThat(money(ask("az.ppd-scheduled", thumb), "monthly")).isEqualTo(monthly);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | yes | months: 60  = months for the part x impairment / 100  [A.R.S. 23-1044(B)(13)]
            100 | yes | percentage of the wage: 55  by the rule: what is wholly lost is paid at the percentage of the schedule
            99  | yes | months: 59.4  = months for the part x impairment / 100  [A.R.S. 23-1044(B)(21)]
            99  | yes | percentage of the wage: 50  by the rule: a partial loss of use, back at the work of the injury
            99  | no  | percentage of the wage: 75  by the rule: a partial loss of use that keeps the employee from the work
            """)
    void the_working_of_a_scheduled_disability_says_why(String impairment, String returned, String line) {
        Map<String, String> arm = Map.of(
                "injured-on", "2022-03-01",
                "amw", "3000.00",
                "part", "arm-major",
                "impairment", impairment,
                "returned-to-same-work", returned);
        assertThat(ask("az.ppd-scheduled", arm).text()).contains(line);
    }

    private static Calculation death(String diedOn, BigDecimal wage, boolean spouse, int children) {
        return ask(
                "az.death",
                Map.of(
                        "died-on",
                        diedOn,
                        "amw",
                        wage.toPlainString(),
                        "spouse",
                        spouse ? "yes" : "no",
                        "children",
                        String.valueOf(children)));
    }

    private static BigDecimal total(Map<String, String> inputs, String name, BigDecimal value) {
        return money(with("az.ppd-scheduled", inputs, name, value), "total");
    }

    private static Calculation with(String rule, Map<String, String> inputs, String name, BigDecimal value) {
        Map<String, String> all = new HashMap<>(inputs);
        all.put(name, value.toPlainString());
        return ask(rule, all);
    }

    private static Calculation ask(String rule, Map<String, String> inputs) {
        return Calculators.find(rule).orElseThrow().calculate(LawBook.shipped(), inputs);
    }

    private static BigDecimal wage(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(700_000), 2);
    }

    private static BigDecimal money(Calculation answer, String name) {
        return (BigDecimal) value(answer, name);
    }

    private static List<BigDecimal> shares(Calculation answer) {
        return ((List<?>) value(answer, "child-shares"))
                .stream().map(BigDecimal.class::cast).toList();
    }

    private static Object value(Calculation answer, String name) {
        return answer.results().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
