package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/** What a calculator found, in the order in which it says it, and what it could not find. */
public final class Results {

    /**
     * One result.
     *
     * @param name as declared by the calculator
     * @param value a {@link BigDecimal}, {@link Integer}, {@link java.time.LocalDate}, {@link Boolean}, {@link String}
     *     or {@link List}
     * @param explanation how it came about
     */
    public record Result(String name, Object value, Explained explanation) {

        /** How it came about, in words. */
        public Working working() {
            return explanation.working();
        }
    }

    private final List<Result> results = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** An amount or a number. */
    public Results figure(String name, Figure figure) {
        return add(name, figure.amount(), figure);
    }

    /** A whole number; a broken one is a fault of the rule. */
    public Results count(String name, Figure figure) {
        return add(name, figure.amount().intValueExact(), figure);
    }

    /** A date. */
    public Results day(String name, Day day) {
        return add(name, day.date(), day);
    }

    /** Yes or no. */
    public Results yesNo(String name, boolean yes, Explained explanation) {
        return add(name, yes, explanation);
    }

    /** Yes or no, decided by {@code rule} in view of {@code inputs}; the working calls it {@code inWords}. */
    public Results decided(
            String name,
            boolean yes,
            String inWords,
            String rule,
            @Nullable String citation,
            List<? extends Explained> inputs) {
        return yesNo(name, yes, Explanation.decision(inWords, yes, rule, citation, inputs));
    }

    /** Words. */
    public Results text(String name, String text, Explained explanation) {
        return add(name, text, explanation);
    }

    /** A list of values or of objects. */
    public Results list(String name, List<?> values, Explained explanation) {
        return add(name, List.copyOf(values), explanation);
    }

    /** A figure that may be not known: then it is absent, and the reason stands among what is missing. */
    public Results ifKnown(String name, Supplier<Figure> figure) {
        return known(name, figure, Results::figure);
    }

    /** A whole number that may be not known, as {@link #ifKnown}. */
    public Results countIfKnown(String name, Supplier<Figure> figure) {
        return known(name, figure, Results::count);
    }

    /** A date that may be not known, as {@link #ifKnown}. */
    public Results dayIfKnown(String name, Supplier<Day> day) {
        return known(name, day, Results::day);
    }

    private <T> Results known(String name, Supplier<T> found, Adding<T> adding) {
        return switch (Answer.of(found)) {
            case Answer.Known<T>(T value) -> adding.to(this, name, value);
            case Answer.Missing<T>(String what) -> missing(name + ": " + what);
        };
    }

    /** Adds a value to results under a name. */
    private interface Adding<T> {
        Results to(Results results, String name, T value);
    }

    /** Something that would be needed to say more. */
    public Results missing(String what) {
        missing.add(what);
        return this;
    }

    private Results add(String name, Object value, Explained explanation) {
        results.add(new Result(name, value, explanation));
        return this;
    }

    /** The results, in order. */
    public List<Result> list() {
        return List.copyOf(results);
    }

    /** What could not be found, in words. */
    public List<String> missing() {
        return List.copyOf(missing);
    }
}
