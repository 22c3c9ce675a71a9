package org.caseledger.app.store;

/** The ledger can't be used as asked; the message is one line for a person. */
public class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault with its message. */
    public LedgerFault(String message) {
        super(message);
    }

    /** A fault with its message and what led to it. */
    public LedgerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
