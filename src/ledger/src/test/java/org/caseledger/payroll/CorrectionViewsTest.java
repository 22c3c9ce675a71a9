package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.claim.LineKind.STATUTORY;
import static org.caseledger.claim.LineKind.SUPPLEMENTAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.CommissionNoticeNoted;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

/** What a correction found and what it leaves: in a run, in a period's history, and in what is only supposed. */
class CorrectionViewsTest {

    private static final Terms TERMS = Terms.shipped(GLENDALE);
    private static final DateSpan JUNE = GLENDALE.payPeriods().periodOf(day("2022-06-11"));
    private static final DateSpan JULY = GLENDALE.payPeriods().periodOf(day("2022-06-25"));
    private static final String FIRST = "glendale-2022-06-11";
    private static final String SECOND = "glendale-2022-06-25";

    /** Off work 7 to 20 June 2022: 4 days and 10 days at 85.48; the run of 11 to 24 June carried them. */
    private static ClaimHistory paid() {
        ClaimHistory history = injuredOn("2022-06-06") // e1
                .employed("46800.00", "22.50") // e2
                .offWork("2022-06-07", "2022-06-20") // e3
                .accepted("2022-06-20") // e4
                .recommended("3900.00", "2022-06-21"); // e5
        return history.transmitted(FIRST, run(JUNE, history)); // e6
    }

    private static RunContent run(DateSpan period, ClaimHistory history) {
        return RunComputation.of(TERMS, period, List.of(history.file()));
    }

    private static List<LineReading> read(RunContent content, ClaimHistory history) {
        return LineReading.of(content, TERMS, claim -> history.file());
    }

    @Test
    void aCorrectionReadsWhatWasPaidWhatIsDueAndWhichLinesItCorrects() {
        ClaimHistory history = paid().determined("4000.00", "2022-07-01");
        LineReading statutory = read(run(JULY, history), history).stream()
                .filter(reading -> reading.line().kind() == LineKind.STATUTORY)
                .filter(reading -> reading.line().forPeriod().equals(JUNE))
                .findFirst()
                .orElseThrow();
        assertThat(statutory.line().key().forPeriod()).isEqualTo(JUNE);
        assertThat(statutory.before().amount()).isEqualTo(usd("854.80"));
        assertThat(statutory.after().amount()).isEqualTo(usd("876.70"));
        assertThat(statutory.after().days()).isEqualTo(10);
        assertThat(statutory.earlier()).singleElement().satisfies(carried -> {
            assertThat(carried.run()).isEqualTo(FIRST);
            assertThat(carried.line().amount()).isEqualTo(usd("854.80"));
            assertThat(carried.entry().id()).isEqualTo("e6");
        });
        assertThat(statutory.working().value()).isEqualTo("876.70");
        assertThat(statutory.corrects()).isTrue();
    }

    @Test
    void everyLineReadsAsWhatWasPaidAndTheLineMakeWhatIsDue() {
        ClaimHistory history = paid().leave(LeaveKind.SICK, "2022-06-13", null, "8", "100.00")
                .determined("4000.00", "2022-07-01")
                .paid("713", "2022-06-11", "2022-06-24", "15.00");
        Statement statement = Statement.of(history.facts(), TERMS, JULY.to());
        List<LineReading> lines = read(run(JULY, history), history);
        assertThat(lines)
                .hasSizeGreaterThan(4)
                .filteredOn(line -> line.line().kind() != LineKind.RECEIVABLE)
                .allSatisfy(reading -> {
                    var due = statement.lines().stream()
                            .filter(line -> line.key().equals(reading.line().key()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(reading.after()).isEqualTo(Figures.due(due));
                    assertThat(reading.after().minus(reading.before())).isEqualTo(Figures.of(reading.line()));
                });
    }

    @Test
    void aFirstLineOfTheRunsOwnPeriodCorrectsNothing() {
        ClaimHistory history = injuredOn("2022-06-06")
                .offWork("2022-06-12", "2022-06-25")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
        assertThat(read(run(JUNE, history), history)).singleElement().satisfies(reading -> {
            assertThat(reading.corrects()).isFalse();
            assertThat(reading.before()).isEqualTo(Figures.NONE);
        });
    }

    @Test
    void aPeriodsHistoryHasEveryVersionWithItsReasonsAndTodaysBalance() {
        ClaimHistory history = paid().determined("4000.00", "2022-07-01"); // e7
        RunContent second = run(JULY, history);
        history.transmitted(SECOND, second).paid("713", "2022-06-11", "2022-06-24", "6.70"); // e8, e9
        Statement today = Statement.of(history.facts(), TERMS, JULY.to());
        RunContent first = RunComputation.of(TERMS, JUNE, List.of(ClaimInContext.of(until(history.facts(), 5))));
        Map<String, PayrollFacts.Run> runs = Map.of(FIRST, run(FIRST, first, 4), SECOND, run(SECOND, second, 6));

        LineHistory statutory = statutory(LineHistory.of(today, GLENDALE, runs::get, CorrectionViewsTest::lines)
                .get(JUNE));
        assertThat(statutory.versions())
                .extracting(version -> version.carried().line().amount())
                .containsExactly(usd("854.80"), usd("21.90"));
        assertThat(statutory.versions())
                .extracting(version -> version.dueThen().orElseThrow().amount())
                .containsExactly(usd("854.80"), usd("876.70"));
        assertThat(statutory.versions())
                .extracting(LineHistory.Version::because)
                .containsExactly(List.of("e3", "e4", "e5"), List.of("e7"));
        assertThat(statutory.versions().get(1).corrects())
                .containsExactly(statutory.versions().get(0).carried());
        assertThat(statutory.today().balance()).isEqualTo(usd("-6.70"));
    }

    @Test
    void whatWasPaidElsewhereIsPartOfWhatWasDueOnceItIsKnown() {
        ClaimHistory history = paid().paid("713", "2022-06-11", "2022-06-24", "5.00") // e7
                .determined("4000.00", "2022-07-01"); // e8
        RunContent second = run(JULY, history);
        history.transmitted(SECOND, second);
        Statement today = Statement.of(history.facts(), TERMS, JULY.to());
        RunContent first = RunComputation.of(TERMS, JUNE, List.of(ClaimInContext.of(until(history.facts(), 5))));
        Map<String, PayrollFacts.Run> runs = Map.of(FIRST, run(FIRST, first, 4), SECOND, run(SECOND, second, 7));
        assertThat(statutory(LineHistory.of(today, GLENDALE, runs::get, CorrectionViewsTest::lines)
                                .get(JUNE))
                        .versions())
                .extracting(version -> version.dueThen().orElseThrow().amount())
                .containsExactly(usd("854.80"), usd("876.70"));
    }

    private static LineHistory statutory(List<LineHistory> histories) {
        return histories.stream()
                .filter(history -> history.key().kind() == LineKind.STATUTORY)
                .findFirst()
                .orElseThrow();
    }

    private static ClaimFacts until(ClaimFacts facts, int entries) {
        return ClaimFacts.of(facts.claim(), facts.entries().subList(0, entries));
    }

    private static List<RunLine> lines(PayrollFacts.Run run) {
        return ((WholeRun) run.frozen()).content().lines();
    }

    private static PayrollFacts.Run run(String id, RunContent content, int hours) {
        Instant prepared = BEGIN.plusSeconds(hours * 3600L);
        return new PayrollFacts.Run(
                id,
                PayrollFacts.State.TRANSMITTED,
                new WholeRun(content, content.hash()),
                null,
                "a",
                prepared,
                "b",
                "c",
                prepared);
    }

    @Test
    void supposedEntriesChangeFiguresAndAreNamedFirstAmongTheReasons() {
        ClaimHistory history = paid();
        ClaimInContext before = history.file();
        ClaimInContext after = history.record(new CommissionNoticeNoted(day("2022-06-20"))) // e7 moves nothing
                .determined("4000.00", "2022-07-01") // e8
                .file();
        List<LineChange> changes = LineChange.between(before, after, TERMS, JULY);
        assertThat(changes).hasSize(4).allSatisfy(change -> {
            assertThat(change.because()).containsExactly("e8");
            assertThat(change.before().carried()).isEqualTo(Figures.NONE);
            assertThat(change.difference()).isEqualTo(change.after().carried());
        });
        assertThat(changes)
                .extracting(change -> change.key().kind())
                .containsExactly(STATUTORY, SUPPLEMENTAL, STATUTORY, SUPPLEMENTAL);
        LineChange statutory = changes.get(2);
        assertThat(statutory.before().due().amount()).isEqualTo(usd("854.80"));
        assertThat(statutory.after().due().amount()).isEqualTo(usd("876.70"));
        assertThat(statutory.before().working().value()).isEqualTo("854.80");
        assertThat(LineChange.between(before, before, TERMS, JULY)).isEmpty();
    }

    @Test
    void aLineThatARunWouldNoLongerCarryNamesWhatTakesItAway() {
        ClaimHistory history = injuredOn("2022-06-06")
                .offWork("2022-06-07", "2022-06-20")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21"); // e4
        ClaimInContext before = history.file();
        ClaimInContext after = history.denied("2022-06-22").file(); // e5
        assertThat(LineChange.between(before, after, TERMS, JUNE)).hasSize(2).allSatisfy(change -> {
            assertThat(change.because().getFirst()).isEqualTo("e5");
            assertThat(change.after().carried()).isEqualTo(Figures.NONE);
            assertThat(change.difference())
                    .isEqualTo(Figures.NONE.minus(change.before().carried()));
        });
    }

    @Test
    void aClaimThatIsOnlySupposedIsComparedWithNothing() {
        ClaimHistory history = injuredOn("2022-06-06")
                .offWork("2022-06-07", "2022-06-20")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
        ClaimInContext none = ClaimInContext.of(ClaimFacts.of("C-1", List.of()));
        WhatIf whatIf =
                WhatIf.of(FIRST, TERMS, JUNE, BEGIN, List.of(), Map.of("C-1", none), Map.of("C-1", history.file()));
        assertThat(whatIf.changes())
                .extracting(change -> change.difference().amount())
                .containsExactly(usd("341.92"), usd("854.80"));
        assertThat(whatIf.missingBefore()).isEmpty();
        assertThat(whatIf.missingAfter())
                .extracting(RunContent.MissingFact::words)
                .containsExactly("C-1: employment at the date of injury");
    }

    @Test
    void entriesThatMoveARunAreListedAndOthersAreNot() {
        ClaimHistory history = paid(); // e6 at 17:00
        String hash = run(JULY, history).hash();
        Instant knownAt = history.facts().entries().getLast().recordedAt();
        history.record(new CommissionNoticeNoted(day("2022-06-20"))) // e7
                .determined("4000.00", "2022-07-01") // e8
                .withdrawn("e8"); // e9
        List<ClaimInContext> claims = List.of(history.file());
        assertThat(run(JULY, history).hash()).isEqualTo(hash);
        assertThat(Moved.since(knownAt, TERMS, JULY, claims))
                .extracting(moved -> moved.claim() + " " + moved.entry().id())
                .containsExactly("C-1 e8", "C-1 e9");
        assertThat(Moved.since(at(history, "e9"), TERMS, JULY, claims)).isEmpty();
    }

    @Test
    void theInstantOfAPreviewIsFoundByItsHash() {
        ClaimHistory history = paid();
        String hash = run(JULY, history).hash();
        history.determined("4000.00", "2022-07-01").dependents(1, "2022-01-01"); // e7, e8
        List<ClaimInContext> claims = List.of(history.file());
        assertThat(Moved.knownAt(hash, TERMS, JULY, claims, Instant.MAX))
                .hasValueSatisfying(instant ->
                        assertThat(instant).isBefore(at(history, "e7")).isAfterOrEqualTo(at(history, "e6")));
        assertThat(Moved.knownAt("sha256:none", TERMS, JULY, claims, Instant.MAX))
                .isEmpty();
    }

    private static Instant at(ClaimHistory history, String entry) {
        return history.facts().entry(entry).map(Entry::recordedAt).orElseThrow();
    }
}
