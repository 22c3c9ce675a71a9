package org.caseledger.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the tables of projections stand: those that are asked, each with the position up to which its rows were made, and
 * those that a rebuild fills aside. A table aside is noted in the same transaction that makes it, so that one whose rebuild
 * was killed is found.
 */
final class Shelf {

    private static final String ASIDE = "_aside";

    private final TableProduct product;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;

    private record Known(long position, String shape) {}

    /** The shelf in {@code database}, a {@code product} of its kind. */
    Shelf(TableProduct product, JdbcTemplate database, TransactionTemplate transactions) {
        this.product = product;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Creates the tables of those {@code projections} that have none, or whose tables were made by another version of them;
     * drops the tables of {@code retired} projections, and those aside.
     */
    void prepare(List<Projection> projections, Map<String, List<String>> retired) {
        Map<String, Known> known = known();
        if (known.keySet().stream().anyMatch(name -> name.endsWith(ASIDE))) {
            clearAside();
        }
        retired.forEach((name, tables) -> {
            if (known.containsKey(name)) {
                transactions.executeWithoutResult(status -> drop(name, tables));
            }
        });
        for (Projection projection : projections) {
            Known before = known.get(projection.name());
            if (before == null || !before.shape().equals(shape(projection))) {
                transactions.executeWithoutResult(status -> make(projection, before != null));
            }
        }
    }

    private void make(Projection projection, boolean anew) {
        if (anew) {
            drop(
                    projection.name(),
                    projection.tables().stream().map(Table::fullName).toList());
        }
        database.execute("CREATE SCHEMA " + projection.name());
        for (Table table : projection.tables()) {
            database.execute(table.create(table.fullName()));
            index(table, table.name());
        }
        database.update(
                "INSERT INTO ledger.projection (name, position, shape) VALUES (?, 0, ?)",
                projection.name(),
                shape(projection));
    }

    private void index(Table table, String name) {
        database.execute(table.addKey(table.schema() + "." + name));
        for (List<String> columns : table.indexes()) {
            // Indexes keep their names when tables change theirs, and no two may have the same.
            String index = table.name() + "_" + String.join("_", columns).replace(' ', '_') + "_"
                    + UUID.randomUUID().toString().substring(0, 8);
            database.execute(product.createIndex(table.schema(), index, name, columns));
        }
    }

    private void drop(String name, List<String> tables) {
        tables.forEach(table -> database.execute("DROP TABLE " + table));
        database.execute("DROP SCHEMA " + name + " RESTRICT");
        forget(name);
    }

    private void forget(String name) {
        database.update("DELETE FROM ledger.projection WHERE name = ?", name);
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new LinkedHashMap<>();
        database.query("SELECT name, position, shape FROM ledger.projection", row -> {
            known.put(row.getString(1), new Known(row.getLong(2), row.getString(3)));
        });
        return known;
    }

    /** The position up to which each projection's rows were made. */
    Map<String, Long> positions() {
        Map<String, Long> positions = new LinkedHashMap<>();
        known().forEach((name, known) -> positions.put(name, known.position()));
        return positions;
    }

    /** The rows of {@code projection} were made up to {@code from} and are up to {@code to}, with this transaction. */
    void moved(Projection projection, long from, long to) {
        int moved = database.update(
                "UPDATE ledger.projection SET position = ? WHERE name = ? AND position = ?",
                to,
                projection.name(),
                from);
        if (moved != 1) {
            throw new MovedOn(projection.name(), from);
        }
    }

    /** Somebody else, who has the ledger open, too, took up entries in the meantime; where that leads is read anew. */
    static final class MovedOn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MovedOn(String projection, long from) {
            super("projection " + projection + " was moved on from entry " + from + " by somebody else");
        }
    }

    /** Makes empty tables for {@code projection}, which nobody asks yet, with their keys and indexes. */
    void makeAside(Projection projection) {
        transactions.executeWithoutResult(status -> {
            for (Table table : projection.tables()) {
                database.execute(table.create(fullNameAside(table)));
                index(table, aside(table));
                database.update(
                        "INSERT INTO ledger.projection (name, position, shape) VALUES (?, 0, '')",
                        fullNameAside(table));
            }
        });
    }

    /** Fills the table aside that is like {@code table} with {@code rows}, and its key and its indexes on the way. */
    void load(Table table, Iterator<@Nullable Object[]> rows) {
        transactions.executeWithoutResult(status -> product.load(database, table, aside(table), rows));
    }

    /** Drops every table aside. */
    void clearAside() {
        transactions.executeWithoutResult(status -> {
            for (String name : new ArrayList<>(known().keySet())) {
                if (name.endsWith(ASIDE)) {
                    database.execute("DROP TABLE " + name);
                    forget(name);
                }
            }
        });
    }

    /** Within a transaction: the tables of {@code projection} aside, made up to {@code position}, are those that are asked. */
    void putInPlace(Projection projection, long position) {
        for (Table table : projection.tables()) {
            database.execute("DROP TABLE " + table.fullName());
            database.execute(product.rename(table.schema(), aside(table), table.name()));
            forget(fullNameAside(table));
        }
        database.update("UPDATE ledger.projection SET position = ? WHERE name = ?", position, projection.name());
    }

    private static String aside(Table table) {
        return table.name() + ASIDE;
    }

    /** What the table aside that is like {@code table} is called, with its schema. */
    static String fullNameAside(Table table) {
        return table.schema() + "." + aside(table);
    }

    private static String shape(Projection projection) {
        String shape =
                projection.tables().stream().map(Table::shape).collect(Collectors.joining("\n")) + projection.version();
        return LedgerJson.sha256(shape.getBytes(StandardCharsets.UTF_8));
    }
}
