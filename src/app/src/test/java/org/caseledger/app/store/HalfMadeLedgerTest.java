package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.caseledger.app.cli.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier versions left where a process was killed while it made a ledger in its place. */
class HalfMadeLedgerTest {

    private static final String REPORT = """
            {"do":"ReportInjury","claim":"C-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;

    @TempDir
    Path ledger;

    @Test
    void oneThatWasBarelyBegunIsMadeAgain() throws Exception {
        Files.createDirectories(ledger.resolve("database").resolve("tmp"));
        Files.writeString(ledger.resolve("database").resolve("db.lck"), "");
        isMadeAgain();
    }

    @Test
    void oneWhoseDatabaseWasNotFinishedIsMadeAgain() throws Exception {
        derby("create=true");
        Files.delete(ledger.resolve("database").resolve("service.properties"));
        Files.createDirectories(ledger.resolve("database").resolve("tmp"));
        isMadeAgain();
    }

    @Test
    void oneThatHasADatabaseAndNoTableIsMadeAgain() throws Exception {
        derby("create=true");
        isMadeAgain();
    }

    @Test
    void oneWhoseTablesWereNotFinishedGetsThem() throws Exception {
        derby(
                "create=true",
                "CREATE SCHEMA ledger",
                "CREATE TABLE ledger.\"flyway_schema_history\" (\"installed_rank\" INT NOT NULL, \"version\" VARCHAR(50),"
                        + " \"description\" VARCHAR(200) NOT NULL, \"type\" VARCHAR(20) NOT NULL, \"script\""
                        + " VARCHAR(1000) NOT NULL, \"checksum\" INT, \"installed_by\" VARCHAR(100) NOT NULL,"
                        + " \"installed_on\" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL, \"execution_time\" INT NOT"
                        + " NULL, \"success\" BOOLEAN NOT NULL)");
        CommandLineRun.with(REPORT, ledger, "record", "-").done();
    }

    @Test
    void whatANewMakingLeftIsRemoved() throws Exception {
        Files.createDirectories(ledger.resolve("database.making").resolve("seg0"));
        Files.writeString(ledger.resolve("making.lock"), "");
        isMadeAgain();
        Files.createDirectories(ledger.resolve("database.making").resolve("seg0"));
        Ledger.open(ledger, Clock.systemUTC()).close();
        assertThat(ledger.resolve("database.making")).doesNotExist();
    }

    @Test
    void oneThatHoldsEntriesIsNeverMadeAgain() throws Exception {
        CommandLineRun.with(REPORT, ledger, "record", "-").done();
        for (String part : List.of("service.properties", "log", "seg0")) {
            Path away = Files.move(ledger.resolve("database").resolve(part), ledger.resolve(part));
            Map<String, Long> before = files();
            for (String call : List.of("show C-1", "record -")) {
                CommandLineRun run = CommandLineRun.with("", ledger, call.split(" "));
                assertThat(run.status()).isEqualTo(1);
                assertThat(run.err())
                        .startsWith("caseledger: the files of the ledger in " + ledger + " are damaged (database/"
                                + part + " is missing)")
                        .contains("backup")
                        .hasLineCount(1);
            }
            assertThat(files()).isEqualTo(before);
            Files.move(away, ledger.resolve("database").resolve(part));
        }
        assertThat(CommandLineRun.on(ledger, "show", "C-1").done().out()).contains("Claim C-1");
    }

    @Test
    void whileAnotherMakesItItIsLeftAlone() throws Exception {
        Path maker = Files.writeString(ledger.resolve("making.lock"), "");
        Path making = Files.createDirectories(ledger.resolve("database.making"));
        try (var channel = java.nio.channels.FileChannel.open(maker, java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Ledger.open(ledger, Clock.systemUTC()))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("another process is making the ledger in " + ledger);
            assertThat(making).exists();
        }
    }

    private void isMadeAgain() {
        CommandLineRun asked = CommandLineRun.on(ledger, "show", "C-1");
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.err())
                .startsWith("caseledger: there is no ledger in " + ledger + " (one was begun and isn't finished); ")
                .hasLineCount(1);
        CommandLineRun.with(REPORT, ledger, "record", "-").done();
        assertThat(CommandLineRun.on(ledger, "show", "C-1").done().out()).contains("Claim C-1");
        assertThat(ledger.resolve("database.making")).doesNotExist();
        assertThat(ledger.resolve("making.lock")).doesNotExist();
    }

    private void derby(String attributes, String... statements) throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(ledger.resolve("database").toString());
        derby.setUser("LEDGER");
        derby.setConnectionAttributes(attributes);
        try (Connection connection = derby.getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
        derby.setConnectionAttributes("shutdown=true");
        assertThatThrownBy(derby::getConnection).isInstanceOf(SQLException.class);
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>(Comparator.naturalOrder());
        try (Stream<Path> found = Files.walk(ledger.resolve("database"))) {
            for (Path file : found.toList()) {
                files.put(file.toString(), Files.size(file));
            }
        }
        return files;
    }
}
