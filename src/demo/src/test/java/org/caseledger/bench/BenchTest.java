package org.caseledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.program.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void everyMeasurementStandsBesideTheRawDatabase() {
        CommandLineRun run = CommandLineRun.with(
                        Main.COMMANDS,
                        folder.resolve("untouched"),
                        "bench",
                        "--records",
                        "24",
                        "--imports",
                        "240",
                        "--repetitions",
                        "1",
                        "--json")
                .done();

        JsonNode document = run.json();
        List<JsonNode> results = document.get("results").valueStream().toList();
        assertThat(document.get("entries").longValue()).isEqualTo(264);
        assertThat(results)
                .extracting(result -> result.get("measurement").stringValue())
                .contains(Bench.RECORD, Bench.IMPORT, Bench.REBUILD, "rebuild claims", Bench.DECODED_SCAN);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.at("/rate/median").longValue()).isPositive();
            assertThat(result.at("/rawRate/median").longValue()).isPositive();
        });
        assertThat(folder.resolve("untouched").resolve("database")).doesNotExist();
    }

    @Test
    void retroactiveRunsAreMeasuredInThreeLedgers() {
        JsonNode document = CommandLineRun.with(
                        Main.COMMANDS,
                        folder.resolve("untouched"),
                        "bench",
                        "retro",
                        "--claims",
                        "6",
                        "--accepted",
                        "2",
                        "--periods",
                        "3",
                        "--factor",
                        "2",
                        "--json")
                .done()
                .json();

        // Each accepted claim: pay and supplement of three periods; in the first also leave, its pay, and what is owed
        // of it.
        assertThat(document.get("corrections").valueStream())
                .extracting(one -> one.get("claims") + " " + one.get("accepted") + " " + one.get("lines"))
                .containsExactly("6 2 18", "12 2 18", "12 4 36");
        assertThat(document.at("/longClaim/periods").intValue()).isEqualTo(182);
        assertThat(document.at("/longClaim/lines").intValue())
                .isGreaterThan(2 * 180); // statutory pay and supplement, one against the other
        assertThat(folder.resolve("untouched").resolve("database")).doesNotExist();
    }

    @Test
    void seriesHasItsMedianBetweenItsExtremes() {
        Series series = new Series();
        series.add(100, 1_000_000_000);
        series.add(400, 1_000_000_000);
        series.add(200, 1_000_000_000);

        assertThat(series.min()).isEqualTo(100);
        assertThat(series.median()).isEqualTo(200);
        assertThat(series.max()).isEqualTo(400);
    }
}
