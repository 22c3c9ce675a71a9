package org.caseledger.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.caseledger.app.store.product.Database;
import org.caseledger.app.store.product.Key;
import org.caseledger.app.store.product.Product;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The database of a ledger, with its tables up to date: the one in its directory, or a copy of that in memory. */
final class LedgerDatabase implements AutoCloseable {

    /** The database's folder in a ledger's directory. */
    static final String FOLDER = "database";

    private static final String ENTRIES = "DomainEventEntry";

    private static final int CONNECTIONS_MAX = 24;
    /** How long anybody waits for a connection; a database that stopped by itself never gives one. */
    private static final long CONNECTION_MILLIS_MAX = 3_000;

    private final Path ledger;
    private final Database started;
    private final HikariDataSource pool;

    private LedgerDatabase(Path ledger, Database started) {
        this.ledger = ledger;
        this.started = started;
        HikariConfig config = new HikariConfig();
        config.setDataSource(started.dataSource());
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setPoolName("ledger");
        config.setConnectionTimeout(CONNECTION_MILLIS_MAX);
        pool = new HikariDataSource(config);
    }

    /** Opens the database that is in {@code ledger}, whose key is {@code key}, bringing its tables up to date. */
    static LedgerDatabase open(Path ledger, @Nullable Key key) {
        return of(ledger, product -> product.open(ledger, ledger.resolve(FOLDER), key));
    }

    /**
     * Opens a copy of the database that is in {@code ledger}, in memory. Whatever was on its way to the pages when the
     * ledger was left is brought there in the copy; nothing in the directory changes.
     */
    static LedgerDatabase copyOf(Path ledger, @Nullable Key key) {
        return of(ledger, product -> product.copy(ledger.resolve(FOLDER), key));
    }

    /** Makes a database with the ledger's tables in {@code folder}, encrypted with {@code key}, and leaves it closed. */
    static void make(Path ledger, Path folder, @Nullable Key key) {
        of(ledger, product -> product.make(ledger, folder, key)).close();
    }

    /**
     * Encrypts the database in {@code folder}, whose key is {@code key}, with {@code next}; starts it again with that, reads
     * every page, and leaves it closed.
     */
    static void rekey(Path ledger, Path folder, @Nullable Key key, Key next) {
        of(ledger, product -> product.rekey(ledger, folder, key, next)).close();
        try (LedgerDatabase again = of(ledger, product -> product.open(ledger, folder, next))) {
            again.check();
        }
    }

    /** How a product starts a database. */
    private interface Start {
        Database in(Product product) throws SQLException;
    }

    private static LedgerDatabase of(Path ledger, Start start) {
        Product product = Products.embedded();
        Database started;
        try {
            started = start.in(product);
        } catch (SQLException e) {
            throw fault(ledger, e);
        }
        try {
            if (started.isReadOnly()) {
                throw new LedgerFault(StorageFault.unwritten(ledger, ""));
            }
            Set<String> tables = started.tables();
            boolean made = tables.stream().anyMatch(ENTRIES::equalsIgnoreCase);
            if (!made && !tables.isEmpty() && !tables.equals(Set.of(Migrations.TAKEN))) {
                throw new LedgerFault(StorageFault.incomplete(ledger));
            }
            Migrations migrations = new Migrations(product.migrations());
            boolean current = made && tables.contains(Migrations.TAKEN) && migrations.areTakenIn(started);
            LedgerDatabase database = new LedgerDatabase(ledger, started);
            if (!current) {
                database.migrate(migrations, made);
            }
            return database;
        } catch (SQLException | RuntimeException e) {
            LedgerFault fault = fault(ledger, e);
            try {
                started.close();
            } catch (SQLException closing) {
                // What went wrong first is what is told.
                fault.addSuppressed(closing);
            }
            throw fault;
        }
    }

    private static LedgerFault fault(Path ledger, Exception e) {
        return StorageFault.in(e, ledger)
                .orElseGet(() -> new LedgerFault("the ledger in " + ledger + " can't be opened", e));
    }

    private void migrate(Migrations migrations, boolean made) {
        try {
            Flyway flyway = migrations.in(pool);
            if (!made && flyway.info().applied().length > 0) {
                throw new LedgerFault(StorageFault.incomplete(ledger));
            }
            flyway.migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Copies it into {@code folder}, which is not there, while others record. */
    void backUp(Path folder) throws SQLException {
        started.backUp(folder);
    }

    /** Refused where something in it doesn't fit the rest. */
    void check() {
        try {
            started.check();
        } catch (SQLException e) {
            throw fault(ledger, e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            started.close();
        } catch (SQLException e) {
            throw StorageFault.in(e, ledger)
                    .orElseGet(() -> new LedgerFault("the ledger in " + ledger + " did not close cleanly", e));
        }
    }
}
