package org.caseledger.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Outcome;
import org.caseledger.family.EventStream;
import org.caseledger.family.GivenStream;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableEvent.*;
import org.junit.jupiter.api.Test;

class ReceivableStreamTest {

    private static final MetaData GIVEN_BY = GivenStream.BY_TESTER;
    private static final DateSpan PERIOD = new DateSpan(day("2022-01-08"), day("2022-01-21"));
    private static final List<OwedItem> ITEMS =
            List.of(new OwedItem(PERIOD, LineKind.STATUTORY, "713", null, usd("100.00")));
    private static final ReceivableOpened OPENED =
            new ReceivableOpened("C-1", "glendale-2022-01-08", PERIOD, ITEMS, List.of("e1"));

    private final AggregateTestFixture<EventStream> stream = GivenStream.fixture();

    @Test
    void aRunOpensTheStream() {
        stream.givenNoPriorActivity()
                .when(command(
                        new OpenReceivable("R-C-1-1", "C-1", "glendale-2022-01-08", PERIOD, ITEMS, List.of("e1"))))
                .expectEvents(OPENED)
                .expectResultMessagePayloadMatching(matches((Outcome answer) -> answer instanceof Outcome.Recorded));
    }

    @Test
    void aStepIsAppended() {
        stream.given(new GenericMessage<>(OPENED, GIVEN_BY))
                .when(command(new RecordRecovery("R-C-1-1", day("2022-02-01"), usd("40.00"), null)))
                .expectEvents(new ReceivableRecovered(day("2022-02-01"), usd("40.00"), null))
                .expectState(receivable -> assertThat(receivable.entries()).hasSize(2));
    }

    @Test
    void aRefusalAppendsNothing() {
        stream.given(new GenericMessage<>(OPENED, GIVEN_BY))
                .when(command(new RecordRecovery("R-C-1-1", day("2022-02-01"), usd("100.01"), null)))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("more-than-open")));
    }

    @Test
    void theProposerIsRemembered() {
        stream.given(
                        new GenericMessage<>(OPENED, GIVEN_BY),
                        new GenericMessage<>(new WaiverProposed(day("2022-02-01"), usd("100.00"), "old"), GIVEN_BY))
                .when(command(new ApproveWaiver("R-C-1-1", day("2022-02-02"))))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("same-person")));
    }

    @Test
    void theStreamIsNamedForTheReceivable() {
        assertThat(Receivables.FAMILY.stream("R-C-1-1")).isEqualTo("receivable/R-C-1-1");
    }

    private static CommandMessage<?> command(ReceivableCommand command) {
        return GivenStream.command(Receivables.FAMILY, command, GIVEN_BY);
    }
}
