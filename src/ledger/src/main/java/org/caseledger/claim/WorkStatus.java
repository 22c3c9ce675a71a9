package org.caseledger.claim;

import java.util.Locale;

/** What a physician allows an injured employee to do. */
public enum WorkStatus {
    OFF_WORK,
    MODIFIED_DUTY,
    FULL_DUTY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
