package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit statuses, and how the program fails. */
class CaseLedgerTest {

    @TempDir
    Path ledger;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "show",
                "show A B",
                "record",
                "import",
                "import nonsense x",
                "import roster",
                "import history -",
                "show A --known-at yesterday",
                "show A --as-of 2022-02-30",
                "statement A --period soon",
                "payroll",
                "payroll run --employer glendale --period 2022-01-08",
                "payroll preview --period 2022-01-08",
                "rebuild --nonsense"
            })
    void aWrongCallIsOneLineAndStatusTwo(String call) {
        CommandLineRun run = CommandLineRun.on(ledger, call.isEmpty() ? new String[0] : call.split(" "));
        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("caseledger: ").contains("--help").hasLineCount(1);
        assertThat(ledger).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show NOBODY",
                "timeline NOBODY",
                "statement NOBODY",
                "explain NOBODY --period 2022-01-08 --code 713",
                "record nowhere.jsonl",
                "import history nowhere.jsonl",
                "import leave nowhere.csv",
                "payroll preview --employer nobody --period 2022-01-08",
                "payroll show glendale-2022-01-08",
                "payroll approve nonsense --by a",
                "rebuild nonsense"
            })
    void whatTheLedgerRefusesIsOneLineAndStatusOne(String call) {
        EmptyLedger.in(ledger);
        CommandLineRun run = CommandLineRun.on(ledger, call.split(" "));
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("caseledger: ")
                .hasLineCount(1)
                .doesNotContain("unexpected fault")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"show A", "timeline A", "statement A", "payroll list --employer glendale", "rebuild", "export x"
            })
    void aQuestionDoesNotMakeALedger(String call) {
        CommandLineRun run = CommandLineRun.on(ledger, call.split(" "));
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err())
                .startsWith("caseledger: there is no ledger in " + ledger)
                .contains("--ledger")
                .hasLineCount(1);
        assertThat(ledger).isEmptyDirectory();
    }

    @Test
    void debugPrintsTheStackTraceOfAFault() {
        assertThat(CommandLineRun.on(ledger, "show", "NOBODY").err()).doesNotContain("\tat ");
        assertThat(CommandLineRun.on(ledger, "show", "NOBODY", "--debug").err()).contains("\tat org.caseledger");
    }

    @Test
    void helpAndVersionNeedNoLedger() {
        assertThat(CommandLineRun.on(ledger, "--version").done().out()).startsWith("Case Ledger ");
        assertThat(CommandLineRun.on(ledger, "import", "roster", "--help")
                        .done()
                        .out())
                .contains("employee_id")
                .contains("--all-or-nothing");
        assertThat(ledger).isEmptyDirectory();
    }

    @Test
    void aLedgerThatCanNotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(ledger.resolve("file"), "");
        CommandLineRun run = CommandLineRun.on(file, "record", "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).contains(file.toString()).hasLineCount(1);
    }

    @Test
    void aFaultInAPolicyFileIsSaidInOneLine() throws Exception {
        Path file = Files.createDirectories(ledger.resolve("policies")).resolve("town.yaml");
        Files.writeString(file, "employer: town\ncolour: red\n");
        CommandLineRun run = CommandLineRun.on(ledger, "record", "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err())
                .startsWith("caseledger: a policy file can't be used: " + file)
                .hasLineCount(1);
    }
}
