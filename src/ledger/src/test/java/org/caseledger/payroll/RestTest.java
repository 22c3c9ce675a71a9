package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.receivable.ReceivableCommand.AgreeReceivable;
import org.caseledger.receivable.ReceivableCommand.NoticeReceivable;
import org.caseledger.statement.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A claim that rests carries nothing in any run, and is looked at again as soon as it may carry something. */
@Execution(ExecutionMode.CONCURRENT)
class RestTest {

    private static final Terms TERMS = Terms.shipped(GLENDALE);
    private static final DateSpan MUCH_LATER = GLENDALE.payPeriods().periodOf(day("2023-12-31"));

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static Optional<LocalDate> rest(ClaimHistory history) {
        return Rest.from(history.file(), TERMS);
    }

    private static ClaimHistory fortnight() {
        return injuredOn("2022-06-10")
                .employed("46800.00", "22.50")
                .offWork("2022-06-11", "2022-06-24")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
    }

    private static ClaimHistory paid(ClaimHistory history, String period, String run) {
        DateSpan of = GLENDALE.payPeriods().periodOf(day(period));
        return history.transmitted(run, HistoryPropertiesTest.run(history, of));
    }

    @Test
    void aPaidClaimRestsFromItsLastDay() {
        assertThat(rest(fortnight())).isEmpty();
        assertThat(rest(paid(fortnight(), "2022-06-24", "a"))).hasValue(day("2022-06-24"));
    }

    @Test
    void aDisabilityWithoutAnEndDoesNotRestUnlessNothingIsDueForIt() {
        ClaimHistory open = paid(fortnight().offWork("2022-06-20", null), "2022-06-24", "a");
        assertThat(rest(open)).isEmpty();
        ClaimHistory denied =
                injuredOn("2022-06-10").offWork("2022-06-11", null).denied("2022-06-20");
        assertThat(rest(denied)).hasValue(day("2022-06-11"));
        assertThat(rest(paid(fortnight().status(WorkStatus.FULL_DUTY, "2022-06-25", null), "2022-06-24", "a")))
                .hasValue(day("2022-06-25"));
    }

    @Test
    void whatIsMissingKeepsAClaimAwake() {
        ClaimHistory withoutWage =
                injuredOn("2022-06-10").offWork("2022-06-11", "2022-06-24").accepted("2022-06-20");
        assertThat(rest(withoutWage)).isEmpty();
    }

    @Test
    void aSilentPayersClaimRestsOnlyUntilTheSilenceBreaks() {
        ClaimHistory notified =
                injuredOn("2022-06-10").offWork("2022-06-11", "2022-06-24").notified("2022-06-13");
        assertThat(rest(notified)).isEmpty();
    }

    @Test
    void aDenialAfterTheSilenceBrokeLeavesDaysToPay() {
        ClaimHistory denied = injuredOn("2022-06-10")
                .employed("46800.00", "22.50")
                .recommended("3900.00", "2022-06-21")
                .offWork("2022-06-11", "2022-06-24")
                .notified("2022-06-13") // an answer is due on Tuesday 5 July
                .denied("2022-07-20");
        assertThat(rest(denied)).isEmpty();
        assertThat(rest(paid(denied, "2022-07-22", "a"))).hasValue(day("2022-07-06"));
    }

    @Test
    void aDateOfAnOldLedgerFarAheadKeepsAClaimAwakeInsteadOfBeingComputedUpTo() {
        ClaimHistory far = fortnight().status(WorkStatus.FULL_DUTY, "2022-06-25", "2199-12-31");
        assertThat(rest(paid(far, "2022-06-24", "a"))).isEmpty();
        ClaimHistory farther = fortnight().offWork("2022-06-25", "+999999999-12-31");
        assertThat(rest(farther)).isEmpty();
    }

    @Test
    void agreedInstalmentsKeepAClaimAwake() {
        ClaimHistory owing = paid(paid(fortnight(), "2022-06-24", "a").denied("2022-07-01"), "2022-07-08", "b");
        assertThat(rest(owing)).isPresent();
        owing.receivable("clerk", new NoticeReceivable("R-C-1-1", day("2022-07-11"), day("2022-08-10"), null))
                .receivable(
                        "clerk", new AgreeReceivable("R-C-1-1", day("2022-07-12"), usd("50.00"), day("2022-07-23")));
        assertThat(rest(owing)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRestingClaimCarriesNothingAndOtherwiseNothingIsLost(long seed) {
        RandomGenerator random = HistoryPropertiesTest.generator(seed);
        ClaimHistory history = HistoryPropertiesTest.history(random, 12);
        for (int run = 0; run < 6; run++) {
            Optional<LocalDate> rests = rest(history);
            DateSpan period = GLENDALE.payPeriods().periodOf(HistoryPropertiesTest.AS_OF.plusDays(14L * run));
            RunContent now = HistoryPropertiesTest.run(history, period);
            RunContent muchLater = HistoryPropertiesTest.run(history, MUCH_LATER);
            for (RunContent content : List.of(now, muchLater)) {
                DateSpan later = content.period();
                if (rests.filter(from -> !from.isAfter(later.to())).isPresent()) {
                    LocalDate day = rests.get().plusDays(random.nextInt(400));
                    Totals totals = history.file().statement(TERMS, day).totals();
                    assertThat(totals.openPeriods())
                            .as("seed %d, run %d, %s", seed, run, day)
                            .isZero();
                    assertThat(totals.balance().isZero()).isTrue();
                    assertThat(content.lines()).as("seed %d, run %d", seed, run).isEmpty();
                    assertThat(content.missing())
                            .as("seed %d, run %d", seed, run)
                            .isEmpty();
                }
            }
            history.transmitted("r" + run, now);
            if (random.nextInt(3) == 0) {
                HistoryPropertiesTest.step(random, history);
            }
        }
    }
}
