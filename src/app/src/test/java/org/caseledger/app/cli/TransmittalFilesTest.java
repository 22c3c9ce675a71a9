package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that transmits a run may be killed after it is recorded and before its files are written. */
class TransmittalFilesTest {

    private static final String RUN = "glendale-2022-02-19";

    @TempDir
    Path ledger;

    private Path csv;
    private Path page;

    @BeforeEach
    void aTransmittedRunWithoutItsFiles() throws Exception {
        EmptyLedger.in(ledger);
        Path facts = Path.of(TransmittalFilesTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        on("import", "history", facts.toString()).done();
        on("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann")
                .done();
        on("payroll", "approve", RUN, "--by", "ben").done();
        on("payroll", "transmit", RUN, "--by", "ben").done();
        csv = ledger.resolve("transmittals").resolve(RUN + ".csv");
        page = ledger.resolve("transmittals").resolve(RUN + ".html");
    }

    private CommandLineRun on(String... call) {
        return CommandLineRun.on(ledger, call);
    }

    @Test
    void transmittingItAgainWritesThemAndSaysSo() throws Exception {
        List<String> before = List.of(Files.readString(csv), Files.readString(page));
        Files.delete(csv);
        Files.delete(page);
        CommandLineRun again = on("payroll", "transmit", RUN, "--by", "ben", "--json");
        assertThat(again.status()).isZero();
        assertThat(again.err())
                .isEqualTo("caseledger: run " + RUN + " was transmitted before, and " + RUN + ".csv and " + RUN
                        + ".html were missing since; written now\n");
        assertThat(again.json().get("state").stringValue()).isEqualTo("transmitted");
        assertThat(again.json().get("files").size()).isEqualTo(2);
        assertThat(List.of(Files.readString(csv), Files.readString(page))).isEqualTo(before);
    }

    @Test
    void whileTheyAreThereItIsRefusedAsEver() {
        CommandLineRun again = on("payroll", "transmit", RUN, "--by", "ben");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).hasLineCount(1);
    }

    @Test
    void showingItWritesThemAndSaysSo() throws Exception {
        Files.delete(page);
        CommandLineRun shown = on("payroll", "show", RUN).done();
        assertThat(shown.err())
                .isEqualTo("caseledger: run " + RUN + " was transmitted before, and " + RUN
                        + ".html was missing since; written now\n");
        assertThat(page).exists();
        assertThat(on("payroll", "show", RUN).done().err()).isEmpty();
    }
}
