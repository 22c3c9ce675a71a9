package org.caseledger.claim;

import java.util.Locale;

/** What a notice calls to. */
public enum HearingKind {
    /** A hearing before a judge of the commission. */
    HEARING,
    /** A deposition: a witness is heard outside of it. */
    DEPOSITION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
