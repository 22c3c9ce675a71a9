package org.caseledger.app.store;

import java.nio.file.Path;
import java.time.Clock;

/** An empty ledger, made once and copied where a test wants one. */
public final class EmptyLedger {

    private static final TemplateLedger EMPTY = new TemplateLedger(
            directory -> Ledger.open(directory, Clock.systemUTC()).close());

    private EmptyLedger() {}

    /** Puts an empty ledger into {@code directory}. */
    public static void in(Path directory) {
        EMPTY.in(directory);
    }
}
