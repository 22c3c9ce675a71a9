package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.catalogue.Families;
import org.caseledger.projection.Projector;
import org.caseledger.projection.Recorded;

/**
 * The streams that were read, kept in memory with their entries decoded. Entries are never changed, so that a stream on
 * which something was recorded is not read anew: what it lacks is read and added. The streams used least recently go first.
 */
final class KeptStreams implements Projector.Journal {

    private static final int KEPT_MAX = 20_000;

    private final Journal journal;
    private final Set<String> recordedOn = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT_MAX;
        }
    };
    private long transactions;

    /** What a stream holds, and whether that may not be all of it. */
    private record Kept(List<Recorded> entries, boolean more) {}

    /** Streams of {@code journal}. */
    KeptStreams(Journal journal) {
        this.journal = journal;
    }

    /** The entries of {@code stream} on record, in order; not those that a transaction is about to record. */
    List<Recorded> entries(String stream) {
        Kept known;
        long before;
        synchronized (kept) {
            known = kept.get(stream);
            before = transactions;
        }
        if (known != null && !known.more()) {
            return known.entries();
        }
        List<Recorded> entries = known == null ? List.of() : known.entries();
        List<Recorded> rest = journal.stream(stream, entries.size());
        List<Recorded> whole = with(entries, rest);
        synchronized (kept) {
            // What was read while a transaction ended may be outdated already and is not kept.
            if (!whole.isEmpty() && transactions == before && isKept(stream)) {
                kept.put(stream, new Kept(whole, false));
            }
        }
        return whole;
    }

    /** What projections take up is also what the streams lack: it is decoded once. */
    @Override
    public List<Recorded> after(long position, int max) {
        List<Recorded> entries = journal.after(position, max);
        Map<String, List<Recorded>> byStream = new HashMap<>();
        entries.forEach(entry -> byStream.computeIfAbsent(entry.stream(), stream -> new ArrayList<>())
                .add(entry));
        synchronized (kept) {
            byStream.forEach((stream, more) -> {
                Kept known = kept.get(stream);
                if (known != null && known.more()) {
                    long last = known.entries().isEmpty()
                            ? 0
                            : known.entries().getLast().position();
                    kept.put(
                            stream,
                            new Kept(
                                    with(
                                            known.entries(),
                                            more.stream()
                                                    .filter(entry -> entry.position() > last)
                                                    .toList()),
                                    true));
                }
            });
        }
        return entries;
    }

    /** The current transaction is about to record something on {@code stream}, the {@code first} or more. */
    void recording(String stream, boolean first) {
        synchronized (kept) {
            recordedOn.add(stream);
            if (first && isKept(stream)) {
                begun.add(stream);
            }
        }
    }

    /** The current transaction has ended; whether it came through decides what the streams now lack. */
    void settle(boolean committed) {
        synchronized (kept) {
            transactions++;
            if (committed) {
                recordedOn.forEach(
                        stream -> kept.computeIfPresent(stream, (id, known) -> new Kept(known.entries(), true)));
                begun.forEach(stream -> kept.put(stream, new Kept(List.of(), true)));
            } else {
                recordedOn.forEach(kept::remove);
            }
            recordedOn.clear();
            begun.clear();
        }
    }

    private static boolean isKept(String stream) {
        return Families.of(stream).streams().kept();
    }

    private static List<Recorded> with(List<Recorded> entries, List<Recorded> more) {
        List<Recorded> whole = new ArrayList<>(entries.size() + more.size());
        whole.addAll(entries);
        whole.addAll(more);
        return List.copyOf(whole);
    }
}
