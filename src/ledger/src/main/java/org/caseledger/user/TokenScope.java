package org.caseledger.user;

import java.util.Locale;

/** What a token may be used for. */
public enum TokenScope {

    /** Asking. */
    READ,

    /** Asking and recording, as far as the account may. */
    WRITE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
