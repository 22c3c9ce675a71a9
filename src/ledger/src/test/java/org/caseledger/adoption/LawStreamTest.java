package org.caseledger.adoption;

import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.adoption.Adoptions.maximum;

import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.decision.Outcome;
import org.caseledger.family.EventStream;
import org.caseledger.family.GivenStream;
import org.junit.jupiter.api.Test;

class LawStreamTest {

    private static final MetaData GIVEN_BY = GivenStream.BY_TESTER;
    private static final LawEvent YEAR_2026 = event();

    private final AggregateTestFixture<EventStream> stream = GivenStream.fixture();

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

    private static CommandMessage<?> command(LawCommand command) {
        return GivenStream.command(LawAdoptions.FAMILY, command, GIVEN_BY);
    }
}
