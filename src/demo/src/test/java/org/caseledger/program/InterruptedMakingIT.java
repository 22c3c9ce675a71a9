package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process killed while it makes a ledger leaves a directory in which the next one makes it. */
class InterruptedMakingIT {

    private static final String REPORT = """
            {"do":"ReportInjury","claim":"%s","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;

    @TempDir
    Path folder;

    /** Ten moments: how many files the database has when the process is killed; the last is when it is in its place. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 12, 24, 40, 60, 74, 80, Integer.MAX_VALUE})
    void theNextCommandMakesTheLedgerThatAKilledOneBegan(int files) throws Exception {
        Path ledger = folder.resolve("ledger");
        killedAt(files, ledger);

        CommandLineRun asked = CommandLineRun.on(ledger, "show", "C-1");
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.err())
                .containsAnyOf("there is no ledger in " + ledger, "claim C-1 is not in this ledger")
                .hasLineCount(1);

        CommandLineRun.with(REPORT.formatted("C-1"), ledger, "record", "-").done();
        assertThat(CommandLineRun.on(ledger, "show", "C-1").done().out()).contains("Claim C-1");
        try (Stream<Path> left = Files.list(ledger)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .isSubsetOf("database", "derby.log", "log", "zone")
                    .contains("database");
        }
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

    /** Kills a process that makes a ledger once its database has {@code files} files. */
    private void killedAt(int files, Path ledger) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PackagedProgram.command(ledger, "record", "-"))
                .redirectOutput(folder.resolve("killed.out").toFile())
                .redirectError(folder.resolve("killed.err").toFile())
                .start();
        // Its standard input stays open, so that it waits for a line when the ledger is made.
        try (OutputStream line = process.getOutputStream()) {
            while (!reached(files, ledger)) {
                assertThat(process.waitFor(1, TimeUnit.MILLISECONDS))
                        .as("it ended early: %s", Files.readString(folder.resolve("killed.err")))
                        .isFalse();
            }
            process.destroyForcibly();
            assertThat(process.waitFor()).isNotZero();
            assertThat(line).isNotNull();
        }
    }

    /** Until the database is in its place, whatever was to be reached by then has been. */
    private static boolean reached(int files, Path ledger) throws IOException {
        if (Files.exists(ledger.resolve("database"))) {
            return true;
        }
        Path making = ledger.resolve("database.making").resolve("seg0");
        if (files == Integer.MAX_VALUE || !Files.isDirectory(making)) {
            return files == 0 && Files.exists(ledger.resolve("making.lock"));
        }
        try (Stream<Path> made = Files.list(making)) {
            return made.count() >= files;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }
}
