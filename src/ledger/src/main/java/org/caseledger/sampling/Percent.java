package org.caseledger.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages, as people write them: 5 is five of a hundred. */
final class Percent {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 4;

    private Percent() {}

    /** {@code percent} as a share of one. */
    static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
    }

    /** A share of one in percent, with four decimals. */
    static BigDecimal of(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether {@code percent} lies above 0 and below 100. */
    static boolean proper(BigDecimal percent) {
        return percent.signum() > 0 && percent.compareTo(HUNDRED) < 0;
    }
}
