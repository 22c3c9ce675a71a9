package org.caseledger.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows of projections up to date with the ledger, and rebuilds them. Rows and the position up to which they were
 * made are committed together.
 */
public final class Projector {

    private static final int BATCH_ENTRIES_MAX = 2_000;
    private static final int LATE_BATCHES_MAX = 1_000;
    private static final int ATTEMPTS_MAX = 5;

    /** Projections of earlier versions, with their tables: nothing keeps them up to date any more. */
    private static final Map<String, List<String>> RETIRED = Map.of(
            "balances", List.of("balances.claim", "balances.balance"),
            "timeline", List.of("timeline.line"));

    private final List<Projection> projections;
    private final Journal journal;
    private final ClaimSource source;
    private final RowWriter rows;
    private final Shelf shelf;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final ReentrantReadWriteLock tables = new ReentrantReadWriteLock(true);
    private final Lock writing = tables.writeLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile Set<String> behind = Set.of();

    /** The ledger as projections read it. */
    public interface Journal {
        /** At most {@code max} entries after {@code position}, in ledger order. */
        List<Recorded> after(long position, int max);

        /** The position of the last entry on record; 0 without any. */
        long last();

        /** Hands {@code each} all entries up to the position {@code last}, in ledger order, as they are stored. */
        void scan(long last, Consumer<RawEntry> each);

        /** {@code entry} with its event and its provenance made of what is stored. */
        Recorded decoded(RawEntry entry);
    }

    /**
     * What a rebuild did.
     *
     * @param projection its name
     * @param entries how many entries it took up
     * @param nanos how long it took, with the other projections that were rebuilt in the same pass
     * @param fingerprint of its rows afterwards
     * @param before the fingerprint of its rows as they had been
     * @param rowsDiffered how many rows were other ones, were missing, or shouldn't have been there
     * @param firstDiffered the first of them, as {@link Moving#first} has it; null where there was none
     */
    public record Rebuilt(
            String projection,
            long entries,
            long nanos,
            String fingerprint,
            String before,
            long rowsDiffered,
            @Nullable String firstDiffered) {}

    /**
     * Keeps {@code projections} of {@code source} with rows in {@code database}, a {@code product} of its kind. Tables that
     * are missing are created; those that an interrupted rebuild left are dropped.
     */
    public Projector(
            List<Projection> projections,
            Journal journal,
            ClaimSource source,
            TableProduct product,
            JdbcTemplate database,
            TransactionTemplate transactions) {
        this.projections = List.copyOf(projections);
        this.journal = journal;
        this.source = source;
        this.database = database;
        this.transactions = transactions;
        rows = new RowWriter(source, database);
        shelf = new Shelf(product, database, transactions);
        shelf.prepare(this.projections, RETIRED);
    }

    /** The names of all projections. */
    public List<String> names() {
        return projections.stream().map(Projection::name).toList();
    }

    /** The position up to which the rows of every projection were made. */
    public long position() {
        Map<String, Long> positions = shelf.positions();
        return projections.stream()
                .mapToLong(projection -> position(positions, projection))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * The answer of the tables to {@code question}, while nobody writes them: rows are replaced by others of the same
     * claim, and a question that came between the two would miss the claim.
     */
    public <T> T ask(Supplier<T> question) {
        Lock reading = tables.readLock();
        reading.lock();
        try {
            return question.get();
        } finally {
            reading.unlock();
        }
    }

    /** The projections that are behind the entries, with a fault that was told. */
    public Set<String> behind() {
        return behind;
    }

    /**
     * Takes up everything recorded since the last time. A projection that can't take an entry up stays behind, alone:
     * what is recorded is recorded, whatever a read model makes of it.
     *
     * @return the projections that stayed behind, with why
     */
    public Map<String, RuntimeException> catchUp() {
        writing.lock();
        try {
            Map<String, RuntimeException> faults = new LinkedHashMap<>();
            List<Projection> following = new ArrayList<>(projections);
            boolean more = true;
            while (more && !following.isEmpty()) {
                Map<String, Long> positions = shelf.positions();
                long start = following.stream()
                        .mapToLong(projection -> position(positions, projection))
                        .min()
                        .orElse(Long.MAX_VALUE);
                List<Recorded> batch = journal.after(start, BATCH_ENTRIES_MAX);
                more = batch.size() == BATCH_ENTRIES_MAX;
                if (!batch.isEmpty()) {
                    follow(following, batch, faults);
                }
            }
            behind = Set.copyOf(faults.keySet());
            return faults;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Takes up {@code entries}, which follow what was taken up before without a gap. Where a projection is behind, it is
     * tried again from where it stands.
     *
     * @return the projections that are behind, with why
     */
    public Map<String, RuntimeException> take(List<Recorded> entries) {
        writing.lock();
        try {
            if (!behind.isEmpty()) {
                return catchUp();
            }
            Map<String, RuntimeException> faults = new LinkedHashMap<>();
            follow(new ArrayList<>(projections), entries, faults);
            behind = Set.copyOf(faults.keySet());
            return faults;
        } finally {
            writing.unlock();
        }
    }

    private void follow(List<Projection> following, List<Recorded> batch, Map<String, RuntimeException> faults) {
        try {
            inTransaction(following, batch);
        } catch (RuntimeException together) {
            for (Projection projection : List.copyOf(following)) {
                try {
                    inTransaction(List.of(projection), batch);
                } catch (RuntimeException alone) {
                    faults.put(projection.name(), alone);
                    following.remove(projection);
                }
            }
        }
    }

    private void inTransaction(List<Projection> some, List<Recorded> batch) {
        for (int attempt = 1; ; attempt++) {
            Map<String, Long> positions = shelf.positions();
            try {
                transactions.executeWithoutResult(status -> write(some, batch, positions));
                return;
            } catch (Shelf.MovedOn e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw e;
                }
            }
        }
    }

    private void write(List<Projection> following, List<Recorded> batch, Map<String, Long> positions) {
        Map<Projection, List<Recorded>> entries = new LinkedHashMap<>();
        for (Projection projection : following) {
            long position = position(positions, projection);
            List<Recorded> more = batch.getFirst().position() > position
                    ? batch
                    : batch.stream()
                            .filter(entry -> entry.position() > position)
                            .toList();
            if (!more.isEmpty()) {
                entries.put(projection, more);
            }
        }
        rows.write(entries, Table::fullName);
        entries.forEach((projection, more) -> shelf.moved(
                projection, position(positions, projection), more.getLast().position()));
    }

    /**
     * Builds the projections {@code names} again from all entries, in one pass within {@code bounds}, and puts their new
     * tables into the place of the old ones, which are asked until then. {@code progress} is told how many entries are
     * done. Before anything is replaced, {@code moving} is told of each in what its rows differ. Where a projection can't be
     * built, all rows stay as they were.
     */
    public List<Rebuilt> rebuild(
            Collection<String> names, Rebuild.Bounds bounds, LongConsumer progress, Consumer<Moving> moving) {
        List<Projection> chosen =
                new LinkedHashSet<>(names).stream().map(this::find).toList();
        rebuilding.lock();
        try {
            Map<String, Moving> before = new LinkedHashMap<>();
            long start = System.nanoTime();
            long entries = build(chosen, bounds, progress, one -> {
                before.put(one.projection(), one);
                moving.accept(one);
            });
            long nanos = System.nanoTime() - start;
            return chosen.stream()
                    .map(projection -> rebuilt(Objects.requireNonNull(before.get(projection.name())), entries, nanos))
                    .toList();
        } finally {
            rebuilding.unlock();
        }
    }

    private static Rebuilt rebuilt(Moving moving, long entries, long nanos) {
        return new Rebuilt(
                moving.projection(), entries, nanos, moving.after(), moving.before(), moving.rows(), moving.first());
    }

    /** Builds all projections again like {@link #rebuild}, where nobody asks what became of them. */
    public void renew(Rebuild.Bounds bounds) {
        rebuilding.lock();
        try {
            build(projections, bounds, entries -> {}, null);
        } finally {
            rebuilding.unlock();
        }
    }

    private long build(
            List<Projection> chosen, Rebuild.Bounds bounds, LongConsumer progress, @Nullable Consumer<Moving> moving) {
        long last = journal.last();
        shelf.clearAside();
        chosen.forEach(shelf::makeAside);
        try {
            long entries = new Rebuild(chosen, journal, source, shelf, bounds, progress).run(last);
            putInPlace(chosen, last, moving);
            return entries;
        } catch (RuntimeException | Error e) {
            try {
                shelf.clearAside();
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /**
     * What was recorded since the scan is taken up in the tables aside, without hindering anybody until little is left.
     * Then one transaction takes up the rest and has them in the place of the old ones: whoever looks sees the rows of
     * before, which followed the ledger in the meantime, or those of after. {@code moving}, if somebody wants to know, is told
     * in what they differ before that.
     */
    private void putInPlace(List<Projection> chosen, long scanned, @Nullable Consumer<Moving> moving) {
        long from = catchUpAside(chosen, scanned);
        writing.lock();
        try {
            if (moving != null) {
                catchUp();
            }
            transactions.executeWithoutResult(status -> {
                long last = takeUpRest(chosen, from);
                if (moving != null) {
                    chosen.forEach(projection -> moving.accept(Moving.of(database, projection)));
                }
                for (Projection projection : chosen) {
                    shelf.putInPlace(projection, last);
                }
            });
            behind = behind.stream()
                    .filter(name -> chosen.stream()
                            .noneMatch(projection -> projection.name().equals(name)))
                    .collect(Collectors.toUnmodifiableSet());
        } finally {
            writing.unlock();
        }
    }

    /** Takes up in the tables aside what was recorded since the scan, but for the last of it; returns up to where. */
    private long catchUpAside(List<Projection> chosen, long scanned) {
        long position = scanned;
        for (int batches = 0; batches < LATE_BATCHES_MAX && journal.last() > position + BATCH_ENTRIES_MAX; batches++) {
            List<Recorded> batch = journal.after(position, BATCH_ENTRIES_MAX);
            transactions.executeWithoutResult(status -> writeAside(chosen, batch));
            position = batch.getLast().position();
        }
        return position;
    }

    /** Takes up in the tables aside, within a transaction, everything recorded after {@code from}; returns up to where. */
    private long takeUpRest(List<Projection> chosen, long from) {
        long last = from;
        List<Recorded> batch = journal.after(last, BATCH_ENTRIES_MAX);
        while (!batch.isEmpty()) {
            writeAside(chosen, batch);
            last = batch.getLast().position();
            batch = journal.after(last, BATCH_ENTRIES_MAX);
        }
        return last;
    }

    /**
     * A projection, held against what its entries make of it.
     *
     * @param projection its name
     * @param fingerprint of its rows
     * @param built the fingerprint of the rows that all entries make, built beside them
     */
    public record Compared(String projection, String fingerprint, String built) {

        /** Whether they are the same. */
        public boolean matches() {
            return fingerprint.equals(built);
        }
    }

    /**
     * Builds all projections from all entries beside the rows that are asked, like {@link #rebuild}, compares the two and drops
     * what was built: nobody's rows change.
     */
    public List<Compared> compare(Rebuild.Bounds bounds, LongConsumer progress) {
        rebuilding.lock();
        try {
            long last = journal.last();
            shelf.clearAside();
            projections.forEach(shelf::makeAside);
            try {
                new Rebuild(projections, journal, source, shelf, bounds, progress).run(last);
                return compared(last);
            } finally {
                shelf.clearAside();
            }
        } finally {
            rebuilding.unlock();
        }
    }

    private List<Compared> compared(long scanned) {
        long position = catchUpAside(projections, scanned);
        writing.lock();
        try {
            catchUp();
            transactions.executeWithoutResult(status -> takeUpRest(projections, position));
            return projections.stream().map(this::compared).toList();
        } finally {
            writing.unlock();
        }
    }

    /** The rows that are relied on held against those that were built; the others' are taken out of what was built, too. */
    private Compared compared(Projection projection) {
        projection
                .reliedOn()
                .forEach((column, value) -> projection
                        .tables()
                        .forEach(table -> database.update(
                                "DELETE FROM " + Shelf.fullNameAside(table) + " aside WHERE EXISTS (SELECT 1 FROM "
                                        + table.fullName() + " kept WHERE "
                                        + table.key().stream()
                                                .map(key -> "kept." + key + " = aside." + key)
                                                .collect(Collectors.joining(" AND "))
                                        + " AND kept." + column + " <> ?)",
                                value)));
        return new Compared(
                projection.name(),
                Fingerprint.ofReliedOn(database, projection),
                Fingerprint.of(database, projection.tables(), Shelf::fullNameAside));
    }

    private void writeAside(List<Projection> chosen, List<Recorded> batch) {
        Map<Projection, List<Recorded>> entries = new LinkedHashMap<>();
        chosen.forEach(projection -> entries.put(projection, batch));
        rows.write(entries, Shelf::fullNameAside);
    }

    /** SHA-256 over all rows of projection {@code name}; equal rows, equal fingerprint. */
    public String fingerprint(String name) {
        List<Table> fingerprinted = find(name).tables();
        return ask(() -> Fingerprint.of(database, fingerprinted));
    }

    private Projection find(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no projection \"" + name + "\"; there are " + String.join(", ", names())));
    }

    private static long position(Map<String, Long> positions, Projection projection) {
        return Objects.requireNonNull(positions.get(projection.name()), projection.name());
    }
}
