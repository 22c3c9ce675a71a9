package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.junit.jupiter.api.Test;

/** A line whose figure is partly unknown carries nothing, neither plus nor minus, until it is known. */
class HeldLinesTest {

    private static RunContent run(ClaimHistory history, String day) {
        return RunComputation.of(
                Terms.shipped(GLENDALE), GLENDALE.payPeriods().periodOf(day(day)), List.of(history.file()));
    }

    private static List<String> lines(RunContent content) {
        return content.lines().stream()
                .map(line -> line.forPeriod().from() + " " + line.kind() + " "
                        + (line.leave() == null ? line.payCode() : line.leave().toString()) + " "
                        + (line.amount() == null
                                ? line.hours() + " h"
                                : line.amount().getAmount()))
                .toList();
    }

    private static List<String> missing(RunContent content) {
        return content.missing().stream().map(RunContent.MissingFact::words).toList();
    }

    /** Two pay periods off work, from 8 January to 4 February 2022, paid by a run of the second. */
    private static ClaimHistory paid() {
        ClaimHistory history = injuredOn("2022-01-07")
                .employed("46800.00", "22.50")
                .offWork("2022-01-08", "2022-02-04")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
        return history.transmitted("r1", run(history, "2022-02-04"));
    }

    @Test
    void modifiedDutyBeforeItsEarningsTakesNothingBack() {
        ClaimHistory history = paid().status(WorkStatus.MODIFIED_DUTY, "2022-01-22", "2022-02-04");
        RunContent run = run(history, "2022-02-18");
        // The supplement is for days off work only, whatever is earned: 1,440.00 - 1,196.72 = 243.28 for fourteen days.
        assertThat(lines(run))
                .containsExactly("2022-01-22 receivable 710 243.28", "2022-01-22 supplemental 710 -243.28");
        assertThat(missing(run))
                .containsExactly("C-1, 2022-01-22 to 2022-02-04, 713: earnings from 2022-01-22 to 2022-02-04");
    }

    @Test
    void theEarningsReleaseTheLine() {
        ClaimHistory history = paid().status(WorkStatus.MODIFIED_DUTY, "2022-01-22", "2022-02-04");
        history.transmitted("r2", run(history, "2022-02-18"));
        history.earned("2022-01-22", "2022-02-04", "900.00");
        RunContent run = run(history, "2022-02-18");
        // 3,900.00 x 12/365 x 14 = 1,795.07 less 900.00, x 2/3 = 596.71; 596.71 - 1,196.72
        assertThat(lines(run)).containsExactly("2022-01-22 receivable 713 600.01", "2022-01-22 statutory 713 -600.01");
        assertThat(run.missing()).isEmpty();
    }

    @Test
    void oneDayWithoutEarningsHoldsItsPeriodAndNoOther() {
        ClaimHistory history = paid().status(WorkStatus.MODIFIED_DUTY, "2022-01-20", "2022-02-04")
                .earned("2022-01-22", "2022-02-03", "900.00");
        assertThat(missing(run(history, "2022-02-18")))
                .containsExactly(
                        "C-1, 2022-01-08 to 2022-01-21, 713: earnings from 2022-01-20 to 2022-01-21",
                        "C-1, 2022-01-22 to 2022-02-04, 713: earnings from 2022-02-04 to 2022-02-04");
        assertThat(lines(run(history, "2022-02-18"))).noneMatch(line -> line.contains("713"));
    }

    @Test
    void aPeriodThatWasNeverPaidIsHeldToo() {
        ClaimHistory history = paid().status(WorkStatus.MODIFIED_DUTY, "2022-02-10", "2022-02-18")
                .offWork("2022-02-05", "2022-02-09");
        RunContent run = run(history, "2022-02-18");
        assertThat(lines(run)).containsExactly("2022-02-05 supplemental 710 86.89");
        assertThat(missing(run))
                .containsExactly("C-1, 2022-02-05 to 2022-02-18, 713: earnings from 2022-02-10 to 2022-02-18");
    }

    @Test
    void leaveMovesAsUsual() {
        ClaimHistory history = paid().leave(LeaveKind.SICK, "2022-02-07", null, "8", null)
                .offWork("2022-02-05", "2022-02-09")
                .status(WorkStatus.MODIFIED_DUTY, "2022-02-10", "2022-02-18");
        assertThat(lines(run(history, "2022-02-18")))
                .contains("2022-02-05 leave-replenished sick 8.00 h", "2022-02-05 leave-pay-reversed sick -180.00");
    }

    @Test
    void aLineThatIsHeldStandsInTheStatementWithoutAFigure() {
        ClaimHistory history = paid().status(WorkStatus.MODIFIED_DUTY, "2022-02-10", "2022-02-18");
        StatementLine line = Statement.of(history.facts(), Terms.shipped(GLENDALE), day("2022-02-18"))
                .find(day("2022-02-10"), "713")
                .getFirst();
        assertThat(line.known()).isFalse();
        assertThat(line.missing()).containsExactly("earnings from 2022-02-10 to 2022-02-18");
        assertThat(line.due()).isNull();
    }
}
