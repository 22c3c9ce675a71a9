package org.caseledger.projection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Claims;
import org.caseledger.receivable.ReceivableEvent.ReceivableOpened;
import org.caseledger.receivable.Receivables;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of projections from all entries, in one pass: one thread reads the journal in its order, several decode
 * what it read, entries are gathered by stream, and then each claim is folded once, for all projections together, while
 * other threads fill the tables aside with the rows.
 *
 * <p>A ledger that doesn't fit into memory is first parted into files by employee, since a claim is looked at beside its
 * employee's others, and each part is gathered and folded by itself.
 */
public final class Rebuild {

    private static final int CHUNK_ENTRIES = 256;
    /** So many that handing rows over costs nothing beside making them, and that the last lots still end together. */
    private static final int CLAIMS_A_LOT = 128;
    /** What an entry of a few hundred characters takes once it is decoded and gathered, generously. */
    private static final long ENTRY_BYTES = 1_000;

    private final List<Projection> projections;
    private final Projector.Journal journal;
    private final ClaimSource source;
    private final Shelf shelf;
    private final Bounds bounds;
    private final LongConsumer progress;
    private final AtomicLong scanned = new AtomicLong();
    private final AtomicLong folded = new AtomicLong();

    /**
     * What a rebuild may use.
     *
     * @param threads how many threads decode and fold
     * @param bytes how much of the heap gathered entries may take, about
     * @param spill a folder for the parts of a ledger that takes more; made when it is needed, by {@link Folder}
     */
    public record Bounds(int threads, long bytes, Folder spill) {

        /** Makes a folder for files that only their owner can read, and has it emptied. */
        public interface Folder {
            /** The folder, made and empty. */
            Path make();

            /** Deletes it with what is in it. */
            void delete();
        }

        private int parts(long entries) {
            return Math.toIntExact(Math.max(1, Math.ceilDiv(entries * ENTRY_BYTES, Math.max(1, bytes))));
        }
    }

    /** Where entries come from, one after the other. */
    private interface Feed {
        void read(Consumer<RawEntry> each);
    }

    Rebuild(
            List<Projection> projections,
            Projector.Journal journal,
            ClaimSource source,
            Shelf shelf,
            Bounds bounds,
            LongConsumer progress) {
        this.projections = projections;
        this.journal = journal;
        this.source = source;
        this.shelf = shelf;
        this.bounds = bounds;
        this.progress = progress;
    }

    /** Fills the tables aside from all entries up to the position {@code last}; returns how many these are. */
    long run(long last) {
        ExecutorService workers = Executors.newFixedThreadPool(
                bounds.threads(),
                Thread.ofPlatform().name("rebuild-", 1).daemon().factory());
        try (workers;
                Loading loading = new Loading(projections, shelf)) {
            int parts = bounds.parts(last);
            if (parts == 1) {
                fold(gather(each -> scan(last, each), workers), loading, workers);
            } else {
                inParts(last, parts, loading, workers);
            }
            loading.finish();
            return scanned.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a rebuild was interrupted", e);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private void scan(long last, Consumer<RawEntry> each) {
        journal.scan(last, entry -> {
            scanned.incrementAndGet();
            if (Claims.FAMILY.streams().holds(entry.stream())
                    || Receivables.FAMILY.streams().holds(entry.stream())) {
                each.accept(entry);
            }
        });
    }

    /** Entries of {@code feed}, read ahead by one thread and decoded by {@code workers}. */
    private Gathered gather(Feed feed, ExecutorService workers) throws InterruptedException, ExecutionException {
        Gathered gathered = new Gathered();
        Conveyor<Future<List<Recorded>>> decoding = new Conveyor<>(4 * bounds.threads());
        Thread reader = Thread.ofPlatform().name("rebuild-read").daemon().unstarted(() -> {
            try {
                Chunks chunks = new Chunks(chunk -> decoding.put(workers.submit(() -> decoded(chunk))));
                feed.read(chunks);
                chunks.end();
                decoding.end();
            } catch (RuntimeException | Error e) {
                decoding.breakOff(e);
            }
        });
        reader.start();
        try {
            while (decoding.hasNext()) {
                decoding.next().get().forEach(gathered::add);
                tell();
            }
        } catch (Conveyor.BrokenOff e) {
            throw new ExecutionException(e.getCause());
        } finally {
            decoding.breakOff(new IllegalStateException("the rebuild has ended"));
            reader.join();
        }
        return gathered;
    }

    private List<Recorded> decoded(List<RawEntry> chunk) {
        List<Recorded> decoded = new ArrayList<>(chunk.size());
        chunk.forEach(entry -> decoded.add(journal.decoded(entry)));
        return decoded;
    }

    /** Entries in chunks. */
    private static final class Chunks implements Consumer<RawEntry> {
        private final Consumer<List<RawEntry>> full;
        private List<RawEntry> chunk = new ArrayList<>(CHUNK_ENTRIES);

        Chunks(Consumer<List<RawEntry>> full) {
            this.full = full;
        }

        @Override
        public void accept(RawEntry entry) {
            chunk.add(entry);
            if (chunk.size() == CHUNK_ENTRIES) {
                end();
            }
        }

        void end() {
            full.accept(chunk);
            chunk = new ArrayList<>(CHUNK_ENTRIES);
        }
    }

    private void inParts(long last, int parts, Loading loading, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        try (Spill spill = new Spill(bounds.spill().make(), parts)) {
            Map<String, Integer> partOf = new HashMap<>();
            scan(last, entry -> {
                Integer part = partOf.get(entry.stream());
                if (part == null) {
                    part = part(journal.decoded(entry), partOf, parts);
                    partOf.put(entry.stream(), part);
                }
                spill.add(part, entry);
                tell();
            });
            partOf.clear();
            for (int number = 0; number < parts; number++) {
                int part = number;
                fold(gather(each -> spill.read(part, each), workers), loading, workers);
            }
        } finally {
            bounds.spill().delete();
        }
    }

    /** The part of the stream that begins with {@code first}: that of the claim's employee. */
    private static int part(Recorded first, Map<String, Integer> partOf, int parts) {
        Object event = first.entry().event();
        if (event instanceof InjuryReported injury) {
            return Math.floorMod(injury.employee().id().hashCode(), parts);
        }
        return event instanceof ReceivableOpened opened
                ? partOf.getOrDefault(Claims.FAMILY.stream(opened.claim()), 0)
                : 0;
    }

    private void fold(Gathered gathered, Loading loading, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        List<Future<?>> lots = new ArrayList<>();
        List<String> lot = new ArrayList<>();
        for (List<String> claims : gathered.byEmployee()) {
            lot.addAll(claims);
            if (lot.size() >= CLAIMS_A_LOT) {
                List<String> full = lot;
                lots.add(workers.submit(() -> fold(full, gathered, loading)));
                lot = new ArrayList<>();
            }
        }
        List<String> rest = lot;
        lots.add(workers.submit(() -> fold(rest, gathered, loading)));
        for (Future<?> done : lots) {
            done.get();
            tell();
        }
    }

    private void fold(List<String> claims, Gathered gathered, Loading loading) {
        ClaimSource folded = new GatheredClaims(gathered, source);
        IdentityHashMap<Table, List<@Nullable Object[]>> rows = new IdentityHashMap<>();
        loading.tables().forEach(table -> rows.put(table, new ArrayList<>()));
        for (String claim : claims) {
            ClaimSubject subject = new ClaimSubject(claim, folded);
            for (Projection projection : projections) {
                for (Table.Row row : projection.rows(subject)) {
                    Objects.requireNonNull(rows.get(row.table()), projection.name())
                            .add(row.values());
                }
            }
            this.folded.addAndGet(subject.facts().entries().size());
        }
        rows.forEach(loading::add);
    }

    /** Reading is half of the work, folding the other. */
    private void tell() {
        progress.accept((scanned.get() + folded.get()) / 2);
    }

    private static RuntimeException unchecked(ExecutionException e) {
        Throwable cause = e.getCause();
        while (cause instanceof Conveyor.BrokenOff && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
