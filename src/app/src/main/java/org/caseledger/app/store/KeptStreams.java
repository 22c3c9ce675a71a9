package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.Reserved;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The streams that were read, kept in memory with their entries decoded and the facts that these add up to. All of it is
 * current to one position of the ledger, and grows by what is recorded after that. The streams used least recently go
 * first.
 */
final class KeptStreams {

    /** Entries of all streams that are kept; a stream of which nothing is recorded counts as one. */
    private static final int ENTRIES_MAX = 400_000;

    private final Journal journal;
    private final int max;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long position;
    private long weight;

    /** Streams of {@code journal}, current to {@code position}. */
    KeptStreams(Journal journal, long position) {
        this(journal, position, ENTRIES_MAX);
    }

    /** Streams of {@code journal}, current to {@code position}, which hold at most {@code max} entries together. */
    KeptStreams(Journal journal, long position, int max) {
        this.journal = journal;
        this.position = position;
        this.max = max;
    }

    /** A stream as it is up to some position. */
    static final class Kept {
        private final List<Recorded> recorded;
        private final List<Entry<?>> entries;
        private volatile @Nullable Object facts;
        /** This stream as those have it who may not see everything: by what is hidden from them, made when it is asked for. */
        private volatile Map<Set<Reserved>, Kept> masked = Map.of();

        private Kept(List<Recorded> recorded) {
            this.recorded = recorded;
            this.entries = recorded.stream().<Entry<?>>map(Recorded::entry).toList();
        }

        /** Its entries with their places in the ledger, in order. */
        List<Recorded> recorded() {
            return recorded;
        }

        /** Its entries, in order. */
        List<Entry<?>> entries() {
            return entries;
        }

        /** The facts that they add up to, about {@code subject}; folded once. */
        <F> F facts(StreamFamily<?, ?, F> family, String subject) {
            Object known = facts;
            if (known == null) {
                known = family.facts(subject, entries);
                facts = known;
            }
            return family.fold().facts().cast(known);
        }

        /** The stream without what is {@code hidden}; this one where nothing of it is. */
        Kept masked(Set<Reserved> hidden) {
            if (hidden.isEmpty()) {
                return this;
            }
            Kept known = masked.get(hidden);
            if (known == null) {
                known = without(hidden);
                Map<Set<Reserved>, Kept> more = new HashMap<>(masked);
                more.put(hidden, known);
                masked = Map.copyOf(more);
            }
            return known;
        }

        private Kept without(Set<Reserved> hidden) {
            boolean changed = false;
            List<Recorded> others = new ArrayList<>(recorded.size());
            for (Recorded entry : recorded) {
                Recorded other = Masks.of(entry, hidden);
                changed |= other != entry;
                others.add(other);
            }
            return changed ? new Kept(List.copyOf(others)) : this;
        }

        private Kept with(List<Recorded> more) {
            List<Recorded> whole = new ArrayList<>(recorded.size() + more.size());
            whole.addAll(recorded);
            whole.addAll(more);
            return new Kept(List.copyOf(whole));
        }

        private long weight() {
            return Math.max(1, recorded.size());
        }
    }

    /** The position of the last entry that these streams know. */
    synchronized long position() {
        return position;
    }

    /** The stream {@code stream}, as it is on record. */
    Kept stream(String stream) {
        long current;
        synchronized (this) {
            Kept known = kept.get(stream);
            if (known != null) {
                return known;
            }
            current = position;
        }
        Kept read = new Kept(journal.stream(stream, current));
        synchronized (this) {
            // What was read while something was recorded may lack it: it is an answer, but not kept.
            boolean keeps = isKept(stream) || read.recorded().isEmpty();
            if (keeps && position == current && !kept.containsKey(stream)) {
                keep(stream, read);
            }
        }
        return read;
    }

    /** {@code byStream} is on record, up to {@code last}; it is what follows on everything that is known. */
    synchronized void advance(Map<String, List<Recorded>> byStream, long last) {
        position = last;
        byStream.forEach((stream, more) -> {
            Kept known = kept.get(stream);
            if (known != null && isKept(stream)) {
                keep(stream, known.with(more));
            } else if (known != null) {
                forget(stream);
            }
        });
    }

    /** Whether streams like {@code stream} are kept once something is recorded on them. */
    private static boolean isKept(String stream) {
        return Families.of(stream).streams().kept();
    }

    private void keep(String stream, Kept whole) {
        Kept before = kept.put(stream, whole);
        weight += whole.weight() - (before == null ? 0 : before.weight());
        while (weight > max && kept.size() > 1) {
            forget(kept.keySet().iterator().next());
        }
    }

    private void forget(String stream) {
        Kept gone = kept.remove(stream);
        weight -= gone == null ? 0 : gone.weight();
    }
}
