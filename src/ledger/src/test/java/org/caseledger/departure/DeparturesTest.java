package org.caseledger.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.ClaimHistory.day;

import java.util.List;
import java.util.function.Function;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollCommand.ApproveRun;
import org.caseledger.payroll.PayrollCommand.CancelRun;
import org.caseledger.payroll.PayrollCommand.PrepareRun;
import org.caseledger.payroll.PayrollCommand.TransmitRun;
import org.caseledger.payroll.Recomputed;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves because of what was decided. */
class DeparturesTest {

    private static final String RUN = "glendale-2022-02-19";
    private static final Function<String, ClaimFacts> NO_CLAIMS =
            claim -> ClaimHistory.of(claim).facts();
    private static final DateSpan PERIOD = new DateSpan(day("2022-02-19"), day("2022-03-04"));

    @Test
    void theFilesOfATransmittedRunLeaveUnderAnIdThatTheDecidingEntryGives() {
        List<Departure> leaving = Departures.after(
                new TransmitRun("glendale", RUN, Recomputed.nothing("glendale", PERIOD)), List.of("e-7"), NO_CLAIMS);
        assertThat(leaving).containsExactly(new Departure(DepartureKind.TRANSMITTAL_FILES, "e-7", RUN));
        assertThat(leaving.getFirst().id()).isEqualTo("e-7/transmittal-files");
        assertThat(leaving.getFirst().words()).isEqualTo("the files of run " + RUN);
    }

    @Test
    void nothingLeavesOfARunThatIsntTransmitted() {
        for (Record command : List.of(
                new PrepareRun("glendale", RunDraft.of(new RunContent("glendale", PERIOD, List.of(), List.of()))),
                new ApproveRun("glendale", RUN),
                new CancelRun("glendale", RUN, "mistyped"))) {
            assertThat(Departures.after(command, List.of("e-7"), NO_CLAIMS)).isEmpty();
        }
    }

    /** The stored names stand in ledgers; a renamed constant leaves them as they are. */
    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsStoredName(DepartureKind kind) {
        assertThat(DepartureKind.stored(kind.toString())).isEqualTo(kind);
    }

    @Test
    void theStoredNamesAreThese() {
        assertThat(DepartureKind.values())
                .extracting(DepartureKind::toString)
                .containsExactly("transmittal-files", "letter", "letter-mail", "webhook", "mail", "checkpoint");
        assertThatThrownBy(() -> DepartureKind.stored("pigeon")).hasMessageContaining("pigeon");
    }
}
