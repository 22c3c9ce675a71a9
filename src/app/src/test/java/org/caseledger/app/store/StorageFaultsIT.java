package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What disks do to ledgers, each told in one line: the cause, then what to do. Not among the quick tests, whose Derby doesn't wait
 * for the disk and may lose a database when one fills.
 */
class StorageFaultsIT {

    private static final int PAGE_BYTES = 4096;
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path ledger;

    private static String lines(int from, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number < from + count; number++) {
            lines.append(
                    "{\"do\":\"ReportInjury\",\"claim\":\"C-" + number + "\",\"by\":\"ann\",\"jurisdiction\":\"AZ\","
                            + "\"employer\":\"glendale\",\"employee\":{\"id\":\"E" + number + "\",\"name\":\"Ada\"},"
                            + "\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\","
                            + "\"description\":\"" + "Fell. ".repeat(300) + "\"}\n");
        }
        return lines.toString();
    }

    private static void told(CommandLineRun run, String cause) {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("caseledger: " + cause)
                .hasLineCount(1)
                .doesNotContain("unexpected", "Exception", "SQL", "Derby", "Flyway", "Spring", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEDGER.DOMAINEVENTENTRY", "LEDGER.PROJECTION", "REST.CLAIM"})
    void aDamagedPageIsNamedByItsFile(String table) throws Exception {
        CommandLineRun.with(lines(1, 3), ledger, "record", "-").done();
        Path file = fileOf(table);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = PAGE_BYTES; at < Files.size(file); at += PAGE_BYTES) {
                channel.write(
                        ByteBuffer.wrap("Not what was written here".repeat(40).getBytes()), at);
            }
        }
        CommandLineRun run =
                CommandLineRun.on(ledger, "payroll", "preview", "--employer", "glendale", "--period", "2022-01-10");
        told(run, "the files of the ledger in " + ledger + " are damaged (database/seg0/" + file.getFileName());
        assertThat(run.err()).contains("put the last backup of the directory in its place");
    }

    @Test
    void aFaultAtClosingHidesNoFaultBeforeIt() {
        RuntimeException damage =
                new IllegalStateException(new SQLException("Page Page(1,Container(0, 1616)) is damaged", "XSDG2"));
        damage.addSuppressed(new LedgerFault("the ledger did not close cleanly"));
        assertThat(StorageFault.in(damage, ledger).orElseThrow())
                .hasMessageContaining("damaged (database/seg0/c650.dat");
        RuntimeException other = new IllegalStateException("a fault of the program");
        other.addSuppressed(new LedgerFault("the ledger did not close cleanly"));
        assertThat(StorageFault.in(other, ledger)).isEmpty();
    }

    @Test
    void aDamagedLogIsNamed() throws Exception {
        CommandLineRun.with(lines(1, 3), ledger, "record", "-").done();
        try (Stream<Path> log = Files.list(ledger.resolve("database").resolve("log"))) {
            for (Path file : log.filter(one -> !one.toString().endsWith(".txt")).toList()) {
                Files.write(file, "Nothing".repeat(100).getBytes(), StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        told(CommandLineRun.on(ledger, "show", "C-1"), "the files of the ledger in " + ledger + " are damaged (");
    }

    @Test
    void missingTablesAreToldAndNotMadeAnew() {
        CommandLineRun.with(lines(1, 1), ledger, "record", "-").done();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            open.database().execute("DROP TABLE ledger.DomainEventEntry");
        }
        for (String call : List.of("show C-1", "record -")) {
            told(
                    CommandLineRun.with(lines(1, 1), ledger, call.split(" ")),
                    "tables are missing from the database of the ledger in " + ledger);
        }
    }

    @Test
    void aDatabaseThatIsNoLedgersIsToldToo() {
        CommandLineRun.with(lines(1, 1), ledger, "record", "-").done();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            for (String table :
                    List.of("DomainEventEntry", "answered_command", "projection", "\"flyway_schema_history\"")) {
                open.database().execute("DROP TABLE ledger." + table);
            }
        }
        told(
                CommandLineRun.on(ledger, "show", "C-1"),
                "tables are missing from the database of the ledger in " + ledger);
    }

    @Test
    void aDiskThatFillsLosesNothingThatWasAcknowledged() throws Exception {
        try (SmallDisk disk = SmallDisk.at(ledger)) {
            Path there = disk.path().resolve("ledger");
            CommandLineRun.with(lines(1, 1), there, "record", "-").done();
            disk.fill(3 * MEGABYTE);
            CommandLineRun run = CommandLineRun.with(lines(2, 3_000), there, "record", "-");
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            // Lists that had just been taking something up may complain before.
            assertThat(run.err().lines().toList().getLast())
                    .startsWith("caseledger: no space is left on the disk that holds the ledger in " + there);
            int acknowledged = run.lines().size();
            assertThat(acknowledged).isBetween(1, 2_999);
            disk.empty();
            CommandLineRun.on(there, "show", "C-" + (1 + acknowledged)).done();
            CommandLineRun.with(lines(5_000, 1), there, "record", "-").done();
        }
    }

    @Test
    void aFullDiskTakesNothingAndStillAnswers() throws Exception {
        try (SmallDisk disk = SmallDisk.at(ledger)) {
            Path there = disk.path().resolve("ledger");
            CommandLineRun.with(lines(1, 1), there, "record", "-").done();
            disk.fill(0);
            told(
                    CommandLineRun.with(lines(2, 1), there, "record", "-"),
                    "no space is left on the disk that holds the ledger in " + there);
            CommandLineRun shown = CommandLineRun.on(there, "show", "C-1").done();
            assertThat(shown.err())
                    .startsWith("caseledger: the ledger in " + there + " can only be read: no space is left")
                    .hasLineCount(1);
        }
    }

    @Test
    void aDiskThatIsFullBeforeTheLedgerIsMadeLeavesNoHalf() throws Exception {
        try (SmallDisk disk = SmallDisk.at(ledger)) {
            Path there = disk.path().resolve("ledger");
            disk.fill(0);
            told(
                    CommandLineRun.with(lines(1, 1), there, "record", "-"),
                    "no space is left on the disk that holds the ledger in " + there);
            disk.empty();
            CommandLineRun.with(lines(1, 1), there, "record", "-").done();
        }
    }

    /** The file that holds the pages of {@code table}. */
    private Path fileOf(String table) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            Long number = open.database()
                    .queryForObject(
                            "SELECT conglomeratenumber FROM sys.sysconglomerates c JOIN sys.systables t ON c.tableid ="
                                    + " t.tableid JOIN sys.sysschemas s ON t.schemaid = s.schemaid WHERE s.schemaname"
                                    + " || '.' || t.tablename = ? AND c.isindex = FALSE",
                            Long.class,
                            table);
            return ledger.resolve("database/seg0/c" + Long.toHexString(number) + ".dat");
        }
    }
}
