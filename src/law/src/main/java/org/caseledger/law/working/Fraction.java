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
        return new Fraction(
                sum(numerator, denominator, other.numerator, other.denominator), below(denominator, other.denominator));
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

    /** What stands above the line of {@code one / below + other / belowOther}, where {@link #below} stands below it. */
    static BigDecimal sum(BigDecimal one, BigDecimal below, BigDecimal other, BigDecimal belowOther) {
        return below.equals(belowOther)
                ? one.add(other)
                : product(one, belowOther).add(product(other, below));
    }

    /** What two fractions have in common below the line when they are added. */
    static BigDecimal below(BigDecimal one, BigDecimal other) {
        return one.equals(other) ? one : product(one, other);
    }

    /** How {@code one / below} and {@code other / belowOther} compare. */
    static int compare(BigDecimal one, BigDecimal below, BigDecimal other, BigDecimal belowOther) {
        return below.equals(belowOther)
                ? one.compareTo(other)
                : product(one, belowOther).compareTo(product(other, below));
    }

    /** {@code above / below}, rounded once. */
    static BigDecimal round(BigDecimal above, BigDecimal below, int scale, RoundingMode mode) {
        return below.equals(BigDecimal.ONE) ? above.setScale(scale, mode) : above.divide(below, scale, mode);
    }

    /** {@code above / below} as a decimal, if it has an end. */
    static Optional<BigDecimal> decimal(BigDecimal above, BigDecimal below) {
        return below.equals(BigDecimal.ONE) ? Optional.of(above) : Quotient.of(above, below);
    }

    /** The product; what stands below a whole number's line costs nothing. */
    static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one.equals(BigDecimal.ONE) ? other : other.equals(BigDecimal.ONE) ? one : one.multiply(other);
    }

    /** The number rounded once. */
    public BigDecimal round(int scale, RoundingMode mode) {
        return round(numerator, denominator, scale, mode);
    }

    /** The number as a decimal, if it has an end. */
    public Optional<BigDecimal> decimal() {
        return decimal(numerator, denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return compare(numerator, denominator, other.numerator, other.denominator);
    }

    /** As data files write it. */
    @Override
    public String toString() {
        return denominator.equals(BigDecimal.ONE)
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
