package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImportHistoryTest {

    @TempDir
    Path ledger;

    private int files;

    @BeforeEach
    void open() {
        EmptyLedger.in(ledger);
    }

    private CommandLineRun history(String... lines) throws IOException {
        Path file = Files.write(ledger.resolve("history-" + ++files + ".jsonl"), List.of(lines));
        return CommandLineRun.on(ledger, "import", "history", file.toString());
    }

    private static String report(String claim, String at) {
        return "{\"do\":\"ReportInjury\",\"claim\":\"" + claim + "\",\"by\":\"ann\",\"at\":\"" + at
                + "\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"7\",\"name\":\"Gus\"},"
                + "\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\","
                + "\"description\":\"Fell\"}";
    }

    private static List<String> codes(CommandLineRun run) {
        return run.lines().stream()
                .map(answer -> answer.has("code")
                        ? answer.get("code").stringValue()
                        : answer.get("status").stringValue())
                .toList();
    }

    @Test
    void entriesAreRecordedAtTheInstantThatTheLineNames() throws IOException {
        history(report("C-1", "2022-01-10T11:00:00-07:00")).done();
        JsonNode timeline =
                CommandLineRun.on(ledger, "timeline", "C-1", "--json").done().json();
        assertThat(timeline.toString()).contains("2022-01-10T18:00:00Z");
    }

    @Test
    void instantsNeverDecreaseWithinAFile() throws IOException {
        CommandLineRun run = history(
                report("C-1", "2022-01-10T18:00:00Z"),
                report("C-2", "2022-01-10T17:59:59Z"),
                report("C-3", "2022-01-10T18:00:00Z"));
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(codes(run)).containsExactly("recorded", "at-decreasing", "recorded");
    }

    @Test
    void aRefusedInstantDoesNotHoldUpTheLinesAfterIt() throws IOException {
        CommandLineRun run = history(
                report("C-1", "2022-01-10T18:00:00Z"),
                report("C-2", "2199-01-10T18:00:00Z"),
                report("C-3", "2022-01-10T18:00:00Z"));
        assertThat(codes(run)).containsExactly("recorded", "at-in-future", "recorded");
    }

    @Test
    void nothingIsRecordedBeforeTheLedgersLastEntryNorInTheFuture() throws IOException {
        history(report("C-1", "2022-03-01T00:00:00Z")).done();
        assertThat(codes(history(report("C-2", "2022-02-01T00:00:00Z")))).containsExactly("at-decreasing");
        assertThat(codes(history(report("C-2", "2199-01-01T00:00:00Z")))).containsExactly("at-in-future");
        assertThat(codes(history(report("C-2", "yesterday")))).containsExactly("wrong-type");
        assertThat(codes(history(report("C-2", "2022-03-01T00:00:00Z").replaceFirst("\"at\":\"[^\"]*\",", ""))))
                .containsExactly("missing-field");
    }

    @Test
    void theSameFileAgainIsAnsweredTheSameWayAndAddsNothing() throws IOException {
        Path file = Files.write(
                ledger.resolve("history.jsonl"),
                List.of(report("C-1", "2022-01-10T18:00:00Z"), report("C-1", "2022-01-10T18:00:00Z")));
        CommandLineRun first = CommandLineRun.on(ledger, "import", "history", file.toString());
        CommandLineRun again = CommandLineRun.on(ledger, "import", "history", file.toString());
        assertThat(codes(first)).containsExactly("recorded", "claim-exists");
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(CommandLineRun.on(ledger, "timeline", "C-1", "--json").json().size())
                .isEqualTo(1);
    }

    @Test
    void allOrNothingLeavesTheLedgerEmptyAndTheFileCanBeTakenOncePutRight() throws IOException {
        Path file = Files.write(
                ledger.resolve("history.jsonl"),
                List.of(report("C-1", "2022-01-10T18:00:00Z"), report("C-1", "2022-01-10T18:00:00Z")));
        CommandLineRun run = CommandLineRun.on(ledger, "import", "history", "--all-or-nothing", file.toString());
        assertThat(codes(run)).containsExactly("rolled-back", "claim-exists");
        assertThat(CommandLineRun.on(ledger, "show", "C-1").status()).isEqualTo(CaseLedger.REFUSED);
        Files.write(file, List.of(report("C-1", "2022-01-10T18:00:00Z")));
        CommandLineRun.on(ledger, "import", "history", "--all-or-nothing", file.toString())
                .done();
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAndTheHistoryGoesOn() throws IOException {
        Path file = ledger.resolve("history.jsonl");
        Files.writeString(file, report("C-1", "2022-01-10T18:00:00Z") + "\n");
        Files.write(file, new byte[] {(byte) 0xff, '\n'}, StandardOpenOption.APPEND);
        Files.writeString(file, report("C-2", "2022-01-10T18:00:00Z") + "\n", StandardOpenOption.APPEND);
        assertThat(codes(CommandLineRun.on(ledger, "import", "history", "--all-or-nothing", file.toString())))
                .containsExactly("rolled-back", "not-utf-8", "rolled-back");
        assertThat(CommandLineRun.on(ledger, "show", "C-1").status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(codes(CommandLineRun.on(ledger, "import", "history", file.toString())))
                .containsExactly("recorded", "not-utf-8", "recorded");
    }
}
