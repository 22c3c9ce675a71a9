package org.caseledger.app.ask;

import org.caseledger.app.store.LedgerFault;

/** What a question is about isn't in the ledger, or was not by then: a claim, a case, a receivable, a run. */
public final class Unknown extends LedgerFault {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** That something isn't there, in words; {@code kind} is what it would be, such as {@code claim}. */
    public Unknown(String kind, String message) {
        super(message);
        code = "unknown-" + kind.replace(' ', '-');
    }

    /** A short name for a program, such as {@code unknown-claim}. */
    public String code() {
        return code;
    }
}
