package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that computes at once and can say itself in words, so that the formula which is printed is the one which
 * was computed.
 *
 * <p>{@code wage.term().times(factor).rounded("daily rate", "A.R.S. 23-1045(A)(1)", CENT_HALF_UP)} is a figure of
 * 85.48 whose working reads {@code daily rate: 85.48  = average monthly wage x daily factor, to the cent, half up} above
 * the workings of the two. Numbers are exact until the rounding. A term remembers what it was made of; the formula is written,
 * and its inputs are listed, when the figure is explained. Inputs go by their names: two inputs of the same name in one
 * formula can't be explained, for a reader could not tell them apart.
 */
public abstract sealed class Term permits Figure, Term.Named, Term.Plain, Term.Joined {

    private static final Term HUNDRED = plain(100);

    /** Above the line of the exact number. */
    final BigDecimal above;

    /** Below it: one, where the number is a decimal; never zero or less. */
    final BigDecimal below;

    /** The exact number {@code above / below}. */
    Term(BigDecimal above, BigDecimal below) {
        this.above = above;
        this.below = below;
    }

    /** An exact number by its name. */
    static final class Named extends Term {

        final Explained input;

        private Named(Fraction value, Explained input) {
            super(value.numerator(), value.denominator());
            this.input = input;
        }
    }

    /** A plain number. */
    static final class Plain extends Term {

        private Plain(BigDecimal number) {
            super(number, BigDecimal.ONE);
        }
    }

    /** Two terms and what was done with them. */
    static final class Joined extends Term {

        final Operation operation;
        final Term left;
        final Term right;

        private Joined(BigDecimal above, BigDecimal below, Operation operation, Term left, Term right) {
            super(above, below);
            this.operation = operation;
            this.left = left;
            this.right = right;
        }
    }

    /** What is done with two terms. */
    enum Operation {
        TIMES,
        OVER,
        PLUS,
        MINUS,
        LESSER,
        GREATER
    }

    /** An exact number by the name in its working. */
    public static Term of(Fraction value, Explained input) {
        return new Named(value, input);
    }

    /** A plain number of arithmetic, such as the 100 of a percentage; never a number that the law sets. */
    public static Term plain(long number) {
        return new Plain(BigDecimal.valueOf(number));
    }

    /** This x other. */
    public Term times(Term other) {
        return new Joined(
                Fraction.product(above, other.above),
                Fraction.product(below, other.below),
                Operation.TIMES,
                this,
                other);
    }

    /** This / other; a divisor of zero is refused. */
    public Term over(Term other) {
        int sign = other.above.signum();
        if (sign == 0) {
            throw new ArithmeticException("nothing can be divided by zero");
        }
        BigDecimal dividend = Fraction.product(above, other.below);
        BigDecimal divisor = Fraction.product(below, other.above);
        return sign < 0
                ? new Joined(dividend.negate(), divisor.negate(), Operation.OVER, this, other)
                : new Joined(dividend, divisor, Operation.OVER, this, other);
    }

    /** This + other. */
    public Term plus(Term other) {
        return new Joined(
                Fraction.sum(above, below, other.above, other.below),
                Fraction.below(below, other.below),
                Operation.PLUS,
                this,
                other);
    }

    /** This - other. */
    public Term minus(Term other) {
        return new Joined(
                Fraction.sum(above, below, other.above.negate(), other.below),
                Fraction.below(below, other.below),
                Operation.MINUS,
                this,
                other);
    }

    /** {@code percentage} per cent of this. */
    public Term percent(Term percentage) {
        return times(percentage).over(HUNDRED);
    }

    /** The lesser of this and other: a cap. */
    public Term atMost(Term other) {
        Term lesser = exceeds(other) ? other : this;
        return new Joined(lesser.above, lesser.below, Operation.LESSER, this, other);
    }

    /** The greater of this and other: a floor. */
    public Term atLeast(Term other) {
        Term greater = other.exceeds(this) ? other : this;
        return new Joined(greater.above, greater.below, Operation.GREATER, this, other);
    }

    /** The sum of the figures; of none, it is zero. */
    public static Term sum(List<Figure> figures) {
        return figures.stream().map(Figure::term).reduce(Term::plus).orElseGet(() -> plain(0));
    }

    /** Whether this is the larger. */
    public boolean exceeds(Term other) {
        return Fraction.compare(above, below, other.above, other.below) > 0;
    }

    /** The figure called {@code name}, rounded as the rule cited says. */
    public Figure rounded(String name, @Nullable String citation, Rounding rounding) {
        BigDecimal amount = rounding.divide(above, below);
        return new Figure(amount, Explanation.computed(this, name, amount, citation, rounding));
    }

    /** The same under a name that is put together from words. */
    public Figure rounded(Supplier<Heading> heading, Rounding rounding) {
        return headed(rounding.divide(above, below), heading, rounding);
    }

    /** The figure called {@code name}, to the cent, half up. */
    public Figure cents(String name, @Nullable String citation) {
        return rounded(name, citation, Rounding.CENT_HALF_UP);
    }

    /** The same under a name that is put together from words. */
    public Figure cents(Supplier<Heading> heading) {
        return rounded(heading, Rounding.CENT_HALF_UP);
    }

    /** The figure called {@code name} as it is; a number without an end is refused, for it needs a rounding. */
    public Figure exactly(String name, @Nullable String citation) {
        BigDecimal amount = Fraction.decimal(above, below).orElseThrow(() -> endless(name));
        return new Figure(amount, Explanation.computed(this, name, amount, citation, null));
    }

    /** The same under a name that is put together from words. */
    public Figure exactly(Supplier<Heading> heading) {
        return headed(
                Fraction.decimal(above, below)
                        .orElseThrow(() -> endless(heading.get().name())),
                heading,
                null);
    }

    private ArithmeticException endless(String name) {
        return new ArithmeticException(name + ": " + Formula.of(this).words() + " has no end; round it");
    }

    private Figure headed(BigDecimal amount, Supplier<Heading> heading, @Nullable Rounding rounding) {
        return Figure.explained(amount, () -> {
            Heading said = heading.get();
            return Formula.of(this).working(said.name(), amount, said.citation(), rounding);
        });
    }

    /** The figure called {@code name}: as it is where the number has an end, rounded where it has none, as a sixth. */
    public Figure exactlyOrRounded(String name, @Nullable String citation, Rounding rounding) {
        return Fraction.decimal(above, below).isPresent() ? exactly(name, citation) : rounded(name, citation, rounding);
    }

    /** The same under a name that is put together from words. */
    public Figure exactlyOrRounded(Supplier<Heading> heading, Rounding rounding) {
        return Fraction.decimal(above, below).isPresent() ? exactly(heading) : rounded(heading, rounding);
    }
}
