package org.caseledger.app.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.caseledger.app.store.OpenLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups of a ledger that is open for long: one whenever the last in the folder is older than asked for, also when another
 * process made that. One that fails is told and tried again a quarter of an hour later, or sooner where backups are to be
 * made more often than that.
 */
public final class BackupSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);
    private static final long LOOK_SECONDS = 10;

    private final OpenLedger ledger;
    private final Path directory;
    private final Duration every;
    private final Consumer<String> told;
    private Instant notBefore = Instant.MIN;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("backups").daemon().unstarted(work));

    /** Backups of {@code ledger} in {@code directory}, none older than {@code every}; what fails is {@code told}. */
    public BackupSchedule(OpenLedger ledger, Path directory, Duration every, Consumer<String> told) {
        this.ledger = ledger;
        this.directory = directory;
        this.every = every;
        this.told = told;
    }

    /** Begins; the first backup is made at once if it is due. */
    public void start() {
        ScheduledFuture<?> looking =
                clockwork.scheduleWithFixedDelay(this::makeIfDue, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        LOG.debug("backups in {} every {}: {}", directory, every, looking);
    }

    /** Makes one if it is due. */
    void makeIfDue() {
        Instant now = ledger.clock().instant();
        if (now.isBefore(notBefore)
                || Backup.latestMadeIn(directory)
                        .filter(last -> now.isBefore(last.plus(every)))
                        .isPresent()) {
            return;
        }
        try {
            Backup made = Backup.make(ledger, directory);
            LOG.info(
                    "backup {} made, with {} entries",
                    made.folder(),
                    made.contents().entries());
        } catch (RuntimeException e) {
            LOG.error("no backup could be made in {}", directory, e);
            told.accept(String.valueOf(e.getMessage()));
            notBefore = now.plus(every.compareTo(AGAIN_AFTER) < 0 ? every : AGAIN_AFTER);
        }
    }

    /** Ends; a backup that is being made is finished first. */
    @Override
    public void close() {
        clockwork.close();
    }
}
