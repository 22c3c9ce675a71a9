package org.caseledger.claim;

import java.util.Locale;

/** What a reserve is set aside for. */
public enum ReserveKind {
    INDEMNITY,
    MEDICAL,
    EXPENSE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
