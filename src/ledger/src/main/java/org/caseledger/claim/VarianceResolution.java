package org.caseledger.claim;

import java.util.Locale;

/** How somebody settled a variance. */
public enum VarianceResolution {
    /** The ledger's figure stands; the other side was told. */
    OURS_RIGHT,
    /** The administrator's or payroll's figure is right, and the ledger's facts lead to another. */
    THEIRS_RIGHT,
    /** One side was corrected, and the figures agree since. */
    CORRECTED,
    /** Both sides stay as they are, and the difference is known and accepted. */
    ACCEPTED_DIFFERENCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
