package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondProcessIT {

    private static final String REPORT = """
            {"do":"ReportInjury","claim":"%s","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;

    @TempDir
    Path folder;

    @Test
    void aSecondProcessIsToldInOneLineThatTheLedgerIsInUse() throws Exception {
        Path directory = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(directory, Clock.systemUTC())) {
            PackagedProgram.Finished second = PackagedProgram.run(folder, directory, "show", "NOBODY");
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .startsWith("caseledger: the ledger in " + directory + " is in use by another process")
                    .hasLineCount(1);
            assertThat(ledger.size()).isZero();
        }
        PackagedProgram.Finished later = PackagedProgram.run(folder, directory, "show", "NOBODY");
        assertThat(later.err()).contains("NOBODY is not in this ledger").hasLineCount(1);
    }

    @Test
    void aQuestionLeavesNothingWhereThereIsNoLedger() throws Exception {
        Path directory = folder.resolve("ledger");
        for (String question : List.of("show NOBODY", "payroll list --employer glendale", "rebuild")) {
            PackagedProgram.Finished asked = PackagedProgram.run(folder, directory, question.split(" "));
            assertThat(asked.status()).isEqualTo(1);
            assertThat(asked.err())
                    .startsWith("caseledger: there is no ledger in " + directory)
                    .hasLineCount(1);
            assertThat(directory).doesNotExist();
        }
    }

    @Test
    void theProgramTellsTheFrameworkNotToCallItsMakerAndKeepsALog() throws Exception {
        Path directory = folder.resolve("ledger");
        Path line = Files.writeString(folder.resolve("line.jsonl"), "{\"do\":\"Nonsense\",\"by\":\"ann\"}");
        PackagedProgram.Finished run = PackagedProgram.run(folder, directory, "record", line.toString(), "--debug");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).doesNotContainIgnoringCase("axoniq");
        assertThat(run.out()).contains("refused");
        Path log = directory.resolve("log").resolve("caseledger.log");
        assertThat(log).exists();
        assertThat(Files.readString(log)).doesNotContainIgnoringCase("update");
    }

    @Test
    void ofTwoProcessesThatMakeALedgerAtOnceOneWinsAndTheOtherSaysSo() throws Exception {
        Path ledger = folder.resolve("ledger");
        List<String> claims = List.of("C-1", "C-2");
        List<Process> processes =
                claims.stream().map(claim -> recording(claim, ledger)).toList();
        int done = 0;
        for (int i = 0; i < claims.size(); i++) {
            int status = processes.get(i).waitFor();
            String err = Files.readString(folder.resolve(claims.get(i) + ".err"));
            if (status == 0) {
                done++;
                assertThat(CommandLineRun.on(ledger, "show", claims.get(i))
                                .done()
                                .out())
                        .contains("Claim " + claims.get(i));
            } else {
                assertThat(err)
                        .containsAnyOf("in use by another process", "another process is making the ledger")
                        .hasLineCount(1);
            }
        }
        assertThat(done).isPositive();
        assertThat(ledger.resolve("database.making")).doesNotExist();
    }

    private Process recording(String claim, Path ledger) {
        try {
            Path line = Files.writeString(folder.resolve(claim + ".jsonl"), REPORT.formatted(claim));
            return PackagedProgram.start(
                    ledger, folder.resolve(claim + ".out"), folder.resolve(claim + ".err"), "record", line.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
