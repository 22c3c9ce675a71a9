package org.caseledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Outcome;

/**
 * Loads streams of one kind, lets a pure function decide on their entries, and records what it accepted.
 *
 * @param <S> the kind of stream
 * @param <E> its events
 */
public final class StreamRepository<S extends EventStream<E>, E> {

    private final Repository<S> repository;
    private final Opening<S, E> opening;

    /** How a stream begins. */
    @FunctionalInterface
    public interface Opening<S, E> {
        /** A new stream {@code id} that starts with {@code events}. */
        S open(String id, List<E> events, Provenance provenance);
    }

    /** Streams kept in {@code repository}; a new one begins with {@code opening}. */
    public StreamRepository(Repository<S> repository, Opening<S, E> opening) {
        this.repository = repository;
        this.opening = opening;
    }

    /** Decides on the entries of stream {@code id} (none, if it doesn't exist) and records what was accepted. */
    public Outcome decide(String id, Provenance provenance, Function<List<Entry<E>>, Decision<E>> decider)
            throws Exception {
        Aggregate<S> stream;
        try {
            stream = repository.load(id);
        } catch (AggregateNotFoundException e) {
            return switch (decider.apply(List.of())) {
                case Decision.Refused<E>(var refusal) -> new Outcome.Refused(refusal);
                case Decision.Accepted<E>(List<E> events) -> new Outcome.Recorded(open(id, events, provenance));
            };
        }
        return stream.invoke(existing -> switch (decider.apply(existing.entries())) {
            case Decision.Refused<E>(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<E>(List<E> events) -> new Outcome.Recorded(existing.record(events, provenance));
        });
    }

    /** The entries of stream {@code id}, with those that the current transaction is about to record. */
    public List<Entry<E>> entries(String id) {
        try {
            return repository.load(id).invoke(existing -> List.copyOf(existing.entries()));
        } catch (AggregateNotFoundException e) {
            return List.of();
        }
    }

    private List<String> open(String id, List<E> events, Provenance provenance) throws Exception {
        if (events.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        repository
                .newInstance(() -> opening.open(id, events, provenance))
                .execute(stream -> stream.entries().forEach(entry -> ids.add(entry.id())));
        return ids;
    }
}
