package org.caseledger.app.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Entry;

/** Facts of streams, kept in memory until something is recorded on the stream. The ones used least recently go first. */
final class KeptFacts {

    private static final int KEPT_MAX = 40_000;

    private final Function<String, List<Entry<?>>> entries;
    private final Map<String, Object> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > KEPT_MAX;
        }
    });
    private long commits;

    /** Facts of streams whose entries are read by {@code entries}; a stream without any is not kept. */
    KeptFacts(Function<String, List<Entry<?>>> entries) {
        this.entries = entries;
    }

    /** The facts of {@code subject}, as known now. */
    <F> F get(StreamFamily<?, ?, F> family, String subject) {
        String stream = family.stream(subject);
        Object known = kept.get(stream);
        if (known != null) {
            return family.fold().facts().cast(known);
        }
        long before = commits();
        List<Entry<?>> read = entries.apply(stream);
        F facts = family.facts(subject, read);
        synchronized (kept) {
            // What was read while somebody committed may be outdated already and is not kept.
            if (!read.isEmpty() && commits == before) {
                kept.put(stream, facts);
            }
        }
        return facts;
    }

    /** Something was committed, on the streams {@code touched} among others. */
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
