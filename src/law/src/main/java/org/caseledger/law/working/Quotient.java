package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The exact quotient of two decimals, as {@link BigDecimal#divide(BigDecimal)} has it, found with whole numbers of the machine
 * where they are large enough: 14.5 x 89,300 / 100 is 12,948.5.
 */
final class Quotient {

    private static final long[] TENS = tens();

    private Quotient() {}

    private static long[] tens() {
        long[] tens = new long[19];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /** {@code dividend / divisor}, with as many decimals as it needs; empty where it has no end. */
    static Optional<BigDecimal> of(BigDecimal dividend, BigDecimal divisor) {
        return fits(dividend) && fits(divisor) ? ofLongs(dividend, divisor) : ofAny(dividend, divisor);
    }

    /** Whether the digits, with or without a point, fit into a {@code long}. */
    private static boolean fits(BigDecimal number) {
        return number.precision() < TENS.length;
    }

    private static Optional<BigDecimal> ofLongs(BigDecimal dividend, BigDecimal divisor) {
        long above = digits(dividend);
        long below = digits(divisor);
        int scale = dividend.scale() - divisor.scale();
        for (int more = 0; more < TENS.length; more++) {
            long high = Math.multiplyHigh(above, TENS[more]);
            long low = above * TENS[more];
            if (high != low >> 63) {
                return ofAny(dividend, divisor);
            }
            if (low % below == 0) {
                return Optional.of(BigDecimal.valueOf(low / below, scale + more));
            }
            if (more == 0 && !ends(above, below)) {
                return Optional.empty();
            }
        }
        return ofAny(dividend, divisor);
    }

    private static long digits(BigDecimal number) {
        return number.scale() == 0 ? number.longValue() : number.unscaledValue().longValue();
    }

    /** Whether {@code above / below} can be written as a decimal: below the line, in lowest terms, are only twos and fives. */
    private static boolean ends(long above, long below) {
        long rest = Math.abs(below) / common(Math.abs(above), Math.abs(below));
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return Long.bitCount(rest) == 1;
    }

    private static long common(long one, long other) {
        return other == 0 ? one : common(other, one % other);
    }

    private static Optional<BigDecimal> ofAny(BigDecimal dividend, BigDecimal divisor) {
        try {
            return Optional.of(dividend.divide(divisor));
        } catch (ArithmeticException withoutEnd) {
            return Optional.empty();
        }
    }
}
