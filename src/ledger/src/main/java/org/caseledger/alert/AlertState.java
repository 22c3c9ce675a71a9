package org.caseledger.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an alert stands on a day. */
public enum AlertState {
    /** It waits for somebody. */
    OPEN,
    /** Somebody put it off to a later day. */
    SNOOZED,
    /** A fact settled it, or somebody took note of it. */
    CLOSED;

    /** The one that is written {@code word}; empty if none is. */
    public static Optional<AlertState> named(String word) {
        return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
