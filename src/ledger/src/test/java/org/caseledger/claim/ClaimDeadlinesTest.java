package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.deadline.Clock;
import org.caseledger.law.deadline.Clocks;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.deadline.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The deadlines of claims: how each starts, is met, comes late, is excused and moves when a fact is corrected. */
class ClaimDeadlinesTest {

    @ParameterizedTest(name = "{0}: {2} is {3} on {1}")
    @CsvFileSource(resources = "/deadlines/cases.txt", delimiter = '|')
    void aDeadlineStandsSo(
            String happened, LocalDate asOf, String deadline, String state, LocalDate due, Long daysLate) {
        String[] which = deadline.split("#");
        List<ClaimDeadline> called = DeadlineCase.deadlines(happened).called(which[0]);
        if (state.equals("absent")) {
            assertThat(called).isEmpty();
            return;
        }
        ClaimDeadline one = called.get(which.length > 1 ? Integer.parseInt(which[1]) - 1 : 0);
        assertThat(one.on(asOf)).hasToString(state);
        if (due != null) {
            assertThat(one.dueOn()).contains(due);
            assertThat(one.daysLate(asOf)).isEqualTo(daysLate);
        }
    }

    /** Whatever the table leaves out, somebody would have to notice: it has every deadline that a fact can start. */
    @ParameterizedTest
    @EnumSource
    void everyClockThatCanRunStandsInTheTable(Jurisdiction state) throws IOException {
        String table = table();
        assertThat(Clocks.of(state.state()))
                .filteredOn(clock -> clock.start().isPresent())
                .extracting(Clock::deadline)
                .filteredOn(id -> !List.of("az.wage-evidence", "az.award-review", "az.review-response")
                        .contains(id))
                .allMatch(table::contains);
    }

    private static String table() throws IOException {
        try (var in = Objects.requireNonNull(ClaimDeadlinesTest.class.getResourceAsStream("/deadlines/cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<String> stories() throws IOException {
        return table().lines()
                .filter(line -> line.startsWith("AZ") || line.startsWith("MN"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .distinct();
    }

    /** A deadline that runs can be explained down to the entry that started it and the statute. */
    @ParameterizedTest
    @MethodSource("stories")
    void everyDayExplainsItself(String happened) {
        for (ClaimDeadline one : DeadlineCase.deadlines(happened).all()) {
            if (one.due() != null) {
                String working = one.due().due().working().text();
                assertThat(working).contains(Objects.requireNonNull(one.start()).entry());
                assertThat(working).contains(one.law().citation());
            }
        }
    }

    @Test
    void whatStartedAndWhatMetItIsNamedByEntry() {
        ClaimDeadline one = DeadlineCase.deadlines(
                        "AZ medical-only hurt 2022-01-10 knew 2022-01-10 treatment 2022-01-14; form 101 2022-01-20")
                .called("az.report-of-injury")
                .getFirst();
        assertThat(one.start())
                .extracting(
                        ClockFact::entry,
                        ClockFact::startsOn,
                        fact -> fact.mark().toString(),
                        fact -> fact.whose().toString())
                .containsExactly("e1", LocalDate.parse("2022-01-14"), "knowledge-of-treatment", "employer");
        assertThat(one.met()).extracting(ClockFact::entry).isEqualTo("e2");
    }

    @Test
    void theClockSaysWhatWasKnownThen() {
        ClaimFacts facts =
                DeadlineCase.facts("AZ lost-time hurt 2022-01-10 knew 2022-01-10; notified 2022-02-01; withdrawn 2");
        assertThat(DeadlineCase.deadlines(facts).called("az.accept-or-deny")).noneMatch(ClaimDeadline::started);
        assertThat(DeadlineCase.deadlines(facts.knownAt(Instant.parse("2022-06-01T00:00:00Z")))
                        .called("az.accept-or-deny")
                        .getFirst()
                        .dueOn())
                .contains(LocalDate.parse("2022-02-22"));
    }

    @Test
    void nothingThatIsNoDutyBlocks() {
        LocalDate late = LocalDate.parse("2023-06-01");
        assertThat(DeadlineCase.deadlines(
                                "AZ lost-time hurt 2022-01-10 knew 2022-01-10; denied 2022-02-10; form 101 2022-01-12")
                        .all())
                .filteredOn(one -> one.on(late) == DeadlineState.MISSED)
                .extracting(ClaimDeadline::id, one -> one.blocks(late))
                .containsExactly(tuple("az.worker-claim", false), tuple("az.hearing-request", false));
    }

    @Test
    void lagsAreCounted() {
        assertThat(DeadlineCase.deadlines("AZ lost-time hurt 2022-01-07 knew 2022-01-10 reported 2022-01-12; "
                                + "form 101 2022-01-18; notified 2022-01-20; accepted 2022-02-01; paid 2022-02-04")
                        .lags())
                .extracting(lag -> lag.name().toString(), lag -> lag.days().orElse(null))
                .containsExactly(
                        tuple("report", 3L),
                        tuple("employer", 2L),
                        tuple("administrator", 6L),
                        tuple("total", 8L),
                        tuple("determination", 12L),
                        tuple("pay", 15L));
    }

    @Test
    void aLagWhoseEndIsNotRecordedIsNotKnown() {
        assertThat(DeadlineCase.deadlines("MN medical-only hurt 2022-01-07 knew 2022-01-10")
                        .lags())
                .extracting(lag -> lag.days().orElse(null))
                .containsExactly(3L, null, null, null, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void aNewClaimHasNoDeadlineThatItCouldNotHave(Jurisdiction state) {
        String happened = state + " lost-time hurt 2022-03-01 knew 2022-03-02";
        assertThat(DeadlineCase.deadlines(happened).all())
                .extracting(ClaimDeadline::id)
                .isSubsetOf(
                        Deadlines.of(state.state()).stream().map(Deadline::id).toList())
                .doesNotContain("az.annual-injury-report", "mn.penalty-objection");
    }
}
