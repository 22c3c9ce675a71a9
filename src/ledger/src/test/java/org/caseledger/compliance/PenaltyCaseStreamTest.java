package org.caseledger.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.compliance.PenaltyCommand.*;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.decision.Outcome;
import org.caseledger.family.EventStream;
import org.caseledger.family.GivenStream;
import org.junit.jupiter.api.Test;

class PenaltyCaseStreamTest {

    private static final MetaData GIVEN_BY = GivenStream.BY_TESTER;
    private static final WarningIssued WARNING = new WarningIssued(
            "Insurer I", "176.221", "late-denial", day("2022-03-01"), null, null, null, null, null, null);

    private final AggregateTestFixture<EventStream> stream = GivenStream.fixture();

    @Test
    void aWarningOpensTheStream() {
        stream.givenNoPriorActivity()
                .when(command(new IssueWarning(
                        "K-1",
                        "Insurer I",
                        "176.221",
                        "late-denial",
                        day("2022-03-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .expectEvents(WARNING)
                .expectResultMessagePayloadMatching(matches((Outcome answer) -> answer instanceof Outcome.Recorded));
    }

    @Test
    void aStepIsAppended() {
        stream.given(new GenericMessage<>(WARNING, GIVEN_BY))
                .when(command(new RescindPenalty("K-1", day("2022-03-20"), null, null, null, null)))
                .expectEvents(new PenaltyRescinded(day("2022-03-20"), null, null, null, null))
                .expectState(penalty -> assertThat(penalty.entries()).hasSize(2));
    }

    @Test
    void aRefusalAppendsNothing() {
        stream.given(new GenericMessage<>(WARNING, GIVEN_BY))
                .when(command(new PayPenalty("K-1", day("2022-03-20"), usd("1.00"), null, null, null)))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("wrong-state")));
    }

    @Test
    void theStreamIsNamedForTheCase() {
        assertThat(PenaltyCases.FAMILY.stream("K-1")).isEqualTo("case/K-1");
    }

    private static CommandMessage<?> command(PenaltyCommand command) {
        return GivenStream.command(PenaltyCases.FAMILY, command, GIVEN_BY);
    }
}
