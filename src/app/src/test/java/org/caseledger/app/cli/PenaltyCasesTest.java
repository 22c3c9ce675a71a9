package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A penalty case has its timeline, and what was said about it is on file, as with a claim. */
class PenaltyCasesTest {

    private static final String CASE = """
            {"do":"IssueWarning","case":"K-1","by":"officer","against":"Insurer I","statute":"176.221","violation":"late-denial","violatedOn":"2022-03-01"}
            {"do":"LogInteraction","case":"K-1","by":"officer","on":"2022-03-20","channel":"phone","party":"Insurer I","issue":"Asks why","action":"Explained","result":"Content"}
            """;

    @TempDir
    Path ledger;

    @Test
    void theTimelineOfACaseTellsItsEntriesInTheOrderOfRecording() {
        EmptyLedger.in(ledger);
        CommandLineRun.with(CASE, ledger, "record", "-").done();
        assertThat(CommandLineRun.on(ledger, "timeline", "K-1").done().out())
                .containsSubsequence(
                        "recorded at",
                        "2022-03-01",
                        "Warning issued to Insurer I",
                        "2022-03-20",
                        "Interaction (phone, Insurer I): Asks why / Explained / Content")
                .hasLineCount(3);
        JsonNode lines =
                CommandLineRun.on(ledger, "timeline", "K-1", "--json").done().json();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).get("case").stringValue()).isEqualTo("K-1");
        assertThat(lines.get(1).get("name").stringValue()).isEqualTo("case.interaction-logged");
        assertThat(lines.get(1).get("effectiveFrom").stringValue()).isEqualTo("2022-03-20");
        assertThat(CommandLineRun.on(ledger, "timeline", "K-1", "--as-of", "2022-03-10")
                        .done()
                        .out())
                .hasLineCount(2);
        assertThat(CommandLineRun.on(ledger, "show", "K-1").done().out()).contains("warned", "Asks why");
    }

    @Test
    void anInteractionOfACaseThatIsNotThereIsRefused() {
        EmptyLedger.in(ledger);
        CommandLineRun run = CommandLineRun.with(CASE.lines().toList().getLast(), ledger, "record", "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out()).contains("unknown-case", "K-1");
    }
}
