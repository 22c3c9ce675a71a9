package org.caseledger.law.working;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact number: two thirds of a wage stays two thirds until the law rounds it.
 *
 * <p>A decimal can't hold 2/3, and a rounded 0.6667 of 3,000.00 is 2,000.10. Everything is computed with fractions and
 * rounded once, at a named point.
 *
 * @param numerator above the line
 * @param denominator below the line, always above zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    private static final Pattern WRITTEN = Pattern.compile("-?\\d+(\\.\\d+)?(/\\d+)?");

    /** Moves the sign above the line; a denominator of zero is refused. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("nothing can be divided by zero");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
    }

    /** The decimal {@code value}. */
    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    /** A number as data files write it: {@code 55}, {@code 0.021918} or {@code 2/3}; anything else is refused. */
    public static Fraction parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new NumberFormatException(
                    "\"" + text + "\" is not a number; write 55, 0.8219 or a fraction such as 2/3");
        }
        int line = text.indexOf('/');
        return line < 0
                ? of(new BigDecimal(text))
                : new Fraction(new BigDecimal(text.substring(0, line)), new BigDecimal(text.substring(line + 1)));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return denominator.equals(other.denominator)
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        product(numerator, other.denominator).add(product(other.numerator, denominator)),
                        product(denominator, other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(product(numerator, other.numerator), product(denominator, other.denominator));
    }

    /** The quotient; a divisor of zero is refused. */
    public Fraction over(Fraction other) {
        return new Fraction(product(numerator, other.denominator), product(denominator, other.numerator));
    }

    /** The product; what stands below a whole number's line costs nothing. */
    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one.equals(BigDecimal.ONE) ? other : other.equals(BigDecimal.ONE) ? one : one.multiply(other);
    }

    /** The number rounded once. */
    public BigDecimal round(int scale, RoundingMode mode) {
        return denominator.equals(BigDecimal.ONE)
                ? numerator.setScale(scale, mode)
                : numerator.divide(denominator, scale, mode);
    }

    /** The number as a decimal, if it has an end. */
    public Optional<BigDecimal> decimal() {
        if (denominator.equals(BigDecimal.ONE)) {
            return Optional.of(numerator);
        }
        return Quotient.of(numerator, denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    /** As data files write it. */
    @Override
    public String toString() {
        return denominator.equals(BigDecimal.ONE)
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
