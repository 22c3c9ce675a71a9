package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that computes and says itself in words at the same time, so that the formula which is printed is the one
 * which was computed.
 *
 * <p>{@code wage.term().times(factor).rounded("daily rate", "A.R.S. 23-1045(A)(1)", CENT_HALF_UP)} is a figure of
 * 85.48 whose working reads {@code daily rate: 85.48  = average monthly wage x daily factor, to the cent, half up} above
 * the workings of the two. Numbers are exact until the rounding. Inputs go by their names: two inputs of the same name
 * in one formula are refused, for a reader could not tell them apart.
 */
public final class Term {

    /** How tightly a formula holds together, for the parentheses around it. */
    private enum Bond {
        SUM,
        PRODUCT,
        NAME
    }

    private final Fraction value;
    private final String words;
    private final Bond bond;
    private final List<Working> inputs;

    private Term(Fraction value, String words, Bond bond, List<Working> inputs) {
        this.value = value;
        this.words = words;
        this.bond = bond;
        this.inputs = inputs;
    }

    /** A figure by its name. */
    public static Term of(Figure figure) {
        return of(Fraction.of(figure.amount()), figure.working());
    }

    /** An exact number by the name in its {@code working}. */
    public static Term of(Fraction value, Working working) {
        return new Term(value, working.name(), Bond.NAME, List.of(working));
    }

    /** A plain number of arithmetic, such as the 100 of a percentage; never a number that the law sets. */
    public static Term plain(long number) {
        BigDecimal value = BigDecimal.valueOf(number);
        return new Term(Fraction.of(value), value.toPlainString(), Bond.NAME, List.of());
    }

    /** This x other. */
    public Term times(Term other) {
        return new Term(
                value.times(other.value),
                held(Bond.PRODUCT) + " x " + other.held(Bond.NAME),
                Bond.PRODUCT,
                with(other));
    }

    /** This / other; a divisor of zero is refused. */
    public Term over(Term other) {
        return new Term(
                value.over(other.value), held(Bond.PRODUCT) + " / " + other.held(Bond.NAME), Bond.PRODUCT, with(other));
    }

    /** This + other. */
    public Term plus(Term other) {
        return new Term(value.plus(other.value), words + " + " + other.held(Bond.PRODUCT), Bond.SUM, with(other));
    }

    /** This - other. */
    public Term minus(Term other) {
        return new Term(value.minus(other.value), words + " - " + other.held(Bond.PRODUCT), Bond.SUM, with(other));
    }

    /** {@code percentage} per cent of this. */
    public Term percent(Term percentage) {
        return times(percentage).over(plain(100));
    }

    /** The lesser of this and other: a cap. */
    public Term atMost(Term other) {
        Fraction lesser = value.compareTo(other.value) <= 0 ? value : other.value;
        return new Term(lesser, "the lesser of " + either(other), Bond.NAME, with(other));
    }

    /** The greater of this and other: a floor. */
    public Term atLeast(Term other) {
        Fraction greater = value.compareTo(other.value) >= 0 ? value : other.value;
        return new Term(greater, "the greater of " + either(other), Bond.NAME, with(other));
    }

    private String either(Term other) {
        return "(" + words + ") and (" + other.words + ")";
    }

    /** The sum of the figures; of none, it is zero. */
    public static Term sum(List<Figure> figures) {
        return figures.stream().map(Term::of).reduce(Term::plus).orElseGet(() -> plain(0));
    }

    /** Whether this is the larger. */
    public boolean exceeds(Term other) {
        return value.compareTo(other.value) > 0;
    }

    /** The figure called {@code name}, rounded as the rule cited says. */
    public Figure rounded(String name, @Nullable String citation, Rounding rounding) {
        BigDecimal amount = rounding.apply(value);
        return new Figure(amount, Working.calculation(name, amount, words, citation, rounding, distinct()));
    }

    /** The figure called {@code name}, to the cent, half up. */
    public Figure cents(String name, @Nullable String citation) {
        return rounded(name, citation, Rounding.CENT_HALF_UP);
    }

    /** The figure called {@code name} as it is; a number without an end is refused, for it needs a rounding. */
    public Figure exactly(String name, @Nullable String citation) {
        BigDecimal amount = value.decimal()
                .orElseThrow(() -> new ArithmeticException(name + ": " + words + " has no end; round it"));
        return new Figure(amount, Working.calculation(name, amount, words, citation, null, distinct()));
    }

    /** The figure called {@code name}: as it is where the number has an end, rounded where it has none, as a sixth. */
    public Figure exactlyOrRounded(String name, @Nullable String citation, Rounding rounding) {
        return value.decimal().isPresent() ? exactly(name, citation) : rounded(name, citation, rounding);
    }

    private String held(Bond needed) {
        return bond.compareTo(needed) < 0 ? "(" + words + ")" : words;
    }

    private List<Working> with(Term other) {
        List<Working> all = new ArrayList<>(inputs);
        all.addAll(other.inputs);
        return all;
    }

    private List<Working> distinct() {
        List<Working> distinct = new ArrayList<>(inputs.size());
        for (Working input : inputs) {
            Working same = distinct.stream()
                    .filter(other -> other.name().equals(input.name()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                distinct.add(input);
            } else if (!same.equals(input)) {
                throw new IllegalStateException("two inputs are called \"" + input.name() + "\" in: " + words);
            }
        }
        return distinct;
    }
}
