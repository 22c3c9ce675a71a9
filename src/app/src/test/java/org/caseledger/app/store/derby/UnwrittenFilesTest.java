package org.caseledger.app.store.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may be killed when it has made a file of the database and written nothing to it. */
class UnwrittenFilesTest {

    private static final int ROWS = 400;
    private static final int HALF_A_PAGE = 2048;

    @TempDir
    private Path ledger;

    /** Where the database is whose process was "killed": a copy of what it had on disk at that moment. */
    private Path killed() {
        return ledger.resolve("killed");
    }

    /** Fills a table and leaves in {@link #killed} what is on disk before the database is stopped; the table's number. */
    private long killedAfterFilling() throws SQLException, IOException {
        Path running = ledger.resolve("running");
        try (Database database = new Derby().make(ledger, running, null)) {
            long number;
            try (Connection connection = database.dataSource().getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("CREATE TABLE kept (number INT, words VARCHAR(200))");
                for (int row = 0; row < ROWS; row++) {
                    sql.execute("INSERT INTO kept VALUES (" + row + ", '" + "word ".repeat(20) + "')");
                }
                try (ResultSet found = sql.executeQuery("SELECT c.conglomeratenumber FROM sys.sysconglomerates c"
                        + " JOIN sys.systables t ON t.tableid = c.tableid WHERE t.tablename = 'KEPT'")) {
                    assertThat(found.next()).isTrue();
                    number = found.getLong(1);
                }
            }
            try (Stream<Path> files = Files.walk(running)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, killed().resolve(running.relativize(file).toString()));
                }
            }
            return number;
        }
    }

    private Path file(char kind, long number) {
        return killed().resolve("seg0").resolve(kind + Long.toHexString(number) + ".dat");
    }

    private void opensWithAllRowsAndIsBackedUp() throws SQLException {
        try (Database database = new Derby().open(ledger, killed(), null);
                Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT COUNT(*) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(ROWS);
            database.check();
            database.backUp(ledger.resolve("copy"));
        }
        try (Database copy = new Derby().open(ledger, ledger.resolve("copy"), null)) {
            copy.check();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c7fff.dat", "d7fff.dat"})
    void oneOfATableThatIsNoneYetIsRemoved(String name) throws Exception {
        killedAfterFilling();
        Path begun = Files.createFile(killed().resolve("seg0").resolve(name));
        opensWithAllRowsAndIsBackedUp();
        assertThat(begun).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(chars = {'c', 'd'})
    void oneOfATableThatTheLogKnowsIsFilledFromTheLog(char kind) throws Exception {
        long number = killedAfterFilling();
        Files.delete(file('c', number));
        Files.createFile(file(kind, number));
        opensWithAllRowsAndIsBackedUp();
    }

    @Test
    void aLastPageThatWasHalfWrittenIsFilledFromTheLog() throws Exception {
        Path file = file('c', killedAfterFilling());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - HALF_A_PAGE);
        }
        opensWithAllRowsAndIsBackedUp();
    }

    @Test
    void oneIsLeftAloneWhileAnotherHasTheDatabaseOpen() throws Exception {
        killedAfterFilling();
        Path begun = Files.createFile(killed().resolve("seg0").resolve("c7fff.dat"));
        try (FileChannel channel = FileChannel.open(killed().resolve("dbex.lck"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            DerbyFiles.removeUnwritten(killed());
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(begun).exists();
        DerbyFiles.removeUnwritten(killed());
        assertThat(begun).doesNotExist();
    }

    @Test
    void onlyFilesOfTablesAreRemoved() throws Exception {
        Path segment = Files.createDirectories(killed().resolve("seg0"));
        List<Path> others =
                List.of(Files.createFile(segment.resolve("notes.dat")), Files.createFile(killed().resolve("c10.dat")));
        Path written = Files.writeString(segment.resolve("c10.dat"), "Something");
        DerbyFiles.removeUnwritten(killed());
        assertThat(others).allSatisfy(file -> assertThat(file).exists());
        assertThat(written).hasContent("Something");
    }
}
