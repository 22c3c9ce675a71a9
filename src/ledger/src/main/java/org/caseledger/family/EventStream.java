package org.caseledger.family;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;

/**
 * One stream of entries that belong together: a claim, a penalty case, an employer's payroll, the adopted law. What the
 * framework calls an aggregate; it keeps the entries and decides nothing. Of which family it is, its name says.
 */
public final class EventStream {

    @AggregateIdentifier
    private String id = "";

    private final List<Entry<?>> entries = new ArrayList<>();

    /** For the framework, before it replays the stream. */
    EventStream() {}

    /** A new stream that starts with {@code events}. */
    EventStream(String id, List<?> events, Provenance provenance) {
        this.id = id;
        record(events, provenance);
    }

    /** Everything recorded, in order. */
    public List<Entry<?>> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Records {@code events} and returns the ids of their entries. */
    List<String> record(List<?> events, Provenance provenance) {
        int before = entries.size();
        events.forEach(event -> AggregateLifecycle.apply(event, MetaData.from(provenance.toMetaData())));
        return entries.subList(before, entries.size()).stream().map(Entry::id).toList();
    }

    @EventSourcingHandler
    void on(
            Object event,
            @SourceId String source,
            @MessageIdentifier String entry,
            @Timestamp Instant recordedAt,
            MetaData metaData) {
        id = source;
        entries.add(new Entry<>(entry, recordedAt, Provenance.fromMetaData(metaData), event));
    }
}
