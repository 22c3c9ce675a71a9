package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The files of a transmitted run leave by the outbox: once at least, whatever becomes of the process that transmits it. */
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

    /** As a process leaves it that is killed after the run is on disk and before its files are. */
    private void killedBeforeItsFilesLeft() throws Exception {
        Files.delete(csv);
        Files.delete(page);
        sql("UPDATE outbox SET delivered_at = NULL, attempts = 0");
    }

    private void sql(String statement) {
        try (OpenLedger open = Ledger.openExisting(ledger, Clock.systemUTC())) {
            assertThat(open.database().update(statement)).isPositive();
        }
    }

    private List<String> written() throws Exception {
        return List.of(Files.readString(csv), Files.readString(page));
    }

    @Test
    void afterAKillTransmittingItAgainWritesThemAndSaysSo() throws Exception {
        List<String> before = written();
        killedBeforeItsFilesLeft();
        CommandLineRun again = on("payroll", "transmit", RUN, "--by", "ben", "--json");
        assertThat(again.status()).isZero();
        assertThat(again.err()).isEqualTo("caseledger: the files of run " + RUN + " waited and left now\n");
        assertThat(again.json().get("state").stringValue()).isEqualTo("transmitted");
        assertThat(again.json().get("files").size()).isEqualTo(2);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void afterAKillWhoeverRecordsNextWritesThem() throws Exception {
        List<String> before = written();
        killedBeforeItsFilesLeft();
        CommandLineRun next = CommandLineRun.with("", ledger, "record", "-").done();
        assertThat(next.err()).isEqualTo("caseledger: the files of run " + RUN + " waited and left now\n");
        assertThat(written()).isEqualTo(before);
        assertThat(CommandLineRun.with("", ledger, "record", "-").done().err()).isEmpty();
    }

    @Test
    void onceTheyLeftItIsRefusedAsEver() {
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

    @Test
    void whereTheyCantBeWrittenTheRunIsTransmittedAndTheyWaitWithTheReason() throws Exception {
        Path folder = ledger.resolve("transmittals");
        Files.move(folder, ledger.resolve("elsewhere"));
        Files.writeString(folder, "in the way");
        String second = RUN + "-2";
        on("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann")
                .done();
        on("payroll", "approve", second, "--by", "ben").done();
        CommandLineRun transmitted = on("payroll", "transmit", second, "--by", "ben", "--json");
        assertThat(transmitted.status()).isEqualTo(1);
        assertThat(transmitted.json().get("state").stringValue()).isEqualTo("transmitted");
        assertThat(transmitted.json().has("files")).isFalse();
        assertThat(transmitted.err())
                .startsWith("caseledger: run " + second + " is transmitted, but its files can't be written and wait: "
                        + folder)
                .contains("caseledger outbox deliver")
                .hasLineCount(1);

        JsonNode waits = on("outbox", "--waiting", "--json").done().json();
        assertThat(waits.size()).isEqualTo(1);
        assertThat(waits.get(0).get("subject").stringValue()).isEqualTo(second);
        assertThat(waits.get(0).get("fault").stringValue()).contains("is there already and is not a folder");
        CommandLineRun tried = on("outbox", "deliver");
        assertThat(tried.status()).isEqualTo(1);
        assertThat(tried.err())
                .startsWith("caseledger: the files of run " + second + " can't leave")
                .hasLineCount(1);

        Files.delete(folder);
        assertThat(on("payroll", "transmit", second, "--by", "ben", "--json")
                        .done()
                        .json()
                        .get("files")
                        .size())
                .isEqualTo(2);
        assertThat(folder.resolve(second + ".csv")).exists();
        assertThat(on("outbox", "--waiting").done().out()).isEqualTo("Nothing.\n");
        assertThat(on("outbox", "--json").done().json().size()).isEqualTo(2);
    }

    @Test
    void rebuildingAndOpeningTenTimesSendsNothingAgain() throws Exception {
        String before = on("outbox", "--json").done().out();
        Files.delete(csv);
        Files.delete(page);
        for (int time = 0; time < 10; time++) {
            on("rebuild").done();
            CommandLineRun.with("", ledger, "record", "-").done();
            on("statement", "R-2022-114").done();
        }
        assertThat(csv).doesNotExist();
        assertThat(page).doesNotExist();
        assertThat(on("outbox", "--json").done().out()).isEqualTo(before);
    }

    @Test
    void rebuildingSendsNotEvenWhatWaits() throws Exception {
        killedBeforeItsFilesLeft();
        on("rebuild").done();
        assertThat(csv).doesNotExist();
        assertThat(on("outbox", "--waiting", "--json").done().json().size()).isEqualTo(1);
    }

    @Test
    void ofRunsFromBeforeThereWasAnOutboxNothingIsSentAnewButWhatSomebodyAsksFor() throws Exception {
        List<String> before = written();
        sql("DELETE FROM outbox");
        Files.delete(csv);
        Files.delete(page);
        CommandLineRun.with("", ledger, "record", "-").done();
        assertThat(on("outbox", "deliver").done().out()).isEqualTo("Nothing.\n");
        assertThat(csv).doesNotExist();
        on("payroll", "show", RUN).done();
        assertThat(written()).isEqualTo(before);
        assertThat(on("outbox").done().out()).isEqualTo("Nothing.\n");
    }
}
