package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.caseledger.ClaimHistory;
import org.caseledger.LakeExample;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;

/**
 * Intervals of earnings over several pay periods, payable in part, overlaid by one another: a run of a later period never moves
 * what an earlier one paid, not by a cent, when nothing was recorded in between.
 */
class EarningsOverPeriodsTest {

    private static final int CLAIMS = 120;
    private static final int PERIODS = 9;

    @Test
    void inArizona() {
        for (int seed = 0; seed < CLAIMS; seed++) {
            ClaimHistory history = ClaimHistory.injuredOn("2022-01-10")
                    .employed("46800.00", "22.50")
                    .accepted("2022-02-01")
                    .recommended("3900.00", "2022-02-01")
                    .offWork("2022-01-11", "2022-02-04");
            assertNothingMoves(history, Terms.shipped(GLENDALE), day("2022-02-05"), seed);
        }
    }

    /** With the third anniversary of the injury, and its adjustment, in the middle. */
    @Test
    void inMinnesota() {
        Terms weekly = Terms.shipped(LakeExample.policy(LakeExample.FILE.replace("lengthDays: 14", "lengthDays: 7")));
        for (int seed = 0; seed < CLAIMS; seed++) {
            ClaimHistory history = LakeExample.injured("2019-10-13", "917.31").offWork("2022-09-03", "2022-09-16");
            assertNothingMoves(history, weekly, day("2022-09-17"), seed);
        }
    }

    /** Draws what happens from {@code first} on, and runs each period after the other. */
    private static void assertNothingMoves(ClaimHistory history, Terms terms, LocalDate first, int seed) {
        Random random = new Random(seed);
        LocalDate last = first.plusDays(PERIODS * 14L);
        for (LocalDate from = first; from.isBefore(last); ) {
            LocalDate to = from.plusDays(random.nextInt(20));
            WorkStatus status = random.nextInt(3) > 0
                    ? WorkStatus.MODIFIED_DUTY
                    : WorkStatus.values()[random.nextInt(WorkStatus.values().length)];
            history.status(status, from.toString(), to.toString());
            from = to.plusDays(1);
        }
        for (int entry = 0; entry < 8; entry++) {
            LocalDate from = first.plusDays(random.nextInt(PERIODS * 14));
            int days = 1 + random.nextInt(60);
            String amount = days * random.nextInt(130) + "." + (10 + random.nextInt(90));
            history.earned(from.toString(), from.plusDays(days - 1L).toString(), amount);
        }
        DateSpan period = terms.policy().payPeriods().periodOf(first.minusDays(1));
        history.transmitted("before", RunComputation.of(terms, period, List.of(history.file())));
        while (period.to().isBefore(last)) {
            period = terms.policy().payPeriods().next(period);
            RunContent content = RunComputation.of(terms, period, List.of(history.file()));
            assertThat(content.lines())
                    .as("claim %d in the run of %s", seed, period)
                    .extracting(RunLine::forPeriod)
                    .isSubsetOf(period);
            history.transmitted("run of " + period.from(), content);
        }
    }
}
