package org.caseledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.program.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BenchTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "append, '--events 24', 'record raw-record'",
        "import, '--events 240', 'import raw-import'",
        "rebuild, '--events 360', 'scan scan-and-decode rebuild axon-engine-stream axon-processor-noop'",
        "known-at, '--events 40', 'known-at-1000 known-at-1000-again known-at-40 known-at-40-again plain-arithmetic statement-without-working statement'",
        "claim-replay, '--events 60', 'claim-read-1000 claim-replay-1000 claim-replay-1000-whole claim-replay-1000-page claim-read-60 claim-replay-60 claim-replay-60-whole claim-replay-60-page'",
        "document, '--seed 2', 'attach attach-allocated attach-disk open open-allocated raw-write raw-read'",
        "replay, '--events 360', 'replay'",
        "web, '--events 24', 'bare-spring-mvc bare-spring-mvc-p99 alerts alerts-p99 claim-page claim-page-p99 claims-page claims-page-p99 command command-p99 search search-p99 statement statement-p99 today today-p99 alerts-alone alerts-alone-p99 today-alone today-alone-p99'",
    })
    void everyBenchMeasuresBesideItsYardstick(String bench, String options, String names) {
        List<String> arguments = new ArrayList<>(List.of("bench", bench, "--runs", "1", "--json"));
        arguments.addAll(List.of(options.split(" ")));
        JsonNode document = CommandLineRun.with(
                        Main.COMMANDS, folder.resolve("untouched"), arguments.toArray(String[]::new))
                .done()
                .json();

        assertThat(document.propertyNames()).containsExactly("bench", "machine", "jvm", "commit", "measurements");
        assertThat(document.get("bench").stringValue()).isEqualTo(bench);
        assertThat(document.get("measurements").valueStream())
                .extracting(one -> one.get("name").stringValue())
                .containsExactly(names.split(" "));
        assertThat(document.get("measurements").valueStream()).allSatisfy(one -> {
            assertThat(one.get("runs").intValue()).isEqualTo(1);
            assertThat(one.get("min").doubleValue()).isPositive();
            assertThat(one.get("median").doubleValue())
                    .isBetween(one.get("min").doubleValue(), one.get("max").doubleValue());
        });
        assertThat(folder.resolve("untouched").resolve("database")).doesNotExist();
    }

    @Test
    void plainArithmeticOfAYearGivesWhatTheStatementsSay() {
        YearOfPay year = new YearOfPay();

        assertThat(year.statements()).isEqualByComparingTo(year.plain());
        assertThat(year.explained()).isGreaterThan(2 * YearOfPay.PERIODS_IN_ALL);
    }

    @Test
    void theSameSeedGivesTheSameOrderAndEveryClaimItsStepsInTurn() {
        List<Interleaved.Turn> turns = turns(7);

        assertThat(turns).isEqualTo(turns(7)).isNotEqualTo(turns(8)).hasSize(6_000);
        Map<Integer, List<Integer>> byClaim = turns.stream()
                .collect(Collectors.groupingBy(
                        Interleaved.Turn::claim, Collectors.mapping(Interleaved.Turn::step, Collectors.toList())));
        assertThat(byClaim).hasSize(500);
        assertThat(byClaim.values())
                .allSatisfy(steps -> assertThat(steps).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        assertThat(turns.subList(0, 12)).extracting(Interleaved.Turn::claim).doesNotContainSequence(1, 1, 1, 1);
    }

    private static List<Interleaved.Turn> turns(long seed) {
        List<Interleaved.Turn> turns = new ArrayList<>();
        new Interleaved(6_000, 12, seed).forEachRemaining(turns::add);
        return turns;
    }

    @Test
    void retroactiveRunsAreMeasuredInThreeLedgers() {
        JsonNode document = CommandLineRun.with(
                        Main.COMMANDS,
                        folder.resolve("untouched"),
                        "bench",
                        "retro",
                        "--events",
                        "36",
                        "--accepted",
                        "2",
                        "--periods",
                        "3",
                        "--factor",
                        "2",
                        "--runs",
                        "1",
                        "--json")
                .done()
                .json();

        Map<String, Double> medians = document.get("measurements")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.get("name").stringValue(),
                        one -> one.get("median").doubleValue()));
        // Each accepted claim: pay and supplement of three periods; in the first also leave, its pay, and what is owed
        // of it.
        assertThat(medians).containsEntry("lines", 18.0).containsEntry("lines-larger-ledger", 18.0);
        assertThat(medians).containsEntry("lines-more-accepted", 36.0);
        // Statutory pay and supplement, one against the other.
        assertThat(medians.get("lines-long-claim")).isGreaterThan(2 * 180);
        assertThat(folder.resolve("untouched").resolve("database")).doesNotExist();
    }

    @Test
    void seriesHasItsMedianBetweenItsExtremes() {
        Series series = new Series();
        series.add(100);
        series.add(400);
        series.add(200);

        assertThat(series.min()).isEqualTo(100);
        assertThat(series.median()).isEqualTo(200);
        assertThat(series.max()).isEqualTo(400);
    }
}
