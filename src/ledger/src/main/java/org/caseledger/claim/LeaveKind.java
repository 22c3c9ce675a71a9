package org.caseledger.claim;

import java.util.Locale;

/** The balance from which leave was taken. */
public enum LeaveKind {
    SICK,
    VACATION,
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
