package org.caseledger.app.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Database;
import org.caseledger.app.store.product.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is encrypted is read with its key and in no other way. */
class EncryptedDatabaseTest {

    private static final String NAME = "Quillfeather";
    private static final Key KEY = Key.of("a key; with=signs");

    @TempDir
    private Path ledger;

    private static void fill(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE kept (name VARCHAR(200))");
            sql.execute("INSERT INTO kept VALUES ('" + NAME + "')");
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

    @Test
    void aPlainDatabaseHoldsTheNameAndAnEncryptedOneDoesNot() throws SQLException, IOException {
        Path plain = ledger.resolve("plain");
        Path encrypted = ledger.resolve("encrypted");
        try (Database database = new Derby().make(ledger, plain)) {
            fill(database);
        }
        try (Database database = new Derby().make(ledger, encrypted, KEY)) {
            fill(database);
        }
        assertThat(holdsName(plain)).isTrue();
        assertThat(holdsName(encrypted)).isFalse();
        assertThat(new Derby().needsKey(plain)).isFalse();
        assertThat(new Derby().needsKey(encrypted)).isTrue();
    }

    @Test
    void opensWithItsKeyOnly() throws SQLException {
        Path encrypted = ledger.resolve("encrypted");
        try (Database database = new Derby().make(ledger, encrypted, KEY)) {
            fill(database);
        }
        assertThatThrownBy(() -> new Derby().open(ledger, encrypted)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new Derby().open(ledger, encrypted, Key.of("another key")))
                .isInstanceOf(SQLException.class)
                .hasMessageNotContaining(Key.of("another key").digits());
        try (Database database = new Derby().open(ledger, encrypted, KEY);
                Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT name FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(NAME);
        }
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFirst() throws SQLException, IOException {
        Path folder = ledger.resolve("rekeyed");
        Key next = Key.of("the next key");
        try (Database database = new Derby().make(ledger, folder)) {
            fill(database);
        }
        new Derby().encrypt(ledger, folder, KEY).close();
        assertThat(holdsName(folder)).isFalse();
        new Derby().rekey(ledger, folder, KEY, next).close();
        assertThat(holdsName(folder)).isFalse();
        assertThatThrownBy(() -> new Derby().open(ledger, folder, KEY)).isInstanceOf(SQLException.class);
        try (Database database = new Derby().open(ledger, folder, next)) {
            database.check();
            assertThat(database.tables()).contains("KEPT");
        }
    }
}
