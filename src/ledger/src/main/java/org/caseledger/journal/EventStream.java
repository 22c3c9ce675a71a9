package org.caseledger.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * One stream of entries that belong together: a claim, a penalty case, an employer's payroll, the adopted law. What the framework calls
 * an aggregate; it keeps the entries and decides nothing.
 *
 * @param <E> the stream's events
 */
public abstract class EventStream<E> {

    @AggregateIdentifier
    private String id = "";

    private final List<Entry<E>> entries = new ArrayList<>();

    /** For the framework, before it replays the stream. */
    protected EventStream() {}

    /** A new stream that starts with {@code events}. */
    protected EventStream(String id, List<E> events, Provenance provenance) {
        this.id = id;
        record(events, provenance);
    }

    /** Everything recorded, in order. */
    public final List<Entry<E>> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Records {@code events} and returns the ids of their entries. */
    final List<String> record(List<E> events, Provenance provenance) {
        int before = entries.size();
        events.forEach(event -> AggregateLifecycle.apply(event, MetaData.from(provenance.toMetaData())));
        return entries.subList(before, entries.size()).stream().map(Entry::id).toList();
    }

    /** Takes up an entry, new or replayed; the concrete stream's event handler calls this and nothing else. */
    protected final void add(E event, String source, String entry, Instant recordedAt, MetaData metaData) {
        id = source;
        entries.add(new Entry<>(entry, recordedAt, Provenance.fromMetaData(metaData), event));
    }
}
