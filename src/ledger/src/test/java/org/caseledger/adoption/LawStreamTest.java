package org.caseledger.adoption;

import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.adoption.Adoptions.maximum;

import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.ClaimHistory;
import org.caseledger.decision.Outcome;
import org.caseledger.law.Employers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LawStreamTest {

    private static final MetaData GIVEN_BY = MetaData.from(ClaimHistory.BY_TESTER.toMetaData());
    private static final LawEvent YEAR_2026 = event();

    private final AggregateTestFixture<LawStream> stream = new AggregateTestFixture<>(LawStream.class);

    @BeforeEach
    void registerTheHandler() {
        stream.registerAnnotatedCommandHandler(new LawCommandHandler(stream.getRepository(), Employers.shipped()));
    }

    @Test
    void theFirstAdoptionOpensTheStream() {
        stream.givenNoPriorActivity()
                .when(command(maximum("2026-01-01", null, "6150.00")))
                .expectEvents(YEAR_2026);
    }

    @Test
    void whatStandsIsJudgedWithWhatWasAdoptedBefore() {
        stream.given(new GenericMessage<>(YEAR_2026, GIVEN_BY))
                .when(command(maximum("2026-01-01", null, "6150.00")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("nothing-new")));
    }

    private static LawEvent event() {
        Adoptions adoptions = new Adoptions();
        adoptions.adopt(Instant.EPOCH.toString(), maximum("2026-01-01", null, "6150.00"));
        return adoptions.facts().entries().getFirst().event();
    }

    private static CommandMessage<LawCommand> command(LawCommand command) {
        return new GenericCommandMessage<>(new GenericMessage<>(command, GIVEN_BY), LawCommand.class.getName());
    }
}
