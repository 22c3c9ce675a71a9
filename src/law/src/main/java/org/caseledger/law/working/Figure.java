package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its working: no rule returns a naked number.
 *
 * @param amount the amount, in the unit that the working's name says
 * @param working how it came about
 */
public record Figure(BigDecimal amount, Working working) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** An input that is neither cited nor recorded, such as what somebody asks a calculator about. */
    public static Figure input(String name, BigDecimal amount) {
        return new Figure(amount, Working.input(name, amount));
    }

    /** A count, as an input. */
    public static Figure input(String name, int count) {
        return input(name, BigDecimal.valueOf(count));
    }

    /** The figure called {@code name} that {@code rule} chose, in view of {@code inputs}. */
    public static Figure decided(
            String name, BigDecimal amount, String rule, @Nullable String citation, List<Working> inputs) {
        return new Figure(amount, Working.decision(name, amount, rule, citation, inputs));
    }

    /** No money: the amount called {@code name} is 0.00 by {@code rule}, in view of {@code inputs}. */
    public static Figure nothing(String name, String rule, @Nullable String citation, List<Working> inputs) {
        return decided(name, NOTHING, rule, citation, inputs);
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
