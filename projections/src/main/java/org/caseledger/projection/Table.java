package org.caseledger.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a projection, declared as a value: {@code claims.claim}, say, with a row for each claim. What makes it, fills it
 * and puts another in its place is read from here.
 *
 * @param schema the schema, which is called like the projection
 * @param name its name in the schema
 * @param columns its columns
 * @param key the names of the columns that no two rows share; its first columns, so that rows in the order of their keys
 *     are in the order of their columns
 * @param indexes the columns of each further index
 */
public record Table(String schema, String name, List<Column> columns, List<String> key, List<List<String>> indexes) {

    /** The column that says whose row it is; every table has it, as a column of text. */
    public static final String CLAIM = "claim";

    /** The column that says which employer's claim that is; every table has it, so that nobody sees another's rows. */
    public static final String EMPLOYER = "employer";

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        indexes = indexes.stream().map(List::copyOf).toList();
        List<String> names = columns.stream().map(Column::name).toList();
        if (key.isEmpty()
                || !names.subList(0, Math.min(key.size(), names.size())).equals(key)) {
            throw new IllegalArgumentException("the key of " + schema + "." + name + " is not its first columns");
        }
        if (!names.contains(CLAIM)) {
            throw new IllegalArgumentException(schema + "." + name + " doesn't say whose its rows are");
        }
        if (!names.contains(EMPLOYER)) {
            throw new IllegalArgumentException(schema + "." + name + " doesn't say of which employer its rows are");
        }
    }

    /** A table whose key is its first column. */
    public static Table of(String schema, String name, List<Column> columns) {
        return new Table(schema, name, columns, List.of(columns.getFirst().name()), List.of());
    }

    /** The same table with an index on {@code columns} more; {@code DESC} behind one has its last first. */
    public Table indexed(String... columns) {
        List<List<String>> more = new ArrayList<>(indexes);
        more.add(List.of(columns));
        return new Table(schema, name, this.columns, key, more);
    }

    /** A row of it; refused if it has another number of values than columns. */
    public Row row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    fullName() + " has " + columns.size() + " columns, not " + values.length);
        }
        return new Row(this, values);
    }

    /**
     * A row.
     *
     * @param table its table
     * @param values one for each column, text or a number, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares rows, and there are millions of them
    public record Row(Table table, @Nullable Object[] values) {}

    /** Its name with its schema's. */
    public String fullName() {
        return schema + "." + name;
    }

    /** What it looks like; tables made by another version of the program that looked otherwise are made anew. */
    public String shape() {
        return create(fullName()) + key + indexes;
    }

    /** The statement that creates such a table, called {@code fullName}, without its key. */
    String create(String fullName) {
        return "CREATE TABLE " + fullName + " ("
                + columns.stream()
                        .map(column -> column.name() + " " + column.type() + (column.optional() ? "" : " NOT NULL"))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** The statement that gives such a table, called {@code fullName}, its key. */
    String addKey(String fullName) {
        return "ALTER TABLE " + fullName + " ADD PRIMARY KEY (" + String.join(", ", key) + ")";
    }

    /** The statement that inserts a row into such a table, called {@code fullName}. */
    public String insert(String fullName) {
        return "INSERT INTO " + fullName + " VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
    }

    /** The statement that deletes the rows of a claim from such a table, called {@code fullName}. */
    String delete(String fullName) {
        return "DELETE FROM " + fullName + " WHERE " + CLAIM + " = ?";
    }
}
