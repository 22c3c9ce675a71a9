package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "2/3, 1/3, 1, 1/3, 2/9, 2",
        "1/2, 0.25, 0.75, 0.25, 0.125, 2",
        "-1/2, 1/2, 0, -1, -0.25, -1",
        "55, 100, 155, -45, 5500, 0.55",
    })
    void theFourOperationsAreExact(
            String one, String other, String sum, String difference, String product, String quotient) {
        Fraction left = Fraction.parse(one);
        Fraction right = Fraction.parse(other);
        assertThat(left.plus(right)).isEqualByComparingTo(Fraction.parse(sum));
        assertThat(left.minus(right)).isEqualByComparingTo(Fraction.parse(difference));
        assertThat(left.times(right)).isEqualByComparingTo(Fraction.parse(product));
        assertThat(left.over(right)).isEqualByComparingTo(Fraction.parse(quotient));
    }

    @Test
    void twoThirdsOfAWageLoseNothingBeforeTheyAreRounded() {
        Fraction twoThirds = Fraction.parse("2/3").times(Fraction.of(new BigDecimal("3000.00")));
        assertThat(twoThirds.round(2, RoundingMode.HALF_UP)).isEqualTo("2000.00");
        Fraction halfACent = Fraction.parse("2/3").times(Fraction.of(new BigDecimal("0.0075")));
        assertThat(halfACent.round(2, RoundingMode.HALF_UP)).isEqualTo("0.01");
    }

    @ParameterizedTest
    @CsvSource({"2/3, 0.6667, -1", "0.6667, 2/3, 1", "1/4, 0.25, 0", "-1/4, 1/4, -1"})
    void numbersAreComparedExactly(String one, String other, int sign) {
        assertThat(Fraction.parse(one).compareTo(Fraction.parse(other))).isEqualTo(sign);
    }

    @Test
    void aNumberWithoutAnEndIsNoDecimal() {
        assertThat(Fraction.parse("2/3").decimal()).isEmpty();
        assertThat(Fraction.parse("3/4").decimal()).contains(new BigDecimal("0.75"));
        assertThat(Fraction.parse("0.50").decimal()).contains(new BigDecimal("0.50"));
    }

    /** Whole numbers of the machine give what decimals of any size give, to the last zero. */
    @Test
    void anExactQuotientIsTheOneThatDecimalsGive() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal above = decimal(random);
            BigDecimal below = decimal(random);
            if (below.signum() == 0 || below.equals(BigDecimal.ONE)) {
                continue;
            }
            Optional<BigDecimal> expected;
            try {
                expected = Optional.of(above.divide(below));
            } catch (ArithmeticException withoutEnd) {
                expected = Optional.empty();
            }
            Optional<BigDecimal> found = new Fraction(above, below).decimal();
            assertThat(found).as("%s / %s", above, below).isEqualTo(expected);
        }
    }

    /** Money, percentages, powers of ten, and now and then digits beyond a long. */
    private static BigDecimal decimal(Random random) {
        BigInteger digits = switch (random.nextInt(5)) {
            case 0 -> BigInteger.valueOf(random.nextInt(1000));
            case 1 -> BigInteger.TEN.pow(random.nextInt(19));
            case 2 -> BigInteger.TWO.pow(random.nextInt(64));
            case 3 -> new BigInteger(random.nextInt(80), random);
            default -> BigInteger.valueOf(random.nextLong());
        };
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(6) - 1);
    }

    @ParameterizedTest
    @CsvSource({"2/3, 2/3", "0.50, 0.50", "-1.5, -1.5", "55, 55", "66.5/3, 66.5/3"})
    void aNumberIsWrittenAsItWasRead(String text, String printed) {
        assertThat(Fraction.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"''", "two", "'1,000'", "2/", "/3", "2/3/4", "1e5", "2/-3", "+5"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Fraction.parse(text)).hasMessageContainingAll("\"" + text + "\"", "not a number");
    }

    @Test
    void zeroDividesNothing() {
        assertThatThrownBy(() -> Fraction.parse("1/0")).hasMessageContaining("zero");
        assertThatThrownBy(() -> Fraction.parse("1").over(Fraction.parse("0"))).hasMessageContaining("zero");
    }
}
