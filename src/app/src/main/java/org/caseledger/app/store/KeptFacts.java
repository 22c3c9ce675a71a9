package org.caseledger.app.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Facts of streams, kept in memory until something is recorded on the stream. The ones used least recently go first.
 *
 * @param <F> the facts of a stream
 */
final class KeptFacts<F> {

    private static final int KEPT_MAX = 20_000;

    private final Function<String, F> read;
    private final Predicate<F> worth;
    private final Map<String, F> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, F> eldest) {
            return size() > KEPT_MAX;
        }
    });
    private long commits;

    /** Facts that {@code read} reads, kept if {@code worth} it. */
    KeptFacts(Function<String, F> read, Predicate<F> worth) {
        this.read = read;
        this.worth = worth;
    }

    /** The facts of {@code id}, as known now. */
    F get(String id) {
        F known = kept.get(id);
        if (known != null) {
            return known;
        }
        long before = commits();
        F facts = read.apply(id);
        synchronized (kept) {
            // What was read while somebody committed may be outdated already and is not kept.
            if (worth.test(facts) && commits == before) {
                kept.put(id, facts);
            }
        }
        return facts;
    }

    /** Something was committed, on {@code touched} among others. */
    void committed(Set<String> touched) {
        synchronized (kept) {
            commits++;
            touched.forEach(kept::remove);
        }
    }

    private long commits() {
        synchronized (kept) {
            return commits;
        }
    }
}
