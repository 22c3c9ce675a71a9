package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.caseledger.ClaimHistory.day;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.decision.Outcome;
import org.caseledger.family.EventStream;
import org.caseledger.family.GivenStream;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Jurisdiction;
import org.junit.jupiter.api.Test;

/** A claim as the framework runs it: given its stream, when a command, then what is appended and answered. */
class ClaimStreamTest {

    private static final MetaData GIVEN_BY = GivenStream.BY_TESTER;

    private final AggregateTestFixture<EventStream> stream = GivenStream.fixture();

    @Test
    void aReportOpensTheStream() {
        stream.givenNoPriorActivity()
                .when(command(report("2022-01-10")))
                .expectSuccessfulHandlerExecution()
                .expectEvents(ClaimHistory.injury("2022-01-10"))
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Recorded recorded
                                && recorded.entries().size() == 1))
                .expectState(claim -> {
                    List<Entry<?>> entries = GivenStream.entries(stream, "claim/C-1");
                    assertThat(entries).extracting(Entry::id).isEqualTo(claim.entries());
                    assertThat(entries.getFirst().provenance()).isEqualTo(ClaimHistory.BY_TESTER);
                    assertThat(Claims.FAMILY.facts("C-1", entries).exists()).isTrue();
                });
    }

    @Test
    void aCommandOnAnOpenStreamAppends() {
        stream.given(event(ClaimHistory.injury("2022-01-10")))
                .when(command(new AcceptClaim("C-1", day("2022-02-04"), null, null, null, null)))
                .expectEvents(new ClaimAccepted(day("2022-02-04"), null, null, null, null))
                .expectState(claim -> assertThat(claim.entries()).hasSize(2));
    }

    @Test
    void severalEventsOfOneCommandAreAppendedTogether() {
        AdministratorReport row = new AdministratorReport(
                "P-9",
                new org.caseledger.law.calendar.DateSpan(day("2022-01-08"), day("2022-01-21")),
                ClaimHistory.usd("3900.00"),
                ClaimHistory.usd("85.48"),
                "TTD",
                java.math.BigDecimal.TEN,
                ClaimHistory.usd("854.80"));
        Variance variance = new Variance(row.period(), "days", "10", "11", "a day is missing");
        stream.given(event(ClaimHistory.injury("2022-01-10")))
                .when(command(new ReceiveAdministratorReport("C-1", row, java.util.List.of(variance))))
                .expectEvents(new AdministratorReportReceived(row), new VarianceFound(variance));
    }

    @Test
    void aRefusalAppendsNothingAndIsAnAnswer() {
        stream.given(event(ClaimHistory.injury("2022-01-10")))
                .when(command(report("2022-01-10")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches((Outcome answer) -> answer instanceof Outcome.Refused refused
                                && refused.refusal().code().equals("claim-exists")));
    }

    @Test
    void aRefusalWithoutAStreamOpensNone() {
        stream.givenNoPriorActivity()
                .when(command(new CloseClaim("C-1", day("2022-02-04"), null)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theStreamIsNamedForTheClaim() {
        assertThat(Claims.FAMILY.stream("C-1")).isEqualTo("claim/C-1");
    }

    @Test
    void aCommandWithoutASenderFails() {
        stream.givenNoPriorActivity()
                .when(GivenStream.command(Claims.FAMILY, report("2022-01-10"), MetaData.emptyInstance()))
                .expectException(IllegalArgumentException.class)
                .expectNoEvents();
    }

    private static ReportInjury report(String injuredOn) {
        return new ReportInjury(
                "C-1",
                Jurisdiction.AZ,
                "glendale",
                new Employee("P-9", "Robin Sample"),
                day(injuredOn),
                day(injuredOn),
                InjuryKind.LOST_TIME,
                "Slipped on a wet step",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CommandMessage<?> command(ClaimCommand command) {
        return GivenStream.command(Claims.FAMILY, command, GIVEN_BY);
    }

    private static GenericMessage<ClaimEvent> event(ClaimEvent event) {
        return new GenericMessage<>(
                event,
                MetaData.from(new Provenance("intake", ClaimHistory.BY_TESTER.channel(), "k0", null).toMetaData()));
    }
}
