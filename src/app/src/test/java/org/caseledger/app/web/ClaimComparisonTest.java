package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.caseledger.app.answer.ClaimAt;
import org.caseledger.app.answer.ClaimComparison;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.ask.Clocks;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two answers about one claim are compared by what they say, and nothing is computed again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimComparisonTest {

    private static final Instant NOW = Instant.parse("2022-06-27T15:00:00Z");

    private Office office;

    @BeforeAll
    void open(@TempDir Path directory) {
        office = Office.open(directory);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private ClaimAt at(Instant instant) {
        ClaimFacts facts = office.ledger.facts(Office.RESCINDED).knownAt(instant);
        return ClaimReading.of(office.ledger, facts, new Clocks(instant, null)).at(office.ledger);
    }

    @Test
    void theSameAnswerIsAlike() {
        ClaimComparison same = ClaimComparison.of(at(NOW), at(NOW));

        assertThat(same.alike()).isTrue();
        assertThat(same.factsAlike()).isEqualTo(at(NOW).claim().facts().size());
        assertThat(same.linesAlike()).isPositive();
    }

    @Test
    void whatDiffersOfTheLinesIsWhatDiffersOfTheSums() {
        Instant denied = Instant.parse("2022-06-21T00:00:00Z");
        ClaimComparison compared = ClaimComparison.of(at(denied), at(NOW));

        BigDecimal lines = compared.lines().stream()
                .filter(line -> !line.hours())
                .map(line -> Objects.requireNonNull(line.difference()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sums = due(at(NOW)).subtract(due(at(denied)));
        assertThat(lines).isEqualByComparingTo(sums).isNotZero();
        assertThat(compared.figures())
                .contains(new ClaimComparison.Figure("Status", "denied", "accepted"))
                .anyMatch(ClaimComparison.Figure::same);
        assertThat(compared.facts()).allMatch(ClaimComparison.Fact::added);
        assertThat(compared.facts().size() + compared.factsAlike())
                .isEqualTo(at(NOW).claim().facts().size());
        assertThat(compared.deadlines()).isNotEmpty();
    }

    @Test
    void theOtherWayRoundIsTheOpposite() {
        Instant denied = Instant.parse("2022-06-21T00:00:00Z");
        ClaimComparison there = ClaimComparison.of(at(denied), at(NOW));
        ClaimComparison back = ClaimComparison.of(at(NOW), at(denied));

        assertThat(back.facts()).hasSameSizeAs(there.facts()).noneMatch(ClaimComparison.Fact::added);
        assertThat(back.lines().stream()
                        .map(line -> Objects.requireNonNull(line.difference()).negate()))
                .containsExactlyElementsOf(there.lines().stream()
                        .map(line -> Objects.requireNonNull(line.difference()))
                        .toList());
    }

    @Test
    void beforeTheReportThereIsNothing() {
        ClaimComparison compared = ClaimComparison.of(null, at(NOW));

        assertThat(compared.factsAlike()).isZero();
        assertThat(compared.linesAlike()).isZero();
        assertThat(compared.facts().stream().map(fact -> fact.entry().entry()))
                .containsAll(office.ledger.facts(Office.RESCINDED).history().standing().stream()
                        .map(Entry::id)
                        .limit(1)
                        .toList());
        assertThat(compared.figures()).noneMatch(ClaimComparison.Figure::same);
    }

    private static BigDecimal due(ClaimAt at) {
        return at.statement().whole().totals().due().getAmount();
    }
}
