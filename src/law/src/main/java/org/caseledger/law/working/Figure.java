package org.caseledger.law.working;

import java.math.BigDecimal;

/**
 * An amount with its working: no rule returns a naked number.
 *
 * @param amount the amount, in the unit that the working's name says
 * @param working how it came about
 */
public record Figure(BigDecimal amount, Working working) {

    /** An input that is neither cited nor recorded, such as what somebody asks a calculator about. */
    public static Figure input(String name, BigDecimal amount) {
        return new Figure(amount, Working.input(name, amount));
    }

    /** A count, as an input. */
    public static Figure input(String name, int count) {
        return input(name, BigDecimal.valueOf(count));
    }

    /** The figure as part of a formula. */
    public Term term() {
        return Term.of(this);
    }

    /** Whether the amount is the larger. */
    public boolean exceeds(Figure other) {
        return amount.compareTo(other.amount) > 0;
    }
}
