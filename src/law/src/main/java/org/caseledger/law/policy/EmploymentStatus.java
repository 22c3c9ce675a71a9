package org.caseledger.law.policy;

import java.util.Locale;

/** How somebody is employed. */
public enum EmploymentStatus {
    REGULAR,
    TEMPORARY,
    CONTRACT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
