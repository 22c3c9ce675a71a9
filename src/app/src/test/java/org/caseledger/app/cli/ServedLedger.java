package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;

/** A ledger that a server in this process has open, as {@code serve} has; command lines on its directory find the server. */
final class ServedLedger implements AutoCloseable {

    final Path directory;
    final OpenLedger ledger;
    final Workbench workbench;
    private Instant now;

    ServedLedger(Path directory, Instant now) {
        this(directory, now, Keys.NONE);
    }

    ServedLedger(Path directory, Instant now, Keys keys) {
        this.directory = directory;
        this.now = now;
        ledger = Ledger.open(directory, new SetClock(), keys);
        workbench = Workbench.start(ledger, Listening.here(0), Optional.empty(), CaseLedger.served(CommandList.own()));
    }

    /** Sets the server's clock. */
    void itIs(Instant instant) {
        now = instant;
    }

    @Override
    public void close() {
        workbench.close();
        ledger.close();
    }

    private final class SetClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("America/Phoenix");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
