package org.caseledger.journal;

import java.util.Locale;

/** The way by which a command came in. */
public enum Channel {
    COMMAND_LINE,
    WEB,
    FEED,
    PAYROLL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The channel stored as {@code text}. */
    public static Channel parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
