package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.desk.Dispatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger on read-only media, or one that the user may only read. */
class ReadOnlyLedgerTest {

    private static final String CLAIM = "R-2022-114";
    private static final String RUN = "glendale-2022-02-19";
    private static final String EARNED = """
            {"do":"RecordDependents","claim":"R-2022-114","by":"ann","count":2,"effectiveFrom":"2022-01-08"}
            """;

    @TempDir
    Path folder;

    private Path ledger;

    @BeforeEach
    void aLedgerWithARun() throws Exception {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Path facts = Path.of(ReadOnlyLedgerTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        on("import", "history", facts.toString()).done();
        on("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann")
                .done();
        on("payroll", "approve", RUN, "--by", "ben").done();
        on("payroll", "transmit", RUN, "--by", "ben").done();
    }

    private CommandLineRun on(String... call) {
        return CommandLineRun.on(ledger, call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show R-2022-114 --json",
                "timeline R-2022-114",
                "statement R-2022-114 --as-of 2022-03-04 --json",
                "receivables --json",
                "payroll list --employer glendale"
            })
    void questionsAreAnsweredAndALineSaysHow(String question) throws Exception {
        String call = question + " --known-at " + Clock.systemUTC().instant();
        boolean noMoment = question.startsWith("receivables");
        CommandLineRun before = on((noMoment ? question : call).split(" ")).done();
        Map<String, String> files = files(ledger);
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            CommandLineRun asked = CommandLineRun.on(there.path(), (noMoment ? question : call).split(" "));
            assertThat(asked.status()).isZero();
            assertThat(asked.out()).isEqualTo(before.out());
            assertThat(asked.err())
                    .startsWith("caseledger: the ledger in " + there.path() + " can only be read: ")
                    .hasLineCount(1);
        }
        assertThat(files(ledger)).isEqualTo(files);
    }

    @Test
    void whatIsBehindIsComputedWithoutWriting() throws Exception {
        String before = fingerprints();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            open.database().update("DELETE FROM claims.claim");
            open.database().update("UPDATE ledger.projection SET position = 0 WHERE name = 'claims'");
        }
        Map<String, String> files = files(ledger);
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger);
                OpenLedger read = Ledger.openToRead(there.path(), Clock.systemUTC())) {
            assertThat(read.onlyReadable()).isPresent();
            assertThat(read.readModels().names().stream()
                            .map(name -> name + read.readModels().fingerprint(name))
                            .toList()
                            .toString())
                    .isEqualTo(before);
        }
        assertThat(files(ledger)).isEqualTo(files);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record -",
                "payroll run --employer glendale --period 2022-03-05 --by ann",
                "payroll approve glendale-2022-02-19 --by ann",
                "audit supplemental --period 2022-02-19 --size 1 --seed s --by ann",
                "rebuild"
            })
    void writingIsRefusedInOneLine(String call) throws Exception {
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            CommandLineRun run = CommandLineRun.with(EARNED, there.path(), call.split(" "));
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("caseledger: nothing can be recorded in the ledger in " + there.path() + ": ")
                    .hasLineCount(1);
        }
    }

    @Test
    void supposingRecordsNothingAndIsAnswered() throws Exception {
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            Path lines = Files.writeString(folder.resolve("suppose.jsonl"), EARNED);
            CommandLineRun run = CommandLineRun.on(
                    there.path(),
                    "payroll",
                    "preview",
                    "--employer",
                    "glendale",
                    "--period",
                    "2022-03-05",
                    "--with",
                    lines.toString());
            assertThat(run.done().out()).contains(CLAIM);
        }
    }

    @Test
    void theFilesOfARunAreNotWrittenAgain() throws Exception {
        try (Stream<Path> files = Files.list(ledger.resolve("transmittals"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            CommandLineRun run = CommandLineRun.on(there.path(), "payroll", "show", RUN, "--json");
            assertThat(run.done().json().has("files")).isFalse();
        }
    }

    @Test
    void whatWaitsToLeaveIsShownAndStays() throws Exception {
        try (OpenLedger owner = Ledger.open(ledger, Clock.systemUTC())) {
            owner.database().update("UPDATE outbox SET delivered_at = NULL");
        }
        Path csv = ledger.resolve("transmittals").resolve(RUN + ".csv");
        Files.delete(csv);
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            CommandLineRun waiting = CommandLineRun.on(there.path(), "outbox", "--waiting", "--json");
            assertThat(waiting.done().json().size()).isEqualTo(1);
            assertThat(CommandLineRun.on(there.path(), "outbox", "deliver").status())
                    .isEqualTo(1);
            try (OpenLedger read = Ledger.openToRead(there.path(), Clock.systemUTC())) {
                assertThat(Dispatch.of(read).handOverAll()).isEmpty();
            }
        }
        assertThat(csv).doesNotExist();
    }

    @Test
    void whileAnotherHasItOpenItIsNotRead() throws Exception {
        Assumptions.assumeTrue(ReadOnlyDirectory.asRoot(), "only root can look at it read-only while it is written");
        try (ReadOnlyDirectory there = ReadOnlyDirectory.of(ledger)) {
            try (OpenLedger owner = Ledger.open(ledger, Clock.systemUTC())) {
                assertThat(owner.size()).isPositive();
                CommandLineRun run = CommandLineRun.on(there.path(), "show", CLAIM);
                assertThat(run.status()).isEqualTo(1);
                assertThat(run.err()).contains("in use by another process").hasLineCount(1);
            }
            CommandLineRun.on(there.path(), "show", CLAIM).done();
        }
    }

    private String fingerprints() {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            return open.readModels().names().stream()
                    .map(name -> name + open.readModels().fingerprint(name))
                    .toList()
                    .toString();
        }
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.toList()) {
                files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
