package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A ledger can always leave, whatever an earlier version let in. */
class ExportCommandTest {

    private static final String REPORT =
            "{\"do\":\"ReportInjury\",\"claim\":\"C-1\",\"by\":\"ann\",\"jurisdiction\":\"AZ\","
                    + "\"employer\":\"glendale\",\"employee\":{\"id\":\"7\",\"name\":\"Gus \ud83d\ude00\"},"
                    + "\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\","
                    + "\"description\":\"Fell off MARK and MARK\"}\n";
    private static final String NOTIFIED =
            "{\"do\":\"NoteCommissionNotice\",\"claim\":\"C-1\",\"by\":\"ann\",\"notifiedOn\":\"2022-01-20\"}\n";

    @TempDir
    Path ledger;

    @BeforeEach
    void open() {
        EmptyLedger.in(ledger);
        CommandLineRun.with(REPORT + NOTIFIED, ledger, "record", "-").done();
    }

    private List<String> export() throws IOException {
        Path file = ledger.resolve("journal.jsonl");
        CommandLineRun.on(ledger, "export", file.toString()).done();
        return Files.readAllLines(file);
    }

    /** What earlier versions let in: the payload as it was stored, with half of a character in its text. */
    private void storeHalves() {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            byte[] payload = open.database()
                    .queryForObject("SELECT payload FROM DomainEventEntry WHERE globalIndex = 1", byte[].class);
            String damaged = new String(payload, StandardCharsets.UTF_8)
                    .replaceFirst("MARK", "\\\\ud83d")
                    .replaceFirst("MARK", "x\\\\udc00");
            open.database().update("UPDATE DomainEventEntry SET payload = ? WHERE globalIndex = 1", (Object)
                    damaged.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void halfOfACharacterIsWrittenAsItsEscapeAndReadBack() throws IOException {
        List<String> before = export();
        storeHalves();
        List<String> lines = export();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo(before.getFirst().replaceFirst("MARK", "\\\\ud83d").replaceFirst("MARK", "x\\\\udc00"))
                .contains("Gus \ud83d\ude00");
        assertThat(lines.getLast()).isEqualTo(before.getLast());
        JsonNode read = LedgerJson.mapper().readTree(lines.getFirst());
        Object event = LedgerJson.mapper()
                .treeToValue(
                        read.get("payload"),
                        EventCatalogue.named(read.get("event").stringValue()).event());
        assertThat(event.toString()).contains("Fell off \ud83d and x\udc00");
    }

    @Test
    void everythingElseOfSuchALedgerWorks() throws IOException {
        storeHalves();
        CommandLineRun.on(ledger, "show", "C-1").done();
        CommandLineRun.on(ledger, "timeline", "C-1", "--json").done();
        CommandLineRun.on(ledger, "rebuild").done();
        assertThat(CommandLineRun.with(NOTIFIED.replace("01-20", "01-21"), ledger, "record", "-")
                        .done()
                        .lines())
                .hasSize(1);
    }
}
