package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;

/** Glendale believes an off-work status without an end for 45 days after the last note. */
class StaleStatusTest {

    private static final String HELD = "a note on the work status later than 2022-01-11: off work without an end, and"
            + " City of Glendale believes such a status for 45 days";

    /** Off work from 11 January 2022 without an end: stale after 25 February. */
    private static ClaimHistory open() {
        return injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", null)
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
    }

    private static RunContent run(ClaimHistory history, String day) {
        return RunComputation.of(
                Terms.shipped(GLENDALE), GLENDALE.payPeriods().periodOf(day(day)), List.of(history.file()));
    }

    private static List<String> periods(RunContent run, String code) {
        return run.lines().stream()
                .filter(line -> code.equals(line.payCode()))
                .map(line -> line.forPeriod().from().toString())
                .toList();
    }

    @Test
    void payOfPeriodsThatBeginLaterIsHeldAndWhatCameBeforeStaysDue() {
        RunContent run = run(open(), "2022-04-01");
        // The period from 19 February to 4 March began before the 25th.
        assertThat(periods(run, "713")).containsExactly("2022-01-08", "2022-01-22", "2022-02-05", "2022-02-19");
        assertThat(periods(run, "710")).containsExactly("2022-01-08", "2022-01-22", "2022-02-05", "2022-02-19");
        assertThat(run.missing())
                .extracting(RunContent.MissingFact::words)
                .containsExactlyInAnyOrder(
                        "C-1, 2022-03-05 to 2022-03-18, 713: " + HELD,
                        "C-1, 2022-03-05 to 2022-03-18, 710: " + HELD,
                        "C-1, 2022-03-19 to 2022-04-01, 713: " + HELD,
                        "C-1, 2022-03-19 to 2022-04-01, 710: " + HELD);
    }

    @Test
    void aNewNoteReleasesThem() {
        ClaimHistory history = open();
        history.transmitted("r1", run(history, "2022-04-01")).offWork("2022-03-21", null);
        RunContent run = run(history, "2022-04-01");
        assertThat(periods(run, "713")).containsExactly("2022-03-05", "2022-03-19");
        assertThat(run.missing()).isEmpty();
    }

    @Test
    void aNoteCountsFromItsReceiptWhereThatIsLater() {
        ClaimHistory history = open().record(new WorkStatusRecorded(
                WorkStatus.OFF_WORK, day("2022-01-12"), null, "Dr. Lee", null, day("2022-02-14")));
        // 14 February and 45 days are 31 March: the last period of the three begins before.
        assertThat(run(history, "2022-04-01").missing()).isEmpty();
        assertThat(run(history, "2022-04-15").missing())
                .extracting(fact -> fact.forPeriod().from().toString() + " " + fact.payCode())
                .containsExactlyInAnyOrder("2022-04-02 713", "2022-04-02 710");
    }

    @Test
    void aNoteOfOtherWorkIsANoteToo() {
        ClaimHistory history = open().status(WorkStatus.FULL_DUTY, "2022-03-28", null);
        assertThat(run(history, "2022-04-01").missing()).isEmpty();
    }

    @Test
    void aStatusWithAnEndIsNeverStale() {
        ClaimHistory history = injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-04-01")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
        assertThat(run(history, "2022-04-01").missing()).isEmpty();
    }

    @Test
    void whatWasPaidForAStaleStatusStays() {
        ClaimHistory history = open().offWork("2022-03-21", null);
        history.transmitted("r1", run(history, "2022-04-01"));
        history.withdrawn("e6");
        assertThat(run(history, "2022-04-01").lines()).isEmpty();
    }
}
