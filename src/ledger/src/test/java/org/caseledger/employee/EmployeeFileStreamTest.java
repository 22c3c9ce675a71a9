package org.caseledger.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.ClaimHistory.day;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.claim.LeaveKind;
import org.caseledger.decision.Outcome;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.family.EventStream;
import org.caseledger.family.GivenStream;
import org.junit.jupiter.api.Test;

class EmployeeFileStreamTest {

    private static final MetaData GIVEN_BY = GivenStream.BY_TESTER;
    private static final LeaveListed EIGHT_HOURS =
            new LeaveListed(day("2022-06-13"), LeaveKind.SICK, new BigDecimal("8"));

    private final AggregateTestFixture<EventStream> stream = GivenStream.fixture();

    @Test
    void aRowOpensTheFile() {
        stream.givenNoPriorActivity().when(command(EIGHT_HOURS)).expectEvents(EIGHT_HOURS);
    }

    @Test
    void aRowThatIsKnownIsAnsweredWithNoEntry() {
        stream.given(new GenericMessage<>(EIGHT_HOURS, GIVEN_BY))
                .when(command(EIGHT_HOURS))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer.equals(new Outcome.Recorded(List.of()))));
    }

    @Test
    void aRowThatDiffersIsAppended() {
        LeaveListed four = new LeaveListed(day("2022-06-13"), LeaveKind.SICK, new BigDecimal("4"));
        stream.given(new GenericMessage<>(EIGHT_HOURS, GIVEN_BY))
                .when(command(four))
                .expectEvents(four)
                .expectState(file -> assertThat(file.entries()).hasSize(2));
    }

    @Test
    void aRefusalOpensNoFile() {
        LeaveListed tooMany = new LeaveListed(day("2022-06-13"), LeaveKind.SICK, new BigDecimal("25"));
        stream.givenNoPriorActivity()
                .when(command(tooMany))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("hours-out-of-range")));
    }

    @Test
    void theStreamIsNamedForTheEmployee() {
        assertThat(Employees.FAMILY.stream("P-9")).isEqualTo("employee/P-9");
    }

    private static CommandMessage<?> command(EmployeeEvent row) {
        return GivenStream.command(Employees.FAMILY, new EmployeeCommand("P-9", row), GIVEN_BY);
    }
}
