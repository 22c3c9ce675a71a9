package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every family, and what is missing for some. */
class DependencyBenefitsTest {

    private static final LocalDate DIED_ON = LocalDate.of(2024, 11, 5);

    @ParameterizedTest
    @EnumSource(value = Survivors.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void the_parts_are_the_whole_to_the_cent(Survivors survivors) {
        DependencyBenefits benefits = new DependencyBenefits(LawBook.shipped(), DIED_ON, survivors);
        Random random = new Random(176_111);
        for (int i = 0; i < 200; i++) {
            Figure weekly = benefits.rate(wage(random.nextInt(400_000)), Optional.empty());
            BigDecimal parts = benefits.spouse(weekly)
                    .amount()
                    .add(benefits.children(weekly).amount())
                    .add(benefits.others(weekly).amount());
            assertThat(parts).isEqualTo(weekly.amount());
            assertThat(benefits.children(weekly).amount()).isNotNegative();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Survivors.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void a_higher_wage_never_brings_less_nor_more_than_the_maximum(Survivors survivors) {
        DependencyBenefits benefits = new DependencyBenefits(LawBook.shipped(), DIED_ON, survivors);
        Random random = new Random(111);
        for (int i = 0; i < 200; i++) {
            int cents = random.nextInt(400_000);
            BigDecimal rate = benefits.rate(wage(cents), Optional.empty()).amount();
            assertThat(benefits.rate(wage(cents + 1), Optional.empty()).amount())
                    .isGreaterThanOrEqualTo(rate)
                    .isLessThanOrEqualTo(benefits.maximum().amount());
        }
    }

    @Test
    void what_government_pays_and_the_compensation_stay_within_the_wage() {
        DependencyBenefits benefits =
                new DependencyBenefits(LawBook.shipped(), DIED_ON, Survivors.SPOUSE_AND_ONE_CHILD);
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            Figure wage = wage(100_000 + random.nextInt(100_000));
            Figure government =
                    Figure.input("government survivor benefits", BigDecimal.valueOf(random.nextInt(99_999), 2));
            Figure rate = benefits.rate(wage, Optional.empty());
            BigDecimal weekly =
                    benefits.besideGovernment(rate, wage, government).amount();
            assertThat(weekly).isLessThanOrEqualTo(rate.amount()).isNotNegative();
            assertThat(weekly.add(government.amount())).isLessThanOrEqualTo(wage.amount());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "5, true"})
    void a_later_rate_is_a_spouses_with_children(int children, boolean later) {
        Calculation calculation = calculate(LawBook.shipped(), "2024-11-05", "yes", children);
        assertThat(calculation.missing()).isEmpty();
        assertThat(names(calculation).contains("later-weekly")).isEqualTo(later);
    }

    /** Pangerl: the reduction comes off what the wage entitles to, and the maximum limits what is left. */
    @ParameterizedTest
    @EnumSource(
            value = Survivors.class,
            names = {"SPOUSE_AND_ONE_CHILD", "SPOUSE_AND_TWO_OR_MORE_CHILDREN"})
    void the_later_rate_is_never_below_the_reduced_maximum_and_never_above_it(Survivors survivors) {
        DependencyBenefits benefits = new DependencyBenefits(LawBook.shipped(), DIED_ON, survivors);
        Random random = new Random(645);
        for (int i = 0; i < 300; i++) {
            Figure wage = wage(random.nextInt(500_000));
            BigDecimal later = benefits.laterRate(wage).amount();
            BigDecimal rate = benefits.rate(wage, Optional.empty()).amount();
            BigDecimal least = survivors == Survivors.SPOUSE_AND_ONE_CHILD
                    ? rate.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP)
                    : rate.multiply(BigDecimal.valueOf(3)).divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
            assertThat(later).isBetween(least, rate);
            if (rate.compareTo(benefits.maximum().amount()) < 0) {
                assertThat(later).isEqualTo(least);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2469.60, false", "1, 2469.62, true", "2, 4000.00, false"})
    void the_order_after_one_child_is_marked_only_where_it_matters(int children, String wage, boolean marked) {
        Calculation calculation = DeathCalculator.RULE.calculate(
                LawBook.shipped(),
                Map.of("died-on", "2024-11-05", "weekly-wage", wage, "spouse", "yes", "children", "" + children));
        assertThat(calculation.caveats().stream()
                        .anyMatch(caveat -> caveat.startsWith("order of reduction and maximum")))
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"2000-04-28, false", "2000-04-29, true"})
    void minimum_and_burial_begin_in_april_2000(String diedOn, boolean known) {
        Calculation calculation = calculate(LawBook.shipped().allowingUnverified(), diedOn, "yes", 0);
        assertThat(names(calculation).contains("minimum-total")).isEqualTo(known);
        assertThat(names(calculation).contains("burial-maximum")).isEqualTo(known);
        assertThat(calculation.missing()).hasSize(known ? 0 : 2);
    }

    @ParameterizedTest
    @CsvSource({"yes, 0, true", "no, 1, false", "no, 0, false"})
    void the_ten_years_are_a_spouses(String spouse, int children, boolean given) {
        Calculation calculation = calculate(LawBook.shipped(), "2024-11-05", spouse, children);
        assertThat(names(calculation).contains("spouse-years")).isEqualTo(given);
        assertThat(names(calculation)).doesNotContain("offset");
    }

    @Test
    void where_nobody_is_left_the_working_says_why() {
        Calculation calculation = calculate(LawBook.shipped(), "2024-11-05", "no", 0);
        assertThat(calculation.text())
                .contains(
                        "by the rule: nobody was dependent; the minimum goes to the estate",
                        "by the rule: there is no spouse",
                        "by the rule: there is no child",
                        "by the rule: there are none");
        assertThat(calculate(LawBook.shipped(), "2024-11-05", "yes", 0).text())
                .contains("there is no child", "they come after spouse and children");
        assertThat(calculate(LawBook.shipped(), "2024-11-05", "no", 1).text()).contains("there is no spouse");
    }

    private static Calculation calculate(LawBook law, String diedOn, String spouse, int children) {
        Map<String, String> given = new HashMap<>();
        given.put("died-on", diedOn);
        given.put("weekly-wage", "1000.00");
        given.put("spouse", spouse);
        given.put("children", String.valueOf(children));
        return DeathCalculator.RULE.calculate(law, given);
    }

    private static List<String> names(Calculation calculation) {
        return calculation.results().stream().map(Results.Result::name).toList();
    }

    private static Figure wage(int cents) {
        return Figure.input("weekly wage", BigDecimal.valueOf(cents, 2));
    }
}
