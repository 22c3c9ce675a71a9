package org.caseledger.app.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseledger.projection.Projector;
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

    private final Path directory;
    private final JdbcTemplate database;
    private final String edition;
    private final Projector projector;
    private volatile Set<String> behind = Set.of();
    /** What the disk did to projections, after what they are about was recorded; told unless something fails of it. */
    private volatile @Nullable String untold;

    /** The projections of {@code ledger}, which read its facts and the law that it computes under. */
    ReadModels(Ledger ledger, AdoptedLaw law, KeptStreams streams, String edition, TransactionTemplate transactions) {
        this.directory = ledger.directory();
        this.database = ledger.database();
        this.edition = edition;
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
                streams,
                database,
                transactions);
    }

    /** Takes up everything on record. A projection that can't stays behind, and the others go on. */
    void catchUp() {
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
        return behind.contains("rest") ? Set.of() : RestingClaims.resting(database, claims, day, edition);
    }

    /** Somebody was told of the disk. */
    void told() {
        untold = null;
    }

    /** What the disk did to projections, of which nobody was told yet. */
    Optional<String> untold() {
        return Optional.ofNullable(untold);
    }

    /** Their keeper. */
    Projector projector() {
        return projector;
    }
}
