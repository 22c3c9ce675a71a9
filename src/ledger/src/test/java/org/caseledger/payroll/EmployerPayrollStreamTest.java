package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.ClaimHistory.day;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.decision.Outcome;
import org.caseledger.family.EventStream;
import org.caseledger.family.GivenStream;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollCommand.*;
import org.caseledger.payroll.PayrollEvent.*;
import org.junit.jupiter.api.Test;

class EmployerPayrollStreamTest {

    private static final String RUN = "glendale-2022-02-19";
    private static final RunContent NIL =
            new RunContent("glendale", new DateSpan(day("2022-02-19"), day("2022-03-04")), List.of(), List.of());

    private static final RunFrozen FROZEN =
            new RunFrozen(RUN, RunDraft.of(NIL).header(), RunEdition.of(Employers.shipped(), "glendale"));

    private final AggregateTestFixture<EventStream> stream = GivenStream.fixture();

    @Test
    void theFirstRunOpensTheStream() {
        stream.givenNoPriorActivity()
                .when(command("ada", new PrepareRun("glendale", RunDraft.of(NIL))))
                .expectEvents(FROZEN);
    }

    @Test
    void anotherPersonApproves() {
        stream.given(by("ada", FROZEN))
                .when(command("ben", new ApproveRun("glendale", RUN)))
                .expectEvents(new RunApproved(RUN, NIL.hash()))
                .expectState(payroll -> assertThat(GivenStream.entries(stream, "payroll/glendale"))
                        .extracting(entry -> entry.provenance().by())
                        .containsExactly("ada", "ben"));
    }

    @Test
    void theSamePersonDoesNot() {
        stream.given(by("ada", FROZEN))
                .when(command("ada", new ApproveRun("glendale", RUN)))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("same-person")));
    }

    @Test
    void anApprovedRunIsTransmitted() {
        stream.given(by("ada", FROZEN), by("ben", new RunApproved(RUN, NIL.hash())))
                .when(command("ada", new TransmitRun("glendale", RUN, Recomputed.of(FROZEN.header(), NIL, () -> NIL))))
                .expectEvents(new RunTransmitted(RUN, NIL.hash()));
    }

    @Test
    void theStreamIsNamedForTheEmployer() {
        assertThat(Payrolls.FAMILY.stream("glendale")).isEqualTo("payroll/glendale");
    }

    private static MetaData metaData(String by) {
        return MetaData.from(new Provenance(by, Channel.PAYROLL, "key", null).toMetaData());
    }

    private static GenericMessage<PayrollEvent> by(String by, PayrollEvent event) {
        return new GenericMessage<>(event, metaData(by));
    }

    private static CommandMessage<?> command(String by, PayrollCommand command) {
        return GivenStream.command(Payrolls.FAMILY, command, metaData(by));
    }
}
