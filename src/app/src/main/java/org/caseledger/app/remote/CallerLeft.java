package org.caseledger.app.remote;

import org.caseledger.app.store.LedgerFault;

/** Nobody is there any more for whom a command runs, or the server stops: the command ends where it is. */
final class CallerLeft extends LedgerFault {
    private static final long serialVersionUID = 1L;

    CallerLeft(String why) {
        super(why);
    }
}
