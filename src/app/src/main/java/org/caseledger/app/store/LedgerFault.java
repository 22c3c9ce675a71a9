package org.caseledger.app.store;

import java.nio.file.Path;
import java.util.Optional;

/** The ledger can't be used as asked; the message is one line for a person. */
public class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What {@code fault} says about the files of the ledger in {@code directory}: no room, damage, missing permission or
     * tables, another process. Empty for a fault of another kind, most likely one of this program.
     */
    public static Optional<LedgerFault> in(Throwable fault, Path directory) {
        return StorageFault.in(fault, directory);
    }

    /** A fault with its message. */
    public LedgerFault(String message) {
        super(message);
    }

    /** A fault with its message and what led to it. */
    public LedgerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
