package org.caseledger.law.working;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The named points at which an amount is rounded. Nothing else in the product rounds money; each use appears in the
 * working.
 */
public enum Rounding {
    /** To the cent, a half cent up: 85.4802 becomes 85.48, 103.925 becomes 103.93. */
    CENT_HALF_UP("to the cent, half up", 2, RoundingMode.HALF_UP);

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

    /** {@code numerator / denominator}, rounded once. */
    public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, scale, mode);
    }

    /** The rounding in words, as workings print it. */
    @Override
    public String toString() {
        return words;
    }
}
