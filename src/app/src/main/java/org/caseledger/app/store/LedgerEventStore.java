package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The framework's event store, which finds at once what the current transaction is about to record on a stream. The
 * framework compares everything that the transaction is about to record with everything else, for every stream that is
 * read; a payroll run that touches ten thousand claims in one transaction would never end.
 */
final class LedgerEventStore extends EmbeddedEventStore {

    private static final String STAGED = LedgerEventStore.class.getName() + ".staged";

    /** The store that {@code builder} describes. */
    LedgerEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> domainEvent) {
                    staged().computeIfAbsent(domainEvent.getAggregateIdentifier(), stream -> new ArrayList<>())
                            .add(domainEvent);
                }
            }
        }
        super.publish(events);
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
