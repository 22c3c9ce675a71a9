package org.caseledger.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The Derby database in a ledger's directory. */
final class LedgerDatabase implements AutoCloseable {

    private static final String FOLDER = "database";
    private static final String SCHEMA = "LEDGER";
    private static final String IN_USE = "XSDB6";
    private static final int CONNECTIONS_MAX = 8;

    private final EmbeddedDataSource derby;
    private final HikariDataSource pool;

    private LedgerDatabase(EmbeddedDataSource derby, HikariDataSource pool) {
        this.derby = derby;
        this.pool = pool;
    }

    /** Whether there is a database in the directory {@code ledger}. */
    static boolean existsIn(Path ledger) {
        return Files.isRegularFile(ledger.resolve(FOLDER).resolve("service.properties"));
    }

    /** Opens the database of {@code ledger}, making directory, database and tables that are missing. */
    static LedgerDatabase open(Path ledger) {
        try {
            Files.createDirectories(ledger);
        } catch (IOException e) {
            throw new LedgerFault("the ledger's directory " + ledger + " can't be made: " + e.getMessage(), e);
        }
        System.setProperty(
                "derby.stream.error.file", ledger.resolve("derby.log").toString());
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(ledger.resolve(FOLDER).toString());
        derby.setUser(SCHEMA);
        derby.setCreateDatabase("create");
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (inUse(e)) {
                throw new LedgerFault(
                        "the ledger in " + ledger + " is in use by another process; stop that one first, or name"
                                + " another directory with --ledger",
                        e);
            }
            throw new LedgerFault("the ledger in " + ledger + " can't be opened: " + e.getMessage(), e);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(derby);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setPoolName("ledger");
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new LedgerDatabase(derby, pool);
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        derby.setCreateDatabase(null);
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            // Derby reports a completed shutdown as an exception, SQLState 08006.
            if (!"08006".equals(e.getSQLState())) {
                throw new LedgerFault("the ledger did not close cleanly: " + e.getMessage(), e);
            }
        }
    }

    private static boolean inUse(@Nullable Throwable e) {
        for (Throwable fault = e; fault != null; fault = fault.getCause()) {
            if (fault instanceof SQLException sql
                    && (IN_USE.equals(sql.getSQLState())
                            || (sql.getNextException() != null && inUse(sql.getNextException())))) {
                return true;
            }
        }
        return false;
    }
}
