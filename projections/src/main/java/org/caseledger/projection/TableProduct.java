package org.caseledger.projection;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each database product has its own way for with tables of projections. The rest is SQL that all of them know. */
public interface TableProduct {

    /** The statement that creates an index called {@code index} in {@code schema} on {@code columns} of {@code table}. */
    String createIndex(String schema, String index, String table, List<String> columns);

    /** The statement that has the table {@code from} of {@code schema} called {@code to}. */
    String rename(String schema, String from, String to);

    /**
     * Fills the table {@code name} of the schema and with the columns of {@code like}, which is empty and which nobody else
     * uses, with its key and its indexes, in the fastest way there is. Ends with {@code rows}, which it takes one after the
     * other.
     */
    void load(JdbcTemplate database, Table like, String name, Iterator<@Nullable Object[]> rows);
}
