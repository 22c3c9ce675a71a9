package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statment A                       | there is no command "statment"; did you mean statement? (see caseledger --help)
            payrol                           | there is no command "payrol"; did you mean payroll? (see caseledger --help)
            payroll aprove R                 | there is no command "aprove"; did you mean approve? (see caseledger payroll --help)
            import rooster x                 | there is no command "rooster"; did you mean roster? (see caseledger import --help)
            zzzzzz                           | there is no command "zzzzzz" (see caseledger --help)
            statement A --preiod 2022-01-08  | there is no option --preiod here; did you mean --period? (see caseledger statement --help)
            show A B                         | there is nothing to do with "B" here (see caseledger show --help)
            """)
    void aMisspeltWordIsAnsweredWithTheNearest(String call, String answer) {
        CommandLineRun run = CommandLineRun.on(ledger, call.split(" "));
        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.err()).isEqualTo("caseledger: " + answer + "\n");
    }

    @Test
    void helpVersionAndCompletionAreCommandsToo() {
        assertThat(CommandLineRun.on(ledger, "version").done().out())
                .isEqualTo(CommandLineRun.on(ledger, "--version").done().out());
        assertThat(CommandLineRun.on(ledger, "help").done().out())
                .isEqualTo(CommandLineRun.on(ledger, "--help").done().out())
                .contains("statement", "completion")
                .doesNotContain("warm-up");
        assertThat(CommandLineRun.on(ledger, "help", "payroll", "run").done().out())
                .isEqualTo(CommandLineRun.on(ledger, "payroll", "run", "--help")
                        .done()
                        .out())
                .contains("--period");
        assertThat(CommandLineRun.on(ledger, "help", "calc", "az.ttd").done().out())
                .contains("injured-on");
        assertThat(CommandLineRun.on(ledger, "help", "statment").err()).contains("did you mean statement?");
        assertThat(CommandLineRun.on(ledger, "completion").done().out())
                .startsWith("#!/usr/bin/env bash")
                .contains("--known-at", "tpa-report");
        assertThat(ledger).isEmptyDirectory();
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
