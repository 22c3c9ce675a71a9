package org.caseledger.app.table;

import java.util.List;

/**
 * A list as a table, declared once for all forms in which it leaves.
 *
 * @param name what it lists, such as {@code deadlines}: the name of its file and of its sheet
 * @param columns its columns
 * @param <R> its rows
 */
public record ListTable<R>(String name, List<Column<R>> columns) {

    public ListTable {
        columns = List.copyOf(columns);
    }

    /** A table of these columns. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the columns are handed on as they came
    public static <R> ListTable<R> of(String name, Column<R>... columns) {
        return new ListTable<>(name, List.of(columns));
    }
}
