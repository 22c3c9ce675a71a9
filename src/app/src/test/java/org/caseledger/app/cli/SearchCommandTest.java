package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Words found from the command line, and where they stand on disk. */
class SearchCommandTest {

    private static final String LINES = """
            {"do":"ReportInjury","claim":"G-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Rosa Stone"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Twisted her knee"}
            {"do":"LogInteraction","claim":"G-1","by":"ben","on":"2022-02-01","channel":"fax","party":"Dr. Rivera","issue":"Quillfeather surgery","action":"Read","result":"Answered"}
            {"do":"RecordContact","claim":"G-1","by":"ben","role":"employee","name":"Rosa Stone","phone":"602 555 0142","address":"12 Palm Street","from":"2022-01-10"}
            """;

    @TempDir
    private Path folder;

    private Path ledger = Path.of("");

    @BeforeEach
    void recorded() {
        ledger = folder.resolve("ledger");
    }

    @Test
    void whatIsFoundIsPrintedAndLeavesAsAFile() throws IOException {
        CommandLineRun.with(LINES, ledger, "record", "-").done();
        JsonNode found = CommandLineRun.on(ledger, "search", "surgeries", "--party", "rivera", "--json")
                .done()
                .json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("claim").stringValue()).isEqualTo("G-1");
        assertThat(found.get(0).get("kind").stringValue()).isEqualTo("interaction-logged");
        assertThat(CommandLineRun.on(ledger, "search", "surgery", "--from", "2022-02-02")
                        .out())
                .isEqualTo("Nothing found.\n");
        assertThat(CommandLineRun.on(ledger, "search", "palm street").done().out())
                .contains("12 Palm Street", "1 entry found");
        Path csv = folder.resolve("found.csv");
        CommandLineRun.on(ledger, "search", "--csv", csv.toString()).done();
        assertThat(Files.readAllLines(csv)).hasSize(4);
        assertThat(CommandLineRun.on(ledger, "show", "G-1").done().out()).contains("602 555 0142; 12 Palm Street");
    }

    @Test
    void theIndexOfAnEncryptedLedgerHasNoFiles() throws IOException {
        CommandLineRun.with(LINES, ledger, "record", "-").done();
        CommandLineRun.on(ledger, "search", "surgery").done();
        assertThat(wordsOnDisk()).isTrue();
        Path key = folder.resolve("key");
        CommandLineRun.on(ledger, "new-key", key.toString()).done();
        CommandLineRun.on(ledger, "rekey", "--encrypt", "--key-file", key.toString())
                .done();
        assertThat(ledger.resolve("search")).doesNotExist();
        assertThat(CommandLineRun.on(ledger, "search", "surgery", "--key-file", key.toString())
                        .done()
                        .out())
                .contains("Quillfeather");
        assertThat(ledger.resolve("search")).doesNotExist();
    }

    private boolean wordsOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(ledger.resolve("search"))) {
            return files.findAny().isPresent();
        }
    }
}
