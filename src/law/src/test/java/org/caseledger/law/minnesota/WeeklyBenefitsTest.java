package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

/** What holds for every wage: benefits rise with it within their limits, and weeks are neither lost nor made. */
class WeeklyBenefitsTest {

    private static final int TRIES = 300;

    private final Random random = new Random(176_101);

    @Test
    void totalDisabilityRisesWithTheWageAndStaysWithinItsLimits() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal wage = cents(300_000);
            Calculation one = ask(TemporaryTotal.RULE, Map.of("weekly-wage", wage.toString()));
            Calculation more = ask(
                    TemporaryTotal.RULE,
                    Map.of("weekly-wage", wage.add(cents(10_000)).toString()));
            BigDecimal weekly = number(one, "weekly");
            assertThat(number(more, "weekly")).isGreaterThanOrEqualTo(weekly);
            assertThat(weekly)
                    .isLessThanOrEqualTo(number(one, "maximum"))
                    .isLessThanOrEqualTo(wage)
                    .isGreaterThanOrEqualTo(number(one, "minimum").min(wage));
        }
    }

    @Test
    void partialDisabilityFallsWithTheEarnings() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal wage = cents(300_000);
            BigDecimal earning = cents(300_000);
            BigDecimal weekly = partial(wage, earning);
            assertThat(partial(wage, earning.add(cents(10_000)))).isLessThanOrEqualTo(weekly);
            assertThat(weekly).isNotNegative();
            if (weekly.signum() > 0) {
                assertThat(weekly.add(earning)).isLessThanOrEqualTo(wage);
            }
        }
    }

    @Test
    void permanentDisabilityRisesWithTheWageFromTheFloor() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal wage = cents(300_000);
            Calculation one = ask(PermanentTotalCalculator.RULE, Map.of("weekly-wage", wage.toString()));
            Calculation more = ask(
                    PermanentTotalCalculator.RULE,
                    Map.of("weekly-wage", wage.add(cents(10_000)).toString()));
            assertThat(number(more, "weekly")).isGreaterThanOrEqualTo(number(one, "weekly"));
            assertThat(number(one, "weekly")).isBetween(number(one, "floor"), number(one, "maximum"));
        }
    }

    @Test
    void weeksPaidCountedAndRemainingAreTheWeeksThatThereAre() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal paid = BigDecimal.valueOf(random.nextInt(1_301), 1);
            BigDecimal claimed = BigDecimal.valueOf(random.nextInt(1_500), 1);
            Calculation answer = ask(
                    TemporaryTotal.RULE,
                    Map.of(
                            "weekly-wage",
                            "1000.00",
                            "weeks",
                            claimed.toString(),
                            "weeks-already-paid",
                            paid.toString()));
            BigDecimal counted = number(answer, "weeks-counted");
            assertThat(counted).isLessThanOrEqualTo(claimed);
            assertThat(paid.add(counted).add(number(answer, "weeks-remaining"))).isEqualByComparingTo("130");
        }
    }

    private BigDecimal partial(BigDecimal wage, BigDecimal earning) {
        return number(
                ask(TemporaryPartial.RULE, Map.of("weekly-wage", wage.toString(), "earning", earning.toString())),
                "weekly");
    }

    private BigDecimal cents(int below) {
        return BigDecimal.valueOf(random.nextInt(below), 2);
    }

    private static Calculation ask(Calculator rule, Map<String, String> inputs) {
        Map<String, String> all = new HashMap<>(inputs);
        all.put("injured-on", "2023-11-06");
        return rule.calculate(LawBook.shipped(), all);
    }

    private static BigDecimal number(Calculation calculation, String name) {
        return calculation.results().stream()
                .filter(result -> result.name().equals(name))
                .map(Results.Result::value)
                .map(BigDecimal.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
