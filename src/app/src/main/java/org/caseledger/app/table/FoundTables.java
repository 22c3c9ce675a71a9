package org.caseledger.app.table;

import org.caseledger.app.answer.FoundEntryAnswer;

/** The table of what a search found. */
public final class FoundTables {

    /** Entries, as the asker reads them. */
    public static final ListTable<FoundEntryAnswer> FOUND = ListTable.of(
            "found",
            Column.text("claim", FoundEntryAnswer::claim),
            Column.text("employer", FoundEntryAnswer::employer),
            Column.text("employee", FoundEntryAnswer::employee),
            Column.day("on", FoundEntryAnswer::on),
            Column.text("kind", FoundEntryAnswer::kind),
            Column.text("party", FoundEntryAnswer::party),
            Column.text("text", FoundEntryAnswer::text),
            Column.text("by", FoundEntryAnswer::by),
            Column.instant("recordedAt", FoundEntryAnswer::recordedAt),
            Column.text("entry", FoundEntryAnswer::entry),
            Column.text("withdrawnBy", FoundEntryAnswer::withdrawnBy));

    private FoundTables() {}
}
