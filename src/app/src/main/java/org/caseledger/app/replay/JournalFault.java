package org.caseledger.app.replay;

import org.caseledger.app.store.LedgerFault;

/** A journal can't be replayed because of one of its lines. */
final class JournalFault extends LedgerFault {
    private static final long serialVersionUID = 1L;

    private final long number;

    /**
     * A fault.
     *
     * @param number the number of the entry at fault; of several faults the first in the journal is told
     * @param where where it stands
     * @param why what is wrong, and what to do
     */
    JournalFault(long number, String where, String why) {
        super(where + ": " + why);
        this.number = number;
    }

    /** The number of the entry at fault. */
    long number() {
        return number;
    }
}
