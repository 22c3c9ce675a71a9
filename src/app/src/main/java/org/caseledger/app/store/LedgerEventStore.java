package org.caseledger.app.store;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.caseledger.family.EventStream;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;

/**
 * The framework's event store. What is published goes into the draft of the current transaction and to the storage engine
 * once that is over; a stream is taken up at its last entry, however many are before that, because facts are kept and
 * folded elsewhere.
 */
final class LedgerEventStore extends EmbeddedEventStore {

    private final Supplier<Draft> current;

    /** The store that {@code builder} describes; {@code current} is the draft of the transaction that publishes. */
    LedgerEventStore(Builder builder, Supplier<Draft> current) {
        super(builder);
        this.current = current;
    }

    /** The stream as of its last entry: as the framework would read it from a snapshot. */
    @Override
    public DomainEventStream readEvents(String stream) {
        int size = current.get().size(stream);
        if (size == 0) {
            return DomainEventStream.empty();
        }
        // An identifier of its own choosing would count as one of those that the command's entries are named by.
        return DomainEventStream.of(new GenericDomainEventMessage<>(
                PlacedEvent.type(stream),
                stream,
                size - 1L,
                new EventStream(stream),
                MetaData.emptyInstance(),
                stream,
                current.get().lastRecordedAt()));
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> ofStream = (DomainEventMessage<?>) event;
            current.get()
                    .add(
                            ofStream.getAggregateIdentifier(),
                            ofStream.getSequenceNumber(),
                            new Entry<>(
                                    event.getIdentifier(),
                                    event.getTimestamp(),
                                    Provenance.fromMetaData(event.getMetaData()),
                                    event.getPayload()));
        }
    }

    /** Puts {@code entries} on record, in the current transaction of the database. */
    void append(List<Staged.Placed> entries) {
        if (!entries.isEmpty()) {
            storageEngine().appendEvents(entries.stream().map(PlacedEvent::of).toList());
        }
    }
}
