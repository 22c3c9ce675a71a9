package org.caseledger.law.working;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Working} that nobody has asked for yet. It is made once, when somebody asks.
 *
 * <p>Two explanations are equal that say the same; to compare them is to ask. Threads may share one: they get the same tree.
 *
 * <p>Whoever makes one must have computed everything by then: what the maker of the words looks up, reads or refuses would
 * otherwise depend on whether somebody asked.
 */
public abstract sealed class Explanation implements Explained {

    private volatile @Nullable Working said;

    private Explanation() {}

    /** Puts it into words. */
    abstract Working say();

    /** Lets go of what the words were made of: it need not stay in memory. */
    abstract void forget();

    /** What somebody says when asked. */
    private static final class Worded extends Explanation {

        private @Nullable Supplier<Working> words;

        Worded(Supplier<Working> words) {
            this.words = words;
        }

        @Override
        Working say() {
            return requireNonNull(words).get();
        }

        @Override
        void forget() {
            words = null;
        }
    }

    /** What a formula gave. */
    private static final class Computed extends Explanation {

        private @Nullable Term formula;
        private final String name;
        private final BigDecimal amount;
        private final @Nullable String citation;
        private final @Nullable Rounding rounding;

        Computed(Term formula, String name, BigDecimal amount, @Nullable String citation, @Nullable Rounding rounding) {
            this.formula = formula;
            this.name = name;
            this.amount = amount;
            this.citation = citation;
            this.rounding = rounding;
        }

        @Override
        Working say() {
            return Formula.of(requireNonNull(formula)).working(name, amount, citation, rounding);
        }

        @Override
        void forget() {
            formula = null;
        }
    }

    /** An input by its name. */
    private static final class Input extends Explanation {

        private final String name;
        private final Object value;

        Input(String name, Object value) {
            this.name = name;
            this.value = value;
        }

        @Override
        Working say() {
            return Working.input(name, value);
        }

        @Override
        void forget() {}
    }

    /** The figure called {@code name} that {@code formula} gives. */
    static Explanation computed(
            Term formula, String name, BigDecimal amount, @Nullable String citation, @Nullable Rounding rounding) {
        return new Computed(formula, name, amount, citation, rounding);
    }

    /** What {@code words} will say; asked at most once, and not before somebody asks. */
    public static Explanation of(Supplier<Working> words) {
        return new Worded(words);
    }

    /** An input that is neither cited nor recorded, such as a number of days counted from others. */
    public static Explanation input(String name, Object value) {
        return new Input(name, value);
    }

    /** A decision: what {@code rule} chose, in view of {@code inputs}. A rule that is put together from words goes by {@link #of}. */
    public static Explanation decision(
            String name, Object value, String rule, @Nullable String citation, Explained... inputs) {
        return new Worded(() -> Working.decision(name, value, rule, citation, workings(List.of(inputs))));
    }

    /** The same in view of a list. */
    public static Explanation decision(
            String name, Object value, String rule, @Nullable String citation, List<? extends Explained> inputs) {
        List<Explained> copy = List.copyOf(inputs);
        return new Worded(() -> Working.decision(name, value, rule, citation, workings(copy)));
    }

    /** A parameter of law or policy with its citation. */
    public static Explanation parameter(String name, Object value, String citation, String source, Status status) {
        return new Worded(() -> Working.parameter(name, value, citation, source, status));
    }

    /** The workings of {@code explained}, in order. */
    public static List<Working> workings(List<? extends Explained> explained) {
        List<Working> workings = new ArrayList<>(explained.size());
        explained.forEach(each -> workings.add(each.working()));
        return workings;
    }

    /** {@inheritDoc} The first to ask has it made. */
    @Override
    public Working working() {
        Working known = said;
        return known == null ? sayOnce() : known;
    }

    private synchronized Working sayOnce() {
        Working known = said;
        if (known != null) {
            return known;
        }
        Working made = say();
        said = made;
        forget();
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Explanation explanation && working().equals(explanation.working());
    }

    @Override
    public int hashCode() {
        return working().hashCode();
    }

    @Override
    public String toString() {
        return working().toString();
    }
}
