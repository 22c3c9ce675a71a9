package org.caseledger.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much an alert matters, the least first. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL;

    /** The one that is written {@code word}; empty if none is. */
    public static Optional<Severity> named(String word) {
        return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
