package org.caseledger.app.secret;

import java.nio.file.Path;
import java.time.Instant;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;

/** A ledger of which a test wants the secrets, with a clock that is set by hand. */
final class LedgerWithSecrets implements AutoCloseable {

    static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");

    private final Path directory;
    private final ClockSetByHand clock = new ClockSetByHand(MONDAY);
    private OpenLedger ledger;

    LedgerWithSecrets(Path directory) {
        this.directory = directory;
        EmptyLedger.in(directory);
        ledger = Ledger.open(directory, clock);
    }

    Secrets secrets() {
        return ledger.secrets();
    }

    OpenLedger ledger() {
        return ledger;
    }

    ClockSetByHand clock() {
        return clock;
    }

    /** Closes the ledger and opens it again, as a server that is started anew. */
    void restart() {
        ledger.close();
        ledger = Ledger.open(directory, clock);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
