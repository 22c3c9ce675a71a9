package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every ledger has one time zone, and its commands read and show instants in it. */
class OneZoneTest {

    private static final String CLAIM = "R-2022-114";

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aClaimOnRecord() throws URISyntaxException, IOException {
        ledger = folder.resolve("ledger");
        Path facts = Path.of(OneZoneTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        CommandLineRun.on(ledger, "import", "history", facts.toString()).done();
    }

    private String statement(String... more) {
        String[] call = new String[more.length + 4];
        System.arraycopy(new String[] {"statement", CLAIM, "--as-of", "2022-03-04"}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        return CommandLineRun.on(ledger, call).done().out();
    }

    @Test
    void theZoneOfTheMachineIsKeptWhenTheLedgerIsMade() throws IOException {
        assertThat(Files.readString(ledger.resolve("zone")).strip())
                .isEqualTo(ZoneId.systemDefault().toString());
    }

    @Test
    void aDateMeansItsEndInTheLedgersZone() throws IOException {
        Files.writeString(ledger.resolve("zone"), "America/Phoenix\n");
        assertThat(statement("--known-at", "2022-02-22"))
                .contains("known at 2022-02-22T23:59:59.999-07:00")
                .isEqualTo(statement("--known-at", "2022-02-23T06:59:59.999Z"));
        assertThat(statement("--known-at", "2022-02-22T08:00"))
                .isEqualTo(statement("--known-at", "2022-02-22T15:00:00Z"))
                .contains("known at 2022-02-22T08:00:00-07:00");
    }

    @Test
    void instantsAreShownInTheLedgersZoneAndJsonKeepsUtc() throws IOException {
        Files.writeString(ledger.resolve("zone"), "America/Phoenix\n");
        assertThat(CommandLineRun.on(ledger, "timeline", CLAIM).done().out())
                .contains("-07:00")
                .doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(CommandLineRun.on(ledger, "timeline", CLAIM, "--json").done().out())
                .contains("Z\"")
                .doesNotContain("-07:00\"");
    }

    @Test
    void aFileThatNamesNoZoneIsSaidInOneLine() throws IOException {
        Files.writeString(ledger.resolve("zone"), "Middle Earth\n");
        CommandLineRun run = CommandLineRun.on(ledger, "show", CLAIM);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains("names no time zone", "America/Phoenix").hasLineCount(1);
    }
}
