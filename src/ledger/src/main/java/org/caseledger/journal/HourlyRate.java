package org.caseledger.journal;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Dollars for an hour of work or of leave, as personnel systems hold them: up to {@value #DECIMALS_MAX} decimals, and at
 * least two. 46,999.94 a year over 2,080 hours are 22.596125 an hour; 16 hours of that are 361.54, rounded once, where
 * 22.60 an hour would make 361.60.
 */
public final class HourlyRate {

    /** Decimals of a rate. */
    public static final int DECIMALS_MAX = 6;

    private static final int CENTS = 2;

    private HourlyRate() {}

    /** Whether {@code amount} has no more decimals than a rate may have; zeros at its end don't count. */
    public static boolean fits(BigDecimal amount) {
        return amount.scale() <= DECIMALS_MAX || amount.stripTrailingZeros().scale() <= DECIMALS_MAX;
    }

    /** {@code amount}, which {@linkplain #fits fits}, as a rate: 22.5 and 22.500 are the same 22.50. */
    public static BigMoney of(BigDecimal amount) {
        if (!fits(amount)) {
            throw new IllegalArgumentException(amount + " has more than " + DECIMALS_MAX + " decimals");
        }
        int decimals = amount.scale() <= CENTS
                ? CENTS
                : Math.max(CENTS, amount.stripTrailingZeros().scale());
        return BigMoney.of(CurrencyUnit.USD, amount.setScale(decimals));
    }
}
