package org.caseledger.app.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.projection.Projector;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.interactions.Interactions;
import org.caseledger.projection.receivables.ReceivableRegister;
import org.caseledger.projection.rest.RestingClaims;
import org.caseledger.projection.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The projections of an open ledger, and which of them are behind its entries. */
final class ReadModels {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);

    private static final int FAR_BEHIND_ENTRIES = 200;

    private final Path directory;
    private final JdbcTemplate database;
    private final String edition;
    private final Projector projector;
    private final AtomicLong recorded;
    private volatile long takenUp = -1;
    private volatile Set<String> behind = Set.of();
    /** What the disk did to projections, after what they are about was recorded; told unless something fails of it. */
    private volatile @Nullable String untold;

    /** The projections of {@code ledger}, which read its facts and the law that it computes under. */
    ReadModels(
            Ledger ledger,
            AdoptedLaw law,
            Memory memory,
            String edition,
            JdbcTemplate database,
            TransactionTemplate transactions) {
        this.directory = ledger.directory();
        this.database = database;
        this.edition = edition;
        recorded = new AtomicLong(memory.position());
        projector = new Projector(
                List.of(
                        new ClaimRegister(ledger::facts, () -> law.latest().law()),
                        new Timeline(),
                        new Interactions(),
                        new ReceivableRegister(),
                        new RestingClaims(
                                ledger::file,
                                receivable -> ledger.receivable(receivable)
                                        .opened()
                                        .event()
                                        .claim(),
                                law::terms,
                                edition)),
                memory,
                database,
                transactions);
    }

    /** {@code entries} are on record now; whoever asks for a projection next gets them taken up. */
    void recorded(List<Recorded> entries) {
        recorded.accumulateAndGet(entries.getLast().position(), Math::max);
    }

    /** Something was recorded: has projections follow if they are far behind, so that never much is left for a reader. */
    void follow() {
        if (recorded.get() - takenUp >= FAR_BEHIND_ENTRIES) {
            awaitCurrent();
        }
    }

    /** Returns once everything is taken up that was on record when it was called. */
    void awaitCurrent() {
        long asked = recorded.get();
        if (takenUp < asked) {
            synchronized (projector) {
                if (takenUp < asked) {
                    long now = recorded.get();
                    catchUp();
                    takenUp = now;
                }
            }
        }
    }

    /** Takes up everything on record. A projection that can't stays behind, and the others go on. */
    private void catchUp() {
        Map<String, RuntimeException> faults = projector.catchUp();
        behind = Set.copyOf(faults.keySet());
        untold = null;
        faults.forEach((name, fault) -> StorageFault.in(fault, directory)
                .ifPresentOrElse(
                        told -> {
                            LOG.warn("projection {} stays behind", name, fault);
                            untold = told.getMessage();
                        },
                        () -> LOG.error(
                                "projection {} can't take up what is recorded and stays behind: {}. Entries are safe;"
                                        + " report this, and rebuild the projection with a version that can",
                                name,
                                fault.getMessage(),
                                fault)));
    }

    /** Refused while projection {@code name} is behind the entries. */
    void requireCurrent(String name) {
        awaitCurrent();
        if (behind.contains(name)) {
            throw new LedgerFault(
                    "projection " + name + " is behind the ledger's entries; see the log, then rebuild it");
        }
    }

    /** The claims of {@code employer} that a run with everything up to {@code day} has to look at. */
    List<String> awake(String employer, LocalDate day) {
        requireCurrent("rest");
        return RestingClaims.awake(database, employer, day, edition);
    }

    /** Those of {@code claims} that rest on {@code day}; none while that isn't up to date. */
    Set<String> resting(Collection<String> claims, LocalDate day) {
        awaitCurrent();
        return behind.contains("rest") ? Set.of() : RestingClaims.resting(database, claims, day, edition);
    }

    /** Refused where the disk failed projections and nobody was told yet: what comes next would fail, too, and later. */
    void requireTold() {
        String line = untold;
        if (line != null) {
            throw new LedgerFault(line);
        }
    }

    /** Somebody was told of the disk. */
    void told() {
        untold = null;
    }

    /** The ledger is about to be closed: takes up what is on record, if that can be, so that the next one to open needn't. */
    void end() {
        try {
            awaitCurrent();
        } catch (RuntimeException fault) {
            LOG.warn("projections are behind until the ledger is opened again", fault);
        }
        if (untold != null) {
            LOG.error(
                    "what was acknowledged is on record, but lists and payroll can't take it up until the ledger is opened"
                            + " again: {}",
                    untold);
        }
    }

    /** Their keeper. */
    Projector projector() {
        return projector;
    }
}
