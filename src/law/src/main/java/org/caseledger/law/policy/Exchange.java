package org.caseledger.law.policy;

import java.util.Locale;

/**
 * What a payroll run may set against each other within one claim and one pay period: what becomes payable under one
 * line against what is taken back under another. It works in both directions.
 *
 * <p>A wage is raised after the fact: 713 is 57.68 more and the supplement 710 as much less. With {@link
 * #STATUTORY_SUPPLEMENT} no money moves; without it 57.68 is paid and 57.68 owed.
 */
public enum Exchange {
    /** Leave pay against statutory pay and supplement. */
    LEAVE_BENEFITS,
    /** Statutory pay against the supplement. */
    STATUTORY_SUPPLEMENT,
    /** The supplement under one pay code against the supplement under another. */
    SUPPLEMENT_CODES,
    /** Leave pay of one kind of leave against leave pay of another. */
    LEAVE_KINDS;

    /** As policy files write it, such as {@code leave-benefits}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
