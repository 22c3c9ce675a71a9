package org.caseledger.family;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.ClaimHistory;
import org.caseledger.law.Employers;

/** A stream as the framework runs it, under the shipped policies: given its events, when a command of its family. */
public final class GivenStream {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-03-01T12:00:00Z"), ZoneOffset.UTC);
    /** What the tester's commands and events come with. */
    public static final MetaData BY_TESTER = MetaData.from(ClaimHistory.BY_TESTER.toMetaData());

    private GivenStream() {}

    /** A stream with its command handler. */
    public static AggregateTestFixture<EventStream> fixture() {
        AggregateTestFixture<EventStream> stream = new AggregateTestFixture<>(EventStream.class);
        stream.registerAnnotatedCommandHandler(
                new StreamCommandHandler(stream.getRepository(), Employers.shipped(), Employers::shipped, CLOCK));
        return stream;
    }

    /** {@code command} of {@code family} on its way, given by whom {@code metaData} says. */
    public static CommandMessage<?> command(StreamFamily<?, ?, ?> family, Object command, MetaData metaData) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(family.given(command), metaData), StreamCommand.class.getName());
    }
}
