package org.caseledger.family;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.ClaimHistory;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.table.LawBook;

/** A stream as the framework runs it, under the shipped policies: given its events, when a command of its family. */
public final class GivenStream {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-03-01T12:00:00Z"), ZoneOffset.UTC);
    /** What the tester's commands and events come with. */
    public static final MetaData BY_TESTER = MetaData.from(ClaimHistory.BY_TESTER.toMetaData());

    private GivenStream() {}

    /** A stream with its command handler. */
    public static AggregateTestFixture<EventStream> fixture() {
        AggregateTestFixture<EventStream> stream = new AggregateTestFixture<>(EventStream.class);
        stream.registerAnnotatedCommandHandler(new StreamCommandHandler(
                stream.getRepository(),
                new Reading(stream.getEventStore()),
                Employers.shipped(),
                Employers::shipped,
                LawBook::shipped,
                CLOCK,
                ZoneOffset.UTC));
        return stream;
    }

    /** The entries of {@code stream} in {@code fixture}, given or recorded. */
    public static List<Entry<?>> entries(AggregateTestFixture<EventStream> fixture, String stream) {
        return new Reading(fixture.getEventStore()).entries(stream);
    }

    /** What the framework's fixture holds. */
    private record Reading(EventStore store) implements StreamReading {

        @Override
        public boolean begun(String stream) {
            return !entries(stream).isEmpty();
        }

        @Override
        public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
            return family.facts(subject, entries(family.stream(subject)));
        }

        private List<Entry<?>> entries(String stream) {
            List<Entry<?>> entries = new ArrayList<>();
            try {
                store.readEvents(stream)
                        .forEachRemaining(event -> entries.add(new Entry<>(
                                event.getIdentifier(),
                                event.getTimestamp(),
                                Provenance.fromMetaData(event.getMetaData()),
                                event.getPayload())));
            } catch (AggregateNotFoundException nothingGiven) {
                return List.of();
            }
            return entries;
        }
    }

    /** {@code command} of {@code family} on its way, given by whom {@code metaData} says. */
    public static CommandMessage<?> command(StreamFamily<?, ?, ?> family, Object command, MetaData metaData) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(family.given(command), metaData), StreamCommand.class.getName());
    }
}
