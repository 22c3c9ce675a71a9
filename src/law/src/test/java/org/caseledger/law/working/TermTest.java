package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Figure WAGE = Figure.input("wage", new BigDecimal("3000.00"));
    private static final Figure EARNED = Figure.input("wage earned", new BigDecimal("1200.00"));
    private static final Term RATE = Term.of(Fraction.parse("2/3"), Working.input("rate", "2/3"));

    @Test
    void aNumberWithAnEndStaysAsItIsAndOneWithoutIsRounded() {
        Figure half = Term.plain(5).over(Term.plain(8)).exactlyOrRounded("part", null, Rounding.HUNDREDTH_HALF_UP);
        assertThat(half.amount()).isEqualTo("0.625");
        assertThat(half.working().rounding()).isNull();
        Figure sixth = Term.plain(1).over(Term.plain(6)).exactlyOrRounded("part", null, Rounding.HUNDREDTH_HALF_UP);
        assertThat(sixth.amount()).isEqualTo("0.17");
        assertThat(sixth.working().rounding()).isEqualTo("to two decimals, half up");
    }

    @Test
    void aFormulaSaysWhatItComputes() {
        Figure figure = WAGE.term().minus(EARNED.term()).times(RATE).cents("pay", "§ 1");
        assertThat(figure.amount()).isEqualTo("1200.00");
        assertThat(figure.working().text()).isEqualTo("""
                pay: 1200.00  = (wage - wage earned) x rate, to the cent, half up  [§ 1]
                  wage: 3000.00
                  wage earned: 1200.00
                  rate: 2/3
                """);
        DeskCalculator.check(figure.working());
    }

    @Test
    void parenthesesStandWhereTheyAreNeeded() {
        Term wage = WAGE.term();
        Term earned = EARNED.term();
        assertThat(formula(wage.minus(earned.plus(RATE)))).isEqualTo("wage - (wage earned + rate)");
        assertThat(formula(wage.minus(earned).plus(RATE))).isEqualTo("wage - wage earned + rate");
        assertThat(formula(wage.minus(earned.times(RATE)))).isEqualTo("wage - wage earned x rate");
        assertThat(formula(wage.over(earned.times(RATE)))).isEqualTo("wage / (wage earned x rate)");
        assertThat(formula(wage.times(earned).over(RATE))).isEqualTo("wage x wage earned / rate");
        assertThat(formula(wage.times(earned.minus(RATE)))).isEqualTo("wage x (wage earned - rate)");
        assertThat(formula(wage.percent(Figure.input("percentage", 55)))).isEqualTo("wage x percentage / 100");
        assertThat(formula(wage.atMost(earned.plus(RATE)).times(RATE)))
                .isEqualTo("the lesser of (wage) and (wage earned + rate) x rate");
        assertThat(formula(wage.minus(wage).atLeast(Term.plain(0)))).isEqualTo("the greater of (wage - wage) and (0)");
    }

    @Test
    void aCapAndAFloorChoose() {
        assertThat(WAGE.term().atMost(EARNED.term()).exactly("capped", null).amount())
                .isEqualTo("1200.00");
        assertThat(EARNED.term().atMost(WAGE.term()).exactly("capped", null).amount())
                .isEqualTo("1200.00");
        assertThat(WAGE.term().atLeast(EARNED.term()).exactly("floored", null).amount())
                .isEqualTo("3000.00");
        assertThat(EARNED.term().atLeast(WAGE.term()).exactly("floored", null).amount())
                .isEqualTo("3000.00");
        assertThat(WAGE.term().exceeds(EARNED.term())).isTrue();
        assertThat(WAGE.term().exceeds(WAGE.term())).isFalse();
    }

    @Test
    void anInputThatIsUsedTwiceIsListedOnce() {
        Working working = WAGE.term().times(WAGE.term()).exactly("square", null).working();
        assertThat(working.inputs()).containsExactly(WAGE.working());
    }

    @Test
    void twoInputsOfOneNameAreRefusedWhenTheFigureIsExplained() {
        Term sum = WAGE.term().plus(Figure.input("wage", 1).term());
        Figure unsaid = sum.exactly("sum", null);
        assertThatThrownBy(unsaid::working).hasMessage("two inputs are called \"wage\" in: wage + wage");
    }

    @Test
    void aNumberWithoutAnEndNeedsARounding() {
        assertThatThrownBy(() -> RATE.exactly("rate of pay", null)).hasMessageContaining("rate of pay");
        assertThat(RATE.rounded("rate of pay", null, Rounding.CENT_DOWN).amount())
                .isEqualTo("0.66");
    }

    @Test
    void theSumOfNothingIsZero() {
        assertThat(Term.sum(List.of()).exactly("sum", null).amount()).isZero();
        assertThat(Term.sum(List.of(WAGE, EARNED)).exactly("sum", null).amount())
                .isEqualTo("4200.00");
    }

    @Test
    void aDayIsCountedInItsUnit() {
        Day injured = Day.input("date of injury", LocalDate.parse("2024-01-31"));
        Figure one = Figure.input("limit", 1);
        Day later = injured.plus(one, ChronoUnit.MONTHS, "due", "§ 2");
        assertThat(later.date()).isEqualTo("2024-02-29");
        assertThat(later.working().text()).startsWith("due: 2024-02-29  = date of injury + limit (months)  [§ 2]\n");
        assertThat(injured.minus(one, ChronoUnit.WEEKS, "earliest", null).date())
                .isEqualTo("2024-01-24");
        DeskCalculator.check(later.working());
        DeskCalculator.check(
                injured.minus(one, ChronoUnit.WEEKS, "earliest", null).working());
    }

    /** Formulas made at random say what they compute, parentheses and all. */
    @Test
    void anyFormulaCanBeComputedAgainFromItsWords() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Term term = random(random, 4);
            Figure figure = term.cents("result of seed " + seed, null);
            DeskCalculator.check(figure.working());
        }
    }

    private static Term random(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            int name = random.nextInt(6);
            return Term.of(
                    Fraction.of(BigDecimal.valueOf(name * 7 + 3, 1)),
                    Working.input("input " + name, BigDecimal.valueOf(name * 7 + 3, 1)));
        }
        Term left = random(random, depth - 1);
        Term right = random(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> left.plus(right);
            case 1 -> left.minus(right);
            case 2 -> left.times(right);
            case 3 -> left.over(right.atLeast(Term.plain(1)));
            case 4 -> left.atMost(right);
            default -> left.atLeast(right);
        };
    }

    private static String formula(Term term) {
        return term.cents("result", null).working().formula();
    }
}
