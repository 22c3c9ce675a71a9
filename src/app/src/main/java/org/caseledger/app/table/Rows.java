package org.caseledger.app.table;

import java.util.function.Consumer;

/**
 * The rows of a table, handed out one after the other, so that a long list is never in memory as a whole.
 *
 * @param <R> the rows
 */
public interface Rows<R> {

    /** Hands each row to {@code to}, in the list's order. */
    void each(Consumer<R> to);

    /** The rows of a list that is short enough to be there. */
    static <R> Rows<R> of(Iterable<R> rows) {
        return rows::forEach;
    }
}
