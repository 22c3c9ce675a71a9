package org.caseledger.family;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.caseledger.journal.Provenance;

/**
 * One stream of entries that belong together: a claim, a penalty case, an employer's payroll, the adopted law. What the
 * framework calls an aggregate; it numbers and publishes what is recorded on it, and decides nothing. Of which family it
 * is, its name says.
 */
public final class EventStream {

    @AggregateIdentifier
    private String id;

    private final List<String> entries = new ArrayList<>();

    /** For the framework, before it replays the stream. */
    EventStream() {
        this("");
    }

    /** The stream {@code id}, taken up after some entry of it: what is recorded before that, its facts say. */
    public EventStream(String id) {
        this.id = id;
    }

    /** A new stream that starts with {@code events}. */
    EventStream(String id, List<?> events, Provenance provenance) {
        this(id);
        record(events, provenance);
    }

    /** The ids of the entries on it, after the one at which it was taken up, in order. */
    public List<String> entries() {
        return List.copyOf(entries);
    }

    /** Records {@code events} and returns the ids of their entries. */
    List<String> record(List<?> events, Provenance provenance) {
        int before = entries.size();
        MetaData metaData = MetaData.from(provenance.toMetaData());
        events.forEach(event -> AggregateLifecycle.apply(event, metaData));
        return List.copyOf(entries.subList(before, entries.size()));
    }

    @EventSourcingHandler
    void on(Object event, @SourceId String source, @MessageIdentifier String entry) {
        id = source;
        // Taken up after some entry, the stream comes as the first thing that happened to it.
        if (!(event instanceof EventStream)) {
            entries.add(entry);
        }
    }
}
