package org.caseledger.app.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of file means: its columns, and what a row asks of the ledger. */
interface Feed {

    /** The columns, in the order in which they are usually written. */
    List<String> columns();

    /** What a row of it gives first; whoever may not give that brings no such file in. */
    Class<? extends Record> command();

    /** Columns that a file may have beside them; what they say is not read. */
    default List<String> ignoredColumns() {
        return List.of();
    }

    /** Sees {@code row} before it is taken up, and also where it was taken up by an earlier call. */
    default void meet(Row row) {}

    /** Does what can be done only when the file was read to its end. */
    default void finish(RowWriting writing) throws Row.Fault {}

    /** Takes {@code row} up. A fault leaves the row untaken. */
    void take(Row row, RowWriting writing) throws Row.Fault;

    /** The column to look at when the ledger refuses {@code command} with {@code code}, if one can be told. */
    @Nullable String column(Object command, String code);
}
