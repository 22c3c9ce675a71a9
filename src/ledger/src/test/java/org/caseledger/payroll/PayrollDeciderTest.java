package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Exchange;
import org.caseledger.payroll.PayrollCommand.*;
import org.caseledger.payroll.PayrollEvent.*;
import org.caseledger.payroll.PayrollFacts.State;
import org.junit.jupiter.api.Test;

class PayrollDeciderTest {

    private static final DateSpan FEBRUARY = new DateSpan(day("2022-02-05"), day("2022-02-18"));
    private static final DateSpan MARCH = new DateSpan(day("2022-02-19"), day("2022-03-04"));
    private static final RunContent NOTHING = content(MARCH);

    private final List<Entry<PayrollEvent>> entries = new ArrayList<>();
    private final Map<String, RunContent> contents = new HashMap<>();

    @Test
    void aRunIsPreparedApprovedAndTransmitted() {
        accepted("ada", prepare(NOTHING), frozen("glendale-2022-02-19", NOTHING));
        assertThat(facts().openRun().orElseThrow().state()).isEqualTo(State.PREPARED);
        accepted(
                "ben",
                new ApproveRun("glendale", "glendale-2022-02-19"),
                new RunApproved("glendale-2022-02-19", NOTHING.hash()));
        accepted(
                "ada",
                transmit("glendale-2022-02-19", NOTHING),
                new RunTransmitted("glendale-2022-02-19", NOTHING.hash()));
        PayrollFacts.Run run = facts().runs().get("glendale-2022-02-19");
        assertThat(run.state()).isEqualTo(State.TRANSMITTED);
        assertThat(List.of(run.preparedBy(), run.approvedBy(), run.transmittedBy()))
                .containsExactly("ada", "ben", "ada");
        assertThat(run.transmittedAt()).isAfter(run.preparedAt());
        assertThat(facts().openRun()).isEmpty();
        assertThat(facts().lastTransmittedPeriod()).hasValue(MARCH);
    }

    @Test
    void aSecondRunOfAPeriodIsNumbered() {
        transmitted(MARCH);
        accepted("ada", prepare(NOTHING), frozen("glendale-2022-02-19-2", NOTHING));
        accepted(
                "ada",
                new CancelRun("glendale", "glendale-2022-02-19-2", "wrong day"),
                new RunCancelled("glendale-2022-02-19-2", "wrong day"));
        accepted("ada", prepare(NOTHING), frozen("glendale-2022-02-19-3", NOTHING));
    }

    @Test
    void anApprovedRunMayStillBeCancelled() {
        prepared(NOTHING);
        accepted(
                "ben",
                new ApproveRun("glendale", "glendale-2022-02-19"),
                new RunApproved("glendale-2022-02-19", NOTHING.hash()));
        accepted(
                "ben",
                new CancelRun("glendale", "glendale-2022-02-19", null),
                new RunCancelled("glendale-2022-02-19", null));
        assertThat(facts().openRun()).isEmpty();
        assertThat(facts().lastTransmittedPeriod()).isEmpty();
    }

    @Test
    void whileARunIsOpenAnotherIsRefused() {
        prepared(NOTHING);
        refused("ben", prepare(content(FEBRUARY)), "run-open", "glendale-2022-02-19 is prepared", "transmit or cancel");
        accepted(
                "ben",
                new ApproveRun("glendale", "glendale-2022-02-19"),
                new RunApproved("glendale-2022-02-19", NOTHING.hash()));
        refused("ben", prepare(NOTHING), "run-open", "is approved");
    }

    @Test
    void thePreparerDoesNotApprove() {
        prepared(NOTHING);
        for (String sameByAnySpelling : List.of("ada", "Ada", " ADA ")) {
            refused(
                    sameByAnySpelling,
                    new ApproveRun("glendale", "glendale-2022-02-19"),
                    "same-person",
                    "prepared run glendale-2022-02-19");
        }
    }

    @Test
    void aRunThatIsNotThereIsRefused() {
        for (PayrollCommand command : List.of(
                new ApproveRun("glendale", "glendale-2022-03-05"),
                transmit("glendale-2022-03-05", NOTHING),
                new CancelRun("glendale", "glendale-2022-03-05", null))) {
            refused("ada", command, "unknown-run", "employer glendale has no run glendale-2022-03-05");
        }
    }

    @Test
    void stepsAreTakenInOrder() {
        String run = prepared(NOTHING);
        refused("ben", transmit(run, NOTHING), "wrong-state", "is prepared and can't be transmitted");
        accepted("ben", new ApproveRun("glendale", run), new RunApproved(run, NOTHING.hash()));
        refused("cyd", new ApproveRun("glendale", run), "wrong-state", "is approved and can't be approved");
        accepted("ben", transmit(run, NOTHING), new RunTransmitted(run, NOTHING.hash()));
        refused("ben", transmit(run, NOTHING), "wrong-state", "is transmitted and can't be transmitted");
        refused("ben", new CancelRun("glendale", run, null), "wrong-state", "is transmitted and can't be cancelled");
    }

    @Test
    void aCancelledRunIsOver() {
        String run = prepared(NOTHING);
        accepted("ada", new CancelRun("glendale", run, null), new RunCancelled(run, null));
        refused("ben", new ApproveRun("glendale", run), "wrong-state", "is cancelled and can't be approved");
        refused("ben", new CancelRun("glendale", run, null), "wrong-state", "is cancelled and can't be cancelled");
    }

    @Test
    void factsThatMovedSinceStopTheTransmittal() {
        RunContent then = content(MARCH, pay("C-1", "940.28"), pay("C-2", "10.00"));
        String run = prepared(then);
        accepted("ben", new ApproveRun("glendale", run), new RunApproved(run, then.hash()));
        RunContent now = content(MARCH, pay("C-1", "964.37"), pay("C-2", "10.00"));
        refused(
                "ben",
                transmit(run, now),
                "facts-moved",
                "C-1 2022-02-19 statutory 713: was 940.28, is 964.37",
                "cancel it and run the period again");
        RunContent missing = new RunContent(
                "glendale",
                MARCH,
                then.lines(),
                List.of(new RunContent.MissingFact("C-3", null, null, null, null, "average monthly wage")));
        refused("ben", transmit(run, missing), "facts-moved", "what is missing changed");
    }

    @Test
    void aRunStoredBeforeExchangesWereToldIsComparedWithoutThem() {
        RunContent then = content(MARCH, pay("C-1", "61.32"));
        RunContent now = exchanging(then, Exchange.STATUTORY_SUPPLEMENT);
        String run = prepared(then);
        accepted("ben", new ApproveRun("glendale", run), new RunApproved(run, then.hash()));
        accepted("ben", transmit(run, now), new RunTransmitted(run, then.hash()));
    }

    @Test
    void exchangesThatMovedStopTheTransmittal() {
        RunContent then = exchanging(content(MARCH, pay("C-1", "61.32")), Exchange.STATUTORY_SUPPLEMENT);
        String run = prepared(then);
        accepted("ben", new ApproveRun("glendale", run), new RunApproved(run, then.hash()));
        refused(
                "ben",
                transmit(run, exchanging(then, Exchange.LEAVE_BENEFITS)),
                "facts-moved",
                "what is set against each other or waived changed");
    }

    private static RunContent exchanging(RunContent content, Exchange rule) {
        return new RunContent(
                content.employer(),
                content.period(),
                content.lines(),
                content.missing(),
                List.of(new Exchanged("C-1", MARCH, "713", "710", usd("61.32"), rule, null)),
                List.of(),
                List.of());
    }

    @Test
    void onlyAFewOfTheDifferencesAreNamed() {
        RunContent then = content(MARCH);
        String run = prepared(then);
        accepted("ben", new ApproveRun("glendale", run), new RunApproved(run, then.hash()));
        RunLine[] seven = java.util.stream.IntStream.rangeClosed(1, 7)
                .mapToObj(n -> pay("C-" + n, "1.00"))
                .toArray(RunLine[]::new);
        refused(
                "ben",
                transmit(run, content(MARCH, seven)),
                "facts-moved",
                "C-5 2022-02-19 statutory 713: was not in the run, is 1.00",
                "; and 2 more");
    }

    @Test
    void anEarlierPeriodDoesNotTakeBackWhatALaterOnePaid() {
        transmitted(MARCH);
        refused(
                "ada",
                prepare(content(FEBRUARY, pay("C-1", "5.00"), pay("C-2", "-0.01"))),
                "later-period-transmitted",
                "as of 2022-02-18",
                "2022-02-19 to 2022-03-04",
                "current period's run");
        refused("ada", prepare(content(FEBRUARY, hours("-8.00"))), "later-period-transmitted");
        RunContent more = content(FEBRUARY, pay("C-1", "5.00"), hours("8.00"));
        accepted("ada", prepare(more), frozen("glendale-2022-02-05", more));
    }

    @Test
    void theSamePeriodMayTakeBack() {
        transmitted(MARCH);
        RunContent back = content(MARCH, pay("C-1", "-5.00"));
        accepted("ada", prepare(back), frozen("glendale-2022-02-19-2", back));
    }

    private static PrepareRun prepare(RunContent content) {
        return new PrepareRun("glendale", RunDraft.of(content));
    }

    private static RunFrozen frozen(String run, RunContent content) {
        return new RunFrozen(run, RunDraft.of(content).header(), RunEdition.of(Employers.shipped(), "glendale"));
    }

    /** Transmits {@code run}, which comes to {@code now}; its lines are read only where the two differ. */
    private TransmitRun transmit(String run, RunContent now) {
        PayrollFacts.Run known = facts().runs().get(run);
        return new TransmitRun(
                "glendale",
                run,
                known == null
                        ? Recomputed.nothing("glendale", now.period())
                        : Recomputed.of(known.frozen(), now, () -> contents.get(run)));
    }

    private static RunContent content(DateSpan period, RunLine... lines) {
        return new RunContent("glendale", period, List.of(lines), List.of());
    }

    private static RunLine pay(String claim, String amount) {
        return new RunLine(
                claim,
                MARCH,
                LineKind.STATUTORY,
                "713",
                null,
                11,
                null,
                usd(amount),
                false,
                List.of("e1"),
                List.of(),
                List.of(),
                null);
    }

    private static RunLine hours(String hours) {
        return new RunLine(
                "C-1",
                MARCH,
                LineKind.LEAVE_REPLENISHED,
                null,
                LeaveKind.SICK,
                null,
                new BigDecimal(hours),
                null,
                false,
                List.of("e1"),
                List.of(),
                List.of(),
                null);
    }

    private String prepared(RunContent content) {
        String run = facts().nextId(content.period());
        contents.put(run, content);
        accepted("ada", prepare(content), frozen(run, content));
        return run;
    }

    private void transmitted(DateSpan period) {
        String run = prepared(content(period));
        record("ben", new RunApproved(run, content(period).hash()));
        record("ben", new RunTransmitted(run, content(period).hash()));
    }

    private PayrollFacts facts() {
        return PayrollFacts.of("glendale", entries);
    }

    private void record(String by, PayrollEvent event) {
        Instant at = Instant.parse("2022-03-07T12:00:00Z").plusSeconds(entries.size());
        entries.add(new Entry<>("p" + entries.size(), at, new Provenance(by, Channel.PAYROLL, "key", null), event));
    }

    private void accepted(String by, PayrollCommand command, PayrollEvent event) {
        assertThat(PayrollDecider.decide(facts(), command, by, Employers.shipped()))
                .isEqualTo(Decision.accept(event));
        record(by, event);
    }

    private void refused(String by, PayrollCommand command, String code, String... words) {
        assertThat(PayrollDecider.decide(facts(), command, by, Employers.shipped()))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                    assertThat(List.of(words)).allMatch(refused.refusal().message()::contains);
                });
    }
}
