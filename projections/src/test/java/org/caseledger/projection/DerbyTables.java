package org.caseledger.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Derby's way with tables as far as these tests need it, without its fast way to fill them, which the application has. */
final class DerbyTables implements TableProduct {

    @Override
    public String createIndex(String schema, String index, String table, List<String> columns) {
        return "CREATE INDEX " + schema + "." + index + " ON " + schema + "." + table + " ("
                + String.join(", ", columns) + ")";
    }

    @Override
    public String rename(String schema, String from, String to) {
        return "RENAME TABLE " + schema + "." + from + " TO " + to;
    }

    @Override
    public void load(JdbcTemplate database, Table like, String name, Iterator<@Nullable Object[]> rows) {
        List<@Nullable Object[]> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        database.batchUpdate(like.insert(like.schema() + "." + name), all);
    }
}
