package org.caseledger.app.lines;

import org.caseledger.app.store.LedgerFault;

/** A file that was named can't be taken: it isn't there, may not be read, or is something else. The call is wrong. */
public final class WrongFile extends LedgerFault {
    private static final long serialVersionUID = 1L;

    /** A file that can't be taken, and what to do. */
    public WrongFile(String message) {
        super(message);
    }
}
