package org.caseledger.app.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Database;
import org.caseledger.app.store.product.Key;
import org.caseledger.app.store.product.Trouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is encrypted is read with its key and in no other way. */
class EncryptedDatabaseTest {

    private static final String NAME = "Quillfeather";
    private static final Key KEY = Key.random();
    private static final int ROWS = 4_000;

    private final Derby derby = new Derby();

    @TempDir
    private Path ledger;

    private static void fill(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE kept (number INT, name VARCHAR(200))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO kept VALUES (?, '" + NAME + "')")) {
                for (int row = 0; row < ROWS; row++) {
                    insert.setInt(1, row);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private Path filled(String name, @Nullable Key key) throws SQLException {
        Path folder = ledger.resolve(name);
        try (Database database = derby.make(ledger, folder, key)) {
            fill(database);
        }
        return folder;
    }

    private static void holdsAllRows(Database database) throws SQLException {
        database.check();
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT COUNT(*) FROM kept WHERE name = '" + NAME + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(ROWS);
        }
    }

    private static boolean holdsName(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NAME)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void isRefused(Path folder, @Nullable Key key) {
        assertThatThrownBy(() -> derby.open(ledger, folder, key)).satisfies(fault -> {
            SQLException told = ((SQLException) fault).getNextException();
            assertThat(derby.trouble(told)).contains(Trouble.OTHER_KEY);
            if (key != null) {
                assertThat(fault + " " + told).doesNotContain(key.digits());
            }
        });
    }

    @Test
    void aPlainDatabaseHoldsTheNameAndAnEncryptedOneDoesNot() throws SQLException, IOException {
        Path plain = filled("plain", null);
        Path encrypted = filled("encrypted", KEY);
        assertThat(holdsName(plain)).isTrue();
        assertThat(holdsName(encrypted)).isFalse();
        assertThat(derby.needsKey(plain)).isFalse();
        assertThat(derby.needsKey(encrypted)).isTrue();
    }

    @Test
    void whatItWritesWhileItIsOpenIsEncryptedToo() throws SQLException, IOException {
        Path encrypted = filled("encrypted", KEY);
        try (Database database = derby.open(ledger, encrypted, KEY);
                Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("UPDATE kept SET name = '" + NAME + "!' WHERE number < 10");
            // More rows than Derby's cache of pages takes, so that it writes them to files.
            sql.execute("DECLARE GLOBAL TEMPORARY TABLE spilled (name VARCHAR(200)) NOT LOGGED");
            for (int batch = 0; batch < 20; batch++) {
                sql.execute("INSERT INTO session.spilled SELECT name FROM kept");
            }
            assertThat(holdsName(encrypted)).isFalse();
            try (Stream<Path> spilled = Files.list(encrypted.resolve("tmp"))) {
                assertThat(spilled.mapToLong(file -> file.toFile().length()).sum())
                        .isGreaterThan(0);
            }
            connection.rollback();
        }
    }

    @Test
    void opensWithItsKeyOnly() throws SQLException {
        Path encrypted = filled("encrypted", KEY);
        isRefused(encrypted, null);
        isRefused(encrypted, Key.random());
        try (Database database = derby.open(ledger, encrypted, KEY)) {
            holdsAllRows(database);
        }
    }

    @Test
    void isCopiedIntoMemoryWithItsKey() throws SQLException {
        Path encrypted = filled("encrypted", KEY);
        try (Database copy = derby.copy(encrypted, KEY)) {
            holdsAllRows(copy);
        }
    }

    @Test
    void aBackupHasTheSameKey() throws SQLException, IOException {
        Path encrypted = filled("encrypted", KEY);
        Path copy = ledger.resolve("copy");
        try (Database database = derby.open(ledger, encrypted, KEY)) {
            database.backUp(copy);
        }
        assertThat(holdsName(copy)).isFalse();
        isRefused(copy, null);
        try (Database database = derby.open(ledger, copy, KEY)) {
            holdsAllRows(database);
        }
    }

    @Test
    void oneThatWasNotEncryptedIsAndItsKeyCanBeChanged() throws SQLException, IOException {
        Path folder = filled("rekeyed", null);
        derby.rekey(ledger, folder, null, KEY).close();
        assertThat(holdsName(folder)).isFalse();
        isRefused(folder, null);
        Key next = Key.random();
        derby.rekey(ledger, folder, KEY, next).close();
        assertThat(holdsName(folder)).isFalse();
        isRefused(folder, KEY);
        try (Database database = derby.open(ledger, folder, next)) {
            holdsAllRows(database);
        }
    }

    @Test
    void oneThatLacksWhatItsKeyIsKnownByIsDamaged() throws SQLException, IOException {
        Path encrypted = filled("encrypted", KEY);
        Files.delete(encrypted.resolve("verifyKey.dat"));
        assertThat(derby.missingPart(encrypted)).contains("verifyKey.dat");
    }
}
