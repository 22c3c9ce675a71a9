package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.RandomHistory;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An import killed in the middle loses nothing that it acknowledged, and goes on where it stopped. */
class InterruptedImportIT {

    private static final int LINES = 2_000;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 600;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndTheRestFollowsOnce() throws Exception {
        Path history = Files.write(folder.resolve("history.jsonl"), new RandomHistory(7, 60).lines(LINES));
        Path ledger = folder.resolve("killed");

        List<String> acknowledged = killedAfter(ACKNOWLEDGED_BEFORE_THE_KILL, history, ledger);
        List<String> kept = entries(ledger);
        assertThat(kept).hasSizeLessThan(LINES).containsAll(acknowledged);

        PackagedProgram.Finished again = PackagedProgram.run(folder, ledger, "import", "history", history.toString());
        Path undisturbed = folder.resolve("undisturbed");
        PackagedProgram.Finished whole =
                PackagedProgram.run(folder, undisturbed, "import", "history", history.toString());
        assertThat(again.out()).isEqualTo(whole.out());
        assertThat(again.status()).isEqualTo(whole.status());
        assertThat(entries(ledger)).doesNotHaveDuplicates().isEqualTo(entries(undisturbed));
        assertThat(fingerprints(ledger)).isEqualTo(fingerprints(undisturbed));
    }

    /** Runs the import until it has acknowledged {@code lines} lines, then kills it; returns the entries acknowledged. */
    private List<String> killedAfter(int lines, Path history, Path ledger) throws IOException, InterruptedException {
        Path err = folder.resolve("killed.err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "app").toAbsolutePath() + "/*",
                        Main.class.getName(),
                        "import",
                        "history",
                        history.toString(),
                        "--ledger",
                        ledger.toString())
                .redirectError(err.toFile())
                .start();
        List<String> entries = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int read = 0; read < lines; read++) {
                String line = out.readLine();
                assertThat(line)
                        .as("the import ended early: %s", Files.readString(err))
                        .isNotNull();
                JsonNode answer = LedgerJson.mapper().readTree(line);
                if (answer.has("entries")) {
                    answer.get("entries").forEach(entry -> entries.add(entry.stringValue()));
                }
            }
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(entries).isNotEmpty();
        return entries;
    }

    private static Ledger open(Path ledger) {
        return Ledger.open(ledger, Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));
    }

    private static List<String> entries(Path directory) {
        try (Ledger ledger = open(directory)) {
            return ledger.journal(0, 2 * LINES).stream()
                    .map(recorded -> recorded.entry().id())
                    .toList();
        }
    }

    private static List<String> fingerprints(Path directory) {
        try (Ledger ledger = open(directory)) {
            return ledger.readModels().names().stream()
                    .map(name -> name + " " + ledger.readModels().fingerprint(name))
                    .toList();
        }
    }
}
