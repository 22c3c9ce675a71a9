package org.caseledger.law.working;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The named points at which a number is rounded. Nothing else in the product rounds money; each use appears in the
 * working.
 */
public enum Rounding {
    /** To the cent, a half cent up: 85.4802 becomes 85.48, 103.925 becomes 103.93. */
    CENT_HALF_UP("to the cent, half up", 2, RoundingMode.HALF_UP),
    /** To two decimals, a half up: a percentage such as 3.246 becomes 3.25. */
    HUNDREDTH_HALF_UP("to two decimals, half up", 2, RoundingMode.HALF_UP),
    /** To four decimals, a half up: five of six days are 0.8333 week. */
    TEN_THOUSANDTH_HALF_UP("to four decimals, half up", 4, RoundingMode.HALF_UP),
    /** To the cent, any part of a cent dropped: how a whole is split so that the parts never exceed it. */
    CENT_DOWN("to the cent, down", 2, RoundingMode.DOWN),
    /** To a whole number, any part dropped: how many full weeks an award covers. */
    WHOLE_DOWN("to a whole number, down", 0, RoundingMode.DOWN);

    private final String words;
    private final int scale;
    private final RoundingMode mode;

    Rounding(String words, int scale, RoundingMode mode) {
        this.words = words;
        this.scale = scale;
        this.mode = mode;
    }

    /** {@code amount}, rounded. */
    public BigDecimal apply(BigDecimal amount) {
        return amount.setScale(scale, mode);
    }

    /** {@code number}, rounded once. */
    public BigDecimal apply(Fraction number) {
        return number.round(scale, mode);
    }

    /** {@code numerator / denominator}, rounded once. */
    public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        return Fraction.round(numerator, denominator, scale, mode);
    }

    /** The rounding in words, as workings print it. */
    @Override
    public String toString() {
        return words;
    }
}
