package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a calculator takes, such as {@code amw=3900.00}.
 *
 * @param name its name on the command line: small letters and hyphens
 * @param label what it is, in the trade's words, as workings print it, such as {@code average monthly wage}
 * @param kind how it is written
 * @param <T> what it is read into
 */
public record Input<T>(String name, String label, Kind<T> kind) {

    /** Dollars and cents. */
    public static Input<BigDecimal> money(String name, String label) {
        return new Input<>(name, label, Kind.MONEY);
    }

    /** A number. */
    public static Input<BigDecimal> number(String name, String label) {
        return new Input<>(name, label, Kind.NUMBER);
    }

    /** A percentage. */
    public static Input<BigDecimal> percent(String name, String label) {
        return new Input<>(name, label, Kind.PERCENT);
    }

    /** A whole number. */
    public static Input<Integer> count(String name, String label) {
        return new Input<>(name, label, Kind.COUNT);
    }

    /** A date. */
    public static Input<LocalDate> date(String name, String label) {
        return new Input<>(name, label, Kind.DATE);
    }

    /** Yes or no. */
    public static Input<Boolean> yesNo(String name, String label) {
        return new Input<>(name, label, Kind.YES_NO);
    }

    /** Words. */
    public static Input<String> text(String name, String label) {
        return new Input<>(name, label, Kind.TEXT);
    }

    /** One of some words. */
    public static Input<String> choice(String name, String label, List<String> choices) {
        return new Input<>(name, label, Kind.oneOf(choices));
    }
}
