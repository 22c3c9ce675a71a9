package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An amount that can say how it came about: no rule returns a naked number.
 *
 * <p>The amount is computed; its working is put into words when somebody asks. Two figures are equal whose amounts are and
 * whose workings say the same; to compare two of the same amount is to ask both.
 *
 * <p>A figure is the simplest {@link Term}: itself, by its name.
 */
public final class Figure extends Term implements Explained {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Counts of days up to a year, which nearly every figure starts from. */
    private static final List<BigDecimal> COUNTS =
            IntStream.rangeClosed(0, 366).mapToObj(BigDecimal::valueOf).toList();

    private final Explained explanation;

    /** {@code amount}, in the unit that the working's name says; {@code explanation} says how it came about. */
    public Figure(BigDecimal amount, Explained explanation) {
        super(amount, BigDecimal.ONE);
        this.explanation = explanation;
    }

    /** The amount, in the unit that the working's name says. */
    public BigDecimal amount() {
        return above;
    }

    /** An input that is neither cited nor recorded, such as what somebody asks a calculator about. */
    public static Figure input(String name, BigDecimal amount) {
        return new Figure(amount, Explanation.input(name, amount));
    }

    /** A count, as an input. */
    public static Figure input(String name, int count) {
        return input(name, 0 <= count && count < COUNTS.size() ? COUNTS.get(count) : BigDecimal.valueOf(count));
    }

    /** An input whose name is put together from words. */
    public static Figure input(Supplier<String> name, BigDecimal amount) {
        return new Figure(amount, Explanation.of(() -> Working.input(name.get(), amount)));
    }

    /** The figure called {@code name} that {@code rule} chose, in view of {@code inputs}. */
    public static Figure decided(
            String name, BigDecimal amount, String rule, @Nullable String citation, Explained... inputs) {
        return new Figure(amount, Explanation.decision(name, amount, rule, citation, inputs));
    }

    /** The same in view of a list. */
    public static Figure decided(
            String name, BigDecimal amount, String rule, @Nullable String citation, List<? extends Explained> inputs) {
        return new Figure(amount, Explanation.decision(name, amount, rule, citation, inputs));
    }

    /** {@code amount}, where {@code words} say how it came about: for names and rules that are put together from words. */
    public static Figure explained(BigDecimal amount, Supplier<Working> words) {
        return new Figure(amount, Explanation.of(words));
    }

    /** No money: the amount called {@code name} is 0.00 by {@code rule}, in view of {@code inputs}. */
    public static Figure nothing(String name, String rule, @Nullable String citation, Explained... inputs) {
        return decided(name, NOTHING, rule, citation, inputs);
    }

    /** The same in view of a list. */
    public static Figure nothing(
            String name, String rule, @Nullable String citation, List<? extends Explained> inputs) {
        return decided(name, NOTHING, rule, citation, inputs);
    }

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }

    /** The same amount under another name. */
    public Figure named(String other) {
        return reworded(working -> working.named(other));
    }

    /** The same amount, explained by what {@code change} makes of its working when somebody asks. */
    public Figure reworded(UnaryOperator<Working> change) {
        return explained(above, () -> change.apply(working()));
    }

    /** The figure as part of a formula. */
    public Term term() {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Figure figure
                        && above.equals(figure.above)
                        && working().equals(figure.working());
    }

    @Override
    public int hashCode() {
        return above.hashCode();
    }

    @Override
    public String toString() {
        return "Figure[amount=" + above + ", explanation=" + explanation + "]";
    }
}
