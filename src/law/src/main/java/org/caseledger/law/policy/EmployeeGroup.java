package org.caseledger.law.policy;

import java.util.Locale;

/** The group of employees whose rules and bargaining agreement apply. */
public enum EmployeeGroup {
    GENERAL,
    POLICE,
    FIRE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
