package org.caseledger.claim;

import java.util.Locale;

/** What somebody is to a claim. */
public enum ContactRole {
    EMPLOYEE,
    /** Who speaks for the employee and is no attorney, such as a union's steward. */
    REPRESENTATIVE,
    SUPERVISOR,
    /** Who treats or examines the employee; medical detail, as the physician of a work status is. */
    PROVIDER,
    ADJUSTER,
    NURSE_CASE_MANAGER,
    /** A commission, a department or another public office. */
    AGENCY,
    ATTORNEY,
    FAMILY,
    OTHER;

    /** As lines and answers have it, such as {@code nurse-case-manager}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people read it, such as {@code nurse case manager}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
