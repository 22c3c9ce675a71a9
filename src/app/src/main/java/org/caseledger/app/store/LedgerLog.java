package org.caseledger.app.store;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The program's log in a ledger's directory: the owner's file, begun with the first line that is written while there is a
 * ledger. Until then there is nothing to tell and no directory to make: a question must not leave one behind.
 */
public final class LedgerLog extends RollingFileAppender<ILoggingEvent> {

    private @Nullable LedgerFolder ledger;
    private boolean begun;

    /** In whose directory the log is; none for a log that stands elsewhere. Called by name, from the configuration. */
    public void setLedger(String directory) {
        ledger = directory.isBlank() ? null : new LedgerFolder(Path.of(directory));
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void doAppend(ILoggingEvent event) {
        if (begin()) {
            super.doAppend(event);
        }
    }

    private synchronized boolean begin() {
        if (!begun && (ledger == null || ledger.isMadeOrBeingMade())) {
            begun = true;
            super.start();
        }
        return begun;
    }

    @Override
    public void openFile(String file) throws IOException {
        Path log = Path.of(file).toAbsolutePath();
        if (log.getParent() != null) {
            OwnersFiles.makeDirectories(log.getParent());
        }
        super.openFile(file);
        OwnersFiles.keep(log);
    }
}
