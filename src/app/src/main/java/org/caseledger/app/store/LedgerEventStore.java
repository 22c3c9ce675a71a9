package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.caseledger.catalogue.Families;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;

/**
 * The framework's event store, which reads streams where everything else reads them, decoded once, and finds at once what the current transaction is about to record on a stream. The
 * framework compares everything that the transaction is about to record with everything else, for every stream that is
 * read; a payroll run that touches ten thousand claims in one transaction would never end.
 */
final class LedgerEventStore extends EmbeddedEventStore {

    private static final String STAGED = LedgerEventStore.class.getName() + ".staged";

    private final KeptStreams streams;

    /** The store that {@code builder} describes, with what is on record read from {@code streams}. */
    LedgerEventStore(Builder builder, KeptStreams streams) {
        super(builder);
        this.streams = streams;
    }

    /** What is on record of {@code stream}, then what the current transaction is about to record on it. */
    @Override
    public DomainEventStream readEvents(String stream) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (Recorded recorded : streams.entries(stream)) {
            Entry<?> entry = recorded.entry();
            events.add(new GenericDomainEventMessage<>(
                    null,
                    stream,
                    events.size(),
                    new GenericMessage<>(
                            entry.id(), entry.event(), entry.provenance().toMetaData()),
                    entry.recordedAt()));
        }
        stagedDomainEventMessages(stream).forEach(events::add);
        return DomainEventStream.of(events);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        List<? extends EventMessage<?>> typed =
                events.stream().map(LedgerEventStore::typed).toList();
        if (CurrentUnitOfWork.isStarted()) {
            for (EventMessage<?> event : typed) {
                if (event instanceof DomainEventMessage<?> domainEvent) {
                    streams.recording(domainEvent.getAggregateIdentifier(), domainEvent.getSequenceNumber() == 0);
                    staged().computeIfAbsent(domainEvent.getAggregateIdentifier(), stream -> new ArrayList<>())
                            .add(domainEvent);
                }
            }
        }
        super.publish(typed);
    }

    /** {@code event} with the type of its stream that its family has always had in the store. */
    private static EventMessage<?> typed(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? new GenericDomainEventMessage<>(
                        Families.of(domainEvent.getAggregateIdentifier())
                                .streams()
                                .storedType(),
                        domainEvent.getAggregateIdentifier(),
                        domainEvent.getSequenceNumber(),
                        domainEvent,
                        domainEvent.getTimestamp())
                : event;
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String stream) {
        return CurrentUnitOfWork.isStarted()
                ? List.copyOf(staged().getOrDefault(stream, List.of())).stream()
                : Stream.empty();
    }

    /** By stream, what the current transaction is about to record. */
    private static Map<String, List<DomainEventMessage<?>>> staged() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(STAGED, key -> new HashMap<>());
    }
}
