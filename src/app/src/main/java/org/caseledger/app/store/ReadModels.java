package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.LawBook;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.projection.ClaimSource;
import org.caseledger.projection.Follower;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Moving;
import org.caseledger.projection.Projector;
import org.caseledger.projection.Projector.Compared;
import org.caseledger.projection.Projector.Rebuilt;
import org.caseledger.projection.Rebuild;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.Sight;
import org.caseledger.projection.alerts.AlertRegister;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.contacts.ContactRegister;
import org.caseledger.projection.deadlines.DeadlineRegister;
import org.caseledger.projection.interactions.Interactions;
import org.caseledger.projection.receivables.ReceivableRegister;
import org.caseledger.projection.rest.RestingClaims;
import org.caseledger.projection.search.EntryWords;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.Searching;
import org.caseledger.projection.search.TextQuestion;
import org.caseledger.projection.variances.ClaimsWithVariances;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The projections of an open ledger. They follow what is recorded on a thread of their own, and {@link #ask} is the one door
 * to them: whoever comes in by it finds everything that was recorded before.
 */
public final class ReadModels {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);
    private static final String SPILL = "rebuild";
    /** Who is farther behind than this, and by a quarter of the ledger, is there sooner by a rebuild. */
    private static final long FOLLOWED_MAX = 20_000;

    private static final int QUARTER = 4;
    private static final int ATTEMPTS = 3;
    /** Of the heap, what a rebuild gathers at a time; what it makes of that needs room, too. */
    private static final double SHARE_OF_HEAP = 0.4;

    private final Path directory;
    private final boolean onlyRead;
    private final boolean encrypted;
    private final Memory memory;
    private final JdbcTemplate database;
    private final String edition;
    private final Projector projector;
    private final Follower follower;
    private final Searching searching;
    private volatile Set<String> behind = Set.of();
    private final OfDisk disk = new OfDisk();

    /** The projections of {@code ledger}, which read its facts and the law that it computes under. */
    ReadModels(
            OpenLedger ledger,
            AdoptedLaw law,
            Memory memory,
            String edition,
            JdbcTemplate database,
            TransactionTemplate transactions,
            boolean encrypted) {
        this.directory = ledger.directory();
        this.onlyRead = ledger.onlyReadable().isPresent();
        this.encrypted = encrypted;
        this.memory = memory;
        this.database = database;
        this.edition = edition;
        OnRecord onRecord = new OnRecord(ledger, law);
        ZoneId zone = ledger.clock().getZone();
        projector = new Projector(
                List.of(
                        new ClaimRegister(),
                        new Interactions(),
                        new ContactRegister(),
                        new ReceivableRegister(),
                        new RestingClaims(edition),
                        new ClaimsWithVariances(),
                        new DeadlineRegister(zone),
                        new AlertRegister(zone)),
                memory,
                onRecord,
                Products.embedded().tables(),
                database,
                transactions);
        // In memory, its words are nowhere that the database's encryption doesn't reach.
        searching = new Searching(encrypted || onlyRead ? null : this::searchFolder, memory, onRecord, zone);
        follower = new Follower(projector, this::catchUp, this::note);
    }

    /** Claims as the ledger has them in memory. */
    private record OnRecord(OpenLedger ledger, AdoptedLaw adopted) implements ClaimSource {
        @Override
        public Collection<String> claims() {
            return ledger.claims();
        }

        @Override
        public ClaimFacts facts(String claim) {
            return ledger.facts(claim);
        }

        @Override
        public ClaimInContext file(String claim) {
            return ledger.file(claim);
        }

        @Override
        public ReceivableFacts receivable(String receivable) {
            return ledger.receivable(receivable);
        }

        @Override
        public List<Recorded> recorded(String stream) {
            return ledger.recorded(stream);
        }

        @Override
        public LawBook law() {
            return adopted.latest().law();
        }

        @Override
        public Optional<Terms> terms(String employer) {
            return adopted.terms(employer);
        }
    }

    /** Begins to follow, with what was recorded before. */
    void start() {
        if (!onlyRead) {
            spilling().delete(); // of a rebuild that was killed
            if (encrypted) {
                forgetWords(directory);
            }
        }
        follower.start();
    }

    /**
     * {@code entries} were recorded, in this order, after those of the call before; they are on disk, and whoever asks for
     * facts gets them. Returns at once.
     */
    void recorded(List<Recorded> entries) {
        follower.recorded(entries);
    }

    /** Takes up everything on record. A projection that can't stays behind, and the others go on. */
    private Map<String, RuntimeException> catchUp() {
        long missing = memory.last() - projector.position();
        if (missing > FOLLOWED_MAX && missing > memory.last() / QUARTER) {
            try {
                projector.renew(bounds());
            } catch (RuntimeException e) {
                LOG.warn("projections can't be rebuilt together; each takes up what is recorded", e);
            }
        }
        return projector.catchUp();
    }

    private void note(Map<String, RuntimeException> faults) {
        attempt(searching::follow);
        behind = Set.copyOf(faults.keySet());
        if (faults.isEmpty()) {
            disk.takesAgain();
        }
        faults.forEach((name, fault) -> StorageFault.in(fault, directory)
                .ifPresentOrElse(
                        told -> {
                            LOG.warn("projection {} stays behind", name, fault);
                            disk.failed(told);
                        },
                        () -> LOG.error(
                                "projection {} can't take up what is recorded and stays behind: {}. Entries are safe;"
                                        + " report this, and rebuild the projection with a version that can",
                                name,
                                fault.getMessage(),
                                fault)));
    }

    /**
     * The answer of what {@code sight} sees of the projections' tables to {@code question}, once they have everything that was recorded before the
     * call; a projection that is behind with a fault answers with what it has. Within a transaction that records, what it is
     * about to record is not waited for, and not found.
     */
    <T> T ask(Sight sight, Function<Lists, T> question) {
        Lists lists = new Lists(database, sight);
        follower.await();
        for (int attempt = 1; ; attempt++) {
            try {
                return projector.ask(() -> question.apply(lists));
            } catch (PessimisticLockingFailureException e) {
                // The follower came in between; a transaction of the caller's own is gone with that and can't go on.
                if (attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            }
        }
    }

    /** Refused while projection {@code name} is behind the entries. */
    void requireCurrent(String name) {
        follower.await();
        if (behind.contains(name)) {
            throw new LedgerFault(
                    "projection " + name + " is behind the ledger's entries; see the log, then rebuild it");
        }
    }

    /** The names of those that can't take up what is recorded; one that is merely about to isn't among them. */
    public Set<String> behind() {
        return behind;
    }

    /** The claims of {@code employer} that a run with everything up to {@code day} has to look at. */
    List<String> awake(String employer, LocalDate day) {
        requireCurrent("rest");
        return ask(Sight.ALL, tables -> RestingClaims.awake(tables, employer, day, edition));
    }

    /** Those of {@code claims} that rest on {@code day}; none while that isn't up to date. */
    Set<String> resting(Collection<String> claims, LocalDate day) {
        follower.await();
        return behind.contains("rest")
                ? Set.of()
                : ask(Sight.ALL, tables -> RestingClaims.resting(tables, claims, day, edition));
    }

    /** The names of all projections that have tables. */
    public List<String> names() {
        return projector.names();
    }

    /** The names of all that can be thrown away and rebuilt: the projections, and the index of words. */
    public List<String> rebuildable() {
        return Stream.concat(names().stream(), Stream.of(Searching.NAME)).toList();
    }

    /**
     * What {@code sight} sees of the entries that {@code question} finds, once everything is taken up that was recorded before
     * the call: at most {@code max} from the {@code first}, counted from 0.
     */
    FoundEntries search(TextQuestion question, Sight sight, int first, int max) {
        return searching.search(question, sight, first, max);
    }

    /** Hands {@code each} everything that {@code question} finds of what {@code sight} sees, the latest first. */
    void eachFound(TextQuestion question, Sight sight, Consumer<EntryWords> each) {
        searching.each(question, sight, each);
    }

    /** Has the index of words made ready, on a thread of its own, for whoever searches first. */
    public void wakeSearch() {
        Thread.ofVirtual().name("search-wake").start(() -> attempt(searching::wake));
    }

    /** Whoever searches tries again, and is told. */
    private static void attempt(Runnable search) {
        try {
            search.run();
        } catch (RuntimeException e) {
            LOG.warn("the index of words isn't up to date; the next search brings it there", e);
        }
    }

    /** SHA-256 over all rows of projection {@code name}, with everything that was recorded before the call. */
    public String fingerprint(String name) {
        follower.await();
        return name.equals(Searching.NAME) ? searching.fingerprint() : projector.fingerprint(name);
    }

    /**
     * Builds the projections {@code names} again from all entries, in one pass; until their new tables are whole, the old
     * ones are asked. {@code progress} is told how many entries are done. Before any table is replaced, {@code moving} is told
     * of each projection whose fingerprint moves, and so is the log. Of the index of words, which decides nothing, the answer
     * tells it.
     */
    public List<Rebuilt> rebuild(Collection<String> names, LongConsumer progress, Consumer<Moving> moving) {
        follower.await();
        List<Rebuilt> rebuilt = new ArrayList<>();
        List<String> ofTables =
                names.stream().filter(name -> !name.equals(Searching.NAME)).toList();
        if (!ofTables.isEmpty()) {
            rebuilt.addAll(projector.rebuild(ofTables, bounds(), progress, one -> {
                if (one.moves()) {
                    LOG.warn(
                            "projection {} is about to be replaced: its fingerprint moves from {} to {}, {} rows differ",
                            one.projection(),
                            one.before(),
                            one.after(),
                            one.rows());
                    moving.accept(one);
                }
            }));
            behind = projector.behind();
        }
        if (names.contains(Searching.NAME)) {
            rebuilt.add(rebuildSearch(ofTables.isEmpty() ? progress : entries -> {}));
        }
        return rebuilt;
    }

    /** The same, where nobody waits to be told what moves. */
    public List<Rebuilt> rebuild(Collection<String> names, LongConsumer progress) {
        return rebuild(names, progress, moving -> {});
    }

    /** Holds the rows of all projections against those that all entries make, which are built beside them. */
    public List<Compared> compare(LongConsumer progress) {
        follower.await();
        return projector.compare(bounds(), progress);
    }

    private Rebuilt rebuildSearch(LongConsumer progress) {
        String before = searching.fingerprint();
        long start = System.nanoTime();
        long entries = searching.rebuild(progress);
        return new Rebuilt(
                Searching.NAME, entries, System.nanoTime() - start, searching.fingerprint(), before, 0, null);
    }

    /** Builds all projections again, like {@link #rebuild}. */
    public List<Rebuilt> rebuildAll() {
        return rebuild(rebuildable(), entries -> {});
    }

    private Rebuild.Bounds bounds() {
        Runtime machine = Runtime.getRuntime();
        // A ledger that is only read was read into memory already, and has no place to write to.
        long bytes = onlyRead ? Long.MAX_VALUE : (long) (machine.maxMemory() * SHARE_OF_HEAP);
        return new Rebuild.Bounds(machine.availableProcessors(), bytes, spilling());
    }

    /** Deletes the index of words of the ledger in {@code directory}, which is made anew when somebody searches. */
    static void forgetWords(Path directory) {
        try {
            OwnersFiles.delete(directory.resolve(Searching.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path searchFolder() {
        try {
            return OwnersFiles.makeDirectories(directory.resolve(Searching.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spilling spilling() {
        return new Spilling(directory.resolve(SPILL));
    }

    /** Where a rebuild parts a large ledger: beside the database, for nobody's eyes but the owner's. */
    private record Spilling(Path folder) implements Rebuild.Bounds.Folder {
        @Override
        public Path make() {
            delete();
            try {
                return OwnersFiles.makeDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void delete() {
            try {
                OwnersFiles.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Refused where the disk failed projections and nobody was told yet: what comes next would fail, too, and later. */
    void requireTold() {
        disk.untold().ifPresent(line -> {
            throw new LedgerFault(line);
        });
    }

    /** Somebody was told of the disk, and isn't told again before it takes something. */
    void told() {
        disk.told();
    }

    /** The ledger is about to be closed: takes up what is left, so that the next one to open it finds nothing to do. */
    void end() {
        follower.close();
        searching.close();
        disk.untold()
                .ifPresent(line -> LOG.error(
                        "what was acknowledged is on record, but lists and payroll can't take it up until the ledger is"
                                + " opened again: {}",
                        line));
    }

    /** What the disk did to projections, after what they are about was recorded; told unless something fails of it. */
    private static final class OfDisk {
        private @Nullable String untold;
        private boolean told;

        synchronized void failed(LedgerFault fault) {
            untold = told ? null : fault.getMessage();
        }

        synchronized void takesAgain() {
            untold = null;
            told = false;
        }

        synchronized void told() {
            untold = null;
            told = true;
        }

        synchronized Optional<String> untold() {
            return Optional.ofNullable(untold);
        }
    }
}
