package org.caseledger.claim;

import java.util.Locale;

/** What an injury led to, as first reported. */
public enum InjuryKind {
    REPORT_ONLY,
    FIRST_AID,
    MEDICAL_ONLY,
    LOST_TIME;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
