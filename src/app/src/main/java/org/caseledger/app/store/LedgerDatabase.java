package org.caseledger.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;

/** The Derby database of a ledger: the one in its directory, or a copy of that in memory. */
final class LedgerDatabase implements AutoCloseable {

    /** The database's folder in a ledger's directory. */
    static final String FOLDER = "database";

    private static final String SCHEMA = "LEDGER";
    private static final String ENTRIES = "DOMAINEVENTENTRY";
    private static final String MIGRATIONS = "flyway_schema_history";
    private static final String SHUT_DOWN = "08006";
    /** What is said of a database that stopped by itself, after a fault that was told when it happened. */
    private static final String STOPPED = "XJ004";

    private static final int CONNECTIONS_MAX = 8;
    /** How long anybody waits for a connection; a database that stopped by itself never gives one. */
    private static final long CONNECTION_MILLIS_MAX = 3_000;

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final Path ledger;
    private final EmbeddedDataSource derby;
    private final HikariDataSource pool;
    private final boolean copy;

    private LedgerDatabase(Path ledger, EmbeddedDataSource derby, boolean copy) {
        this.ledger = ledger;
        this.derby = derby;
        this.copy = copy;
        HikariConfig config = new HikariConfig();
        config.setDataSource(derby);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setPoolName("ledger");
        config.setConnectionTimeout(CONNECTION_MILLIS_MAX);
        pool = new HikariDataSource(config);
    }

    /** Opens the database that is in {@code ledger}, bringing its tables up to date. */
    static LedgerDatabase open(Path ledger) {
        return started(ledger, derby(ledger, ledger.resolve(FOLDER).toString()), "", false);
    }

    /**
     * Opens a copy of the database that is in {@code ledger}, in memory. Whatever was on its way to the pages when the
     * ledger was left is brought there in the copy; nothing in the directory changes.
     */
    static LedgerDatabase copyOf(Path ledger) {
        System.clearProperty("derby.stream.error.file");
        System.setProperty("derby.stream.error.method", Nowhere.class.getName() + ".log");
        EmbeddedDataSource derby = derby("memory:ledger-" + COPIES.incrementAndGet());
        return started(ledger, derby, "createFrom=" + ledger.resolve(FOLDER), true);
    }

    /** Makes a database with the ledger's tables in {@code folder}, and leaves it closed. */
    static void make(Path ledger, Path folder) {
        started(ledger, derby(ledger, folder.toString()), "create=true", false).close();
    }

    private static LedgerDatabase started(Path ledger, EmbeddedDataSource derby, String attributes, boolean copy) {
        derby.setConnectionAttributes(attributes);
        try {
            Set<String> tables;
            try (Connection connection = derby.getConnection()) {
                // Without room for its lock, or leave to write, Derby goes on with pages as they were left.
                if (connection.isReadOnly()) {
                    throw new LedgerFault(StorageFault.unwritten(ledger, ""));
                }
                tables = tables(connection);
            }
            derby.setConnectionAttributes("");
            if (!tables.contains(ENTRIES) && !tables.isEmpty() && !tables.equals(Set.of(MIGRATIONS))) {
                throw new LedgerFault(StorageFault.incomplete(ledger));
            }
            LedgerDatabase database = new LedgerDatabase(ledger, derby, copy);
            database.migrate(tables);
            return database;
        } catch (SQLException | RuntimeException e) {
            LedgerFault fault = StorageFault.in(e, ledger)
                    .orElseGet(() -> new LedgerFault("the ledger in " + ledger + " can't be opened", e));
            try {
                shutDown(derby);
            } catch (SQLException closing) {
                // What went wrong first is what is told; a database that never started has nothing to shut down.
                fault.addSuppressed(closing);
            }
            throw fault;
        }
    }

    private void migrate(Set<String> tables) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(pool)
                    .schemas(SCHEMA)
                    .locations("classpath:db/migration")
                    .load();
            if (!tables.contains(ENTRIES) && flyway.info().applied().length > 0) {
                throw new LedgerFault(StorageFault.incomplete(ledger));
            }
            flyway.migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            shutDown(derby);
            if (copy) {
                forget(derby);
            }
        } catch (SQLException e) {
            throw StorageFault.in(e, ledger)
                    .orElseGet(() -> new LedgerFault("the ledger in " + ledger + " did not close cleanly", e));
        }
    }

    private static EmbeddedDataSource derby(Path ledger, String database) {
        // Derby reads both when it is started for the first time in a process.
        System.setProperty(
                "derby.stream.error.file", ledger.resolve("derby.log").toString());
        return derby(database);
    }

    private static EmbeddedDataSource derby(String database) {
        // Without this, Derby's own files would be what the umask makes of them.
        System.setProperty("derby.storage.useDefaultFilePermissions", "false");
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database);
        derby.setUser(SCHEMA);
        return derby;
    }

    /** The names of all tables but the database's own. */
    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tablename FROM sys.systables WHERE tabletype = 'T'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Derby reports a completed shutdown as an exception. */
    private static void shutDown(EmbeddedDataSource derby) throws SQLException {
        end(derby, "shutdown=true");
    }

    private static void forget(EmbeddedDataSource derby) throws SQLException {
        end(derby, "drop=true");
    }

    private static void end(EmbeddedDataSource derby, String attributes) throws SQLException {
        derby.setConnectionAttributes(attributes);
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState()) && !STOPPED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
