package org.caseledger.law.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
public final class Explanation implements Explained {

    private @Nullable Supplier<Working> unsaid;
    private volatile @Nullable Working said;

    private Explanation(Supplier<Working> unsaid) {
        this.unsaid = unsaid;
    }

    /** What {@code words} will say; asked at most once, and not before somebody asks. */
    public static Explanation of(Supplier<Working> words) {
        return new Explanation(words);
    }

    /** An input that is neither cited nor recorded, such as a number of days counted from others. */
    public static Explanation input(String name, Object value) {
        return new Explanation(() -> Working.input(name, value));
    }

    /** A decision: what {@code rule} chose, in view of {@code inputs}. A rule that is put together from words goes by {@link #of}. */
    public static Explanation decision(
            String name, Object value, String rule, @Nullable String citation, Explained... inputs) {
        return new Explanation(() -> Working.decision(name, value, rule, citation, workings(List.of(inputs))));
    }

    /** The same in view of a list. */
    public static Explanation decision(
            String name, Object value, String rule, @Nullable String citation, List<? extends Explained> inputs) {
        List<Explained> copy = List.copyOf(inputs);
        return new Explanation(() -> Working.decision(name, value, rule, citation, workings(copy)));
    }

    /** A parameter of law or policy with its citation. */
    public static Explanation parameter(String name, Object value, String citation, String source, Status status) {
        return new Explanation(() -> Working.parameter(name, value, citation, source, status));
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
        return known == null ? say() : known;
    }

    private synchronized Working say() {
        Working known = said;
        Supplier<Working> words = unsaid;
        if (known != null || words == null) {
            return Objects.requireNonNull(known);
        }
        Working made = words.get();
        said = made;
        unsaid = null; // what the words were made of need not stay in memory
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
