package org.caseledger.app.store.product;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** A database that was started. */
public interface Database extends AutoCloseable {

    /** The schema in which the ledger's own tables are. */
    String SCHEMA = "LEDGER";

    /** Connections to it, each a new one, which begin in the {@linkplain #SCHEMA ledger's schema}. */
    DataSource dataSource();

    /** Whether it came up without leave to write, or without room for what it writes first. */
    boolean isReadOnly() throws SQLException;

    /** The names of all tables but the product's own. */
    Set<String> tables() throws SQLException;

    /**
     * Copies it into {@code folder}, which is not there, while others go on writing. The copy is whole once it was opened:
     * what was recorded while it was made is brought in then.
     */
    void backUp(Path folder) throws SQLException;

    /** Compares every table with its indexes and reads every page; a fault where something doesn't fit. */
    void check() throws SQLException;

    /** Stops it; whatever isn't committed is given up. */
    @Override
    void close() throws SQLException;
}
