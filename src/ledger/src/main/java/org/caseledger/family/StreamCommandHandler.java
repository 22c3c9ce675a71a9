package org.caseledger.family;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.table.LawBook;

/** Has the decider of a command's family decide from the facts, and the stream record what that accepted. */
public final class StreamCommandHandler {

    private final Repository<EventStream> streams;
    private final StreamReading reading;
    private final EmployerPolicies installed;
    private final Supplier<EmployerPolicies> standing;
    private final Supplier<LawBook> law;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Handles commands on {@code streams}.
     *
     * @param reading the facts of these streams
     * @param installed the policies shipped and the operator's
     * @param standing those that stand at the moment: a policy may be adopted between two commands
     * @param law the law that stands at the moment
     * @param clock the one under which events are recorded
     * @param zone where days begin and end
     */
    public StreamCommandHandler(
            Repository<EventStream> streams,
            StreamReading reading,
            EmployerPolicies installed,
            Supplier<EmployerPolicies> standing,
            Supplier<LawBook> law,
            Clock clock,
            ZoneId zone) {
        this.streams = streams;
        this.reading = reading;
        this.installed = installed;
        this.standing = standing;
        this.law = law;
        this.clock = clock;
        this.zone = zone;
    }

    /** The outcome of {@code command}; refusals are values, and what changes nothing records nothing. */
    @CommandHandler
    public Outcome handle(StreamCommand<?, ?, ?> command, MetaData metaData) throws Exception {
        Provenance provenance = Provenance.fromMetaData(metaData);
        Circumstances now =
                new Circumstances(clock.instant(), provenance.by(), installed, standing.get(), law.get(), zone);
        return switch (command.decide(reading, now)) {
            case Decision.Refused<?>(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<?>(List<?> events) ->
                new Outcome.Recorded(record(command.stream(), events, provenance));
        };
    }

    private List<String> record(String stream, List<?> events, Provenance provenance) throws Exception {
        if (events.isEmpty()) {
            return List.of();
        }
        if (reading.begun(stream)) {
            return streams.load(stream).invoke(existing -> existing.record(events, provenance));
        }
        List<String> entries = new ArrayList<>();
        streams.newInstance(() -> new EventStream(stream, events, provenance))
                .execute(begun -> entries.addAll(begun.entries()));
        return entries;
    }
}
