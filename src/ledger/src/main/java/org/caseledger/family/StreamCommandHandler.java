package org.caseledger.family;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.EmployerPolicies;

/** Loads the stream that a command is about, has its family's decider decide, and records what that accepted. */
public final class StreamCommandHandler {

    private final Repository<EventStream> streams;
    private final EmployerPolicies installed;
    private final Supplier<EmployerPolicies> standing;
    private final Clock clock;

    /**
     * Handles commands on {@code streams}.
     *
     * @param installed the policies shipped and the operator's
     * @param standing those that stand at the moment: a policy may be adopted between two commands
     * @param clock the one under which events are recorded
     */
    public StreamCommandHandler(
            Repository<EventStream> streams,
            EmployerPolicies installed,
            Supplier<EmployerPolicies> standing,
            Clock clock) {
        this.streams = streams;
        this.installed = installed;
        this.standing = standing;
        this.clock = clock;
    }

    /** The outcome of {@code command}; refusals are values, and what changes nothing records nothing. */
    @CommandHandler
    public Outcome handle(StreamCommand<?, ?, ?> command, MetaData metaData) throws Exception {
        Provenance provenance = Provenance.fromMetaData(metaData);
        Circumstances now = new Circumstances(clock.instant(), provenance.by(), installed, standing.get());
        Aggregate<EventStream> stream;
        try {
            stream = streams.load(command.stream());
        } catch (AggregateNotFoundException e) {
            return switch (command.decide(List.of(), now)) {
                case Decision.Refused<?>(var refusal) -> new Outcome.Refused(refusal);
                case Decision.Accepted<?>(List<?> events) ->
                    new Outcome.Recorded(open(command.stream(), events, provenance));
            };
        }
        return stream.invoke(existing -> switch (command.decide(existing.entries(), now)) {
            case Decision.Refused<?>(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<?>(List<?> events) -> new Outcome.Recorded(existing.record(events, provenance));
        });
    }

    /** The facts of {@code subject}, with what the current transaction is about to record. */
    public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        return family.facts(subject, entries(family.stream(subject)));
    }

    private List<Entry<?>> entries(String stream) {
        try {
            return streams.load(stream).invoke(existing -> List.copyOf(existing.entries()));
        } catch (AggregateNotFoundException e) {
            return List.of();
        }
    }

    private List<String> open(String id, List<?> events, Provenance provenance) throws Exception {
        if (events.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        streams.newInstance(() -> new EventStream(id, events, provenance))
                .execute(stream -> stream.entries().forEach(entry -> ids.add(entry.id())));
        return ids;
    }
}
