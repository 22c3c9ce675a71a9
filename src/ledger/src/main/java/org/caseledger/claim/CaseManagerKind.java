package org.caseledger.claim;

import java.util.Locale;

/** How a case manager works with the employee. */
public enum CaseManagerKind {
    /** A nurse who goes along, as with a catastrophic injury. */
    NURSE,
    /** Somebody at the telephone. */
    TELEPHONIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
