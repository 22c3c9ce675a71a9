package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Term} put into words: its formula over the names of its inputs, and the inputs, each once. */
final class Formula {

    /** How tightly a formula holds together, for the parentheses around it. */
    private enum Bond {
        SUM,
        PRODUCT,
        NAME
    }

    /** As many characters as most formulas have. */
    private static final int USUAL = 120;

    private final StringBuilder words = new StringBuilder(USUAL);
    private final List<Working> inputs = new ArrayList<>(4);
    private @Nullable String ambiguous;

    private Formula() {}

    /** The words of {@code term}; two different inputs of one name are refused. */
    static Formula of(Term term) {
        Formula formula = new Formula();
        formula.write(term, Bond.SUM);
        if (formula.ambiguous != null) {
            throw new IllegalStateException("two inputs are called \"" + formula.ambiguous + "\" in: " + formula.words);
        }
        return formula;
    }

    /** The formula. */
    String words() {
        return words.toString();
    }

    /** The working of the figure called {@code name} that the formula gives. */
    Working working(String name, BigDecimal amount, @Nullable String citation, @Nullable Rounding rounding) {
        return Working.calculation(name, amount, words(), citation, rounding, inputs);
    }

    private void write(Term term, Bond needed) {
        switch (term) {
            case Figure figure -> input(figure.working());
            case Term.Named named -> input(named.input.working());
            case Term.Plain plain -> words.append(plain.above.toPlainString());
            case Term.Joined joined -> {
                boolean held = bond(joined.operation).compareTo(needed) < 0;
                words.append(held ? "(" : "");
                join(joined);
                words.append(held ? ")" : "");
            }
        }
    }

    private void join(Term.Joined joined) {
        switch (joined.operation) {
            case TIMES -> between(joined, Bond.PRODUCT, " x ", Bond.NAME);
            case OVER -> between(joined, Bond.PRODUCT, " / ", Bond.NAME);
            case PLUS -> between(joined, Bond.SUM, " + ", Bond.PRODUCT);
            case MINUS -> between(joined, Bond.SUM, " - ", Bond.PRODUCT);
            case LESSER -> either(joined, "the lesser of (");
            case GREATER -> either(joined, "the greater of (");
        }
    }

    private void between(Term.Joined joined, Bond left, String sign, Bond right) {
        write(joined.left, left);
        words.append(sign);
        write(joined.right, right);
    }

    private void either(Term.Joined joined, String choice) {
        words.append(choice);
        write(joined.left, Bond.SUM);
        words.append(") and (");
        write(joined.right, Bond.SUM);
        words.append(')');
    }

    private static Bond bond(Term.Operation operation) {
        return switch (operation) {
            case PLUS, MINUS -> Bond.SUM;
            case TIMES, OVER -> Bond.PRODUCT;
            case LESSER, GREATER -> Bond.NAME;
        };
    }

    /** Few inputs make a formula: looking through them is quicker than a map. */
    private void input(Working input) {
        words.append(input.name());
        for (Working known : inputs) {
            if (known.name().equals(input.name())) {
                if (!known.equals(input)) {
                    ambiguous = input.name();
                }
                return;
            }
        }
        inputs.add(input);
    }
}
