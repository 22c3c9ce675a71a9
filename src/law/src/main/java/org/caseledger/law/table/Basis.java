package org.caseledger.law.table;

import java.util.Arrays;
import java.util.Locale;

/** Which date decides the row of a table that applies. */
public enum Basis {
    DATE_OF_INJURY,
    DATE_OF_DEATH,
    DATE_OF_PAYMENT,
    /** The day of the event from which a time limit is counted. */
    DATE_OF_TRIGGER,
    DATE_OF_VIOLATION,
    DATE_OF_ADJUSTMENT,
    DATE_OF_NOTICE,
    /** The day on which a holiday falls, before it is moved off a weekend. */
    DATE_OF_HOLIDAY;

    /** The basis written in a data file, such as {@code date of injury}; anything else is refused. */
    static Basis parse(String text) {
        for (Basis basis : values()) {
            if (basis.toString().equals(text)) {
                return basis;
            }
        }
        throw new IllegalArgumentException(
                "basis must be one of " + String.join(", ", words()) + ", not \"" + text + "\"");
    }

    private static String[] words() {
        return Arrays.stream(values()).map(Basis::toString).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
