package org.caseledger.claim;

import java.util.Locale;

/** What a line of a statement or of a payroll run is about. In order of their names. */
public enum LineKind {
    LEAVE_PAY_REVERSED,
    LEAVE_REPLENISHED,
    RECEIVABLE,
    STATUTORY,
    SUPPLEMENTAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
