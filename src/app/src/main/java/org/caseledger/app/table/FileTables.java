package org.caseledger.app.table;

import java.util.List;
import java.util.Objects;
import org.caseledger.app.answer.LineAnswer;
import org.caseledger.app.ask.AboutFiles.RefusedFile;
import org.caseledger.app.feed.BadRow;

/** The tables of what other systems send: files with refused rows, and the rows themselves. */
public final class FileTables {

    private static final String OPEN = "open";
    private static final String PUT_OFF = "put-off";
    private static final String ENDED = "ended";

    /** How far a file with refused rows can be. */
    public static final List<String> STATES = List.of(OPEN, PUT_OFF, ENDED);

    /** Files of which rows were refused. */
    public static final ListTable<RefusedFile> REFUSED_FILES = ListTable.of(
            "refused-files",
            Column.text("file", row -> row.refused().last().event().file()),
            Column.text("feed", row -> row.refused().last().event().feed()),
            Column.text("whose", RefusedFile::whose),
            Column.instant("came_at", row -> row.refused().first().recordedAt()),
            Column.text("by", row -> row.refused().last().provenance().by()),
            Column.number("rows", row -> row.refused().last().event().rows()),
            Column.number("refused", row -> row.refused().last().event().refused()),
            Column.text("state", FileTables::state),
            Column.day("put_off_until", row -> row.refused().putOffUntil()));

    /** What they are sorted by. */
    public static final Orders<RefusedFile> REFUSED_FILES_BY = Orders.of(
                    (RefusedFile row) -> row.refused().first().id(),
                    "cameAt",
                    (RefusedFile row) -> Orders.sortable(row.refused().first().recordedAt()))
            .orBy("file", row -> row.refused().last().event().file())
            .orBy("feed", row -> row.refused().last().event().feed())
            .orBy("refused", row -> Orders.sortable(row.refused().last().event().refused()))
            .orBy("state", row -> String.valueOf(STATES.indexOf(state(row))));

    /** Rows of a file that were refused. */
    public static final ListTable<BadRow> BAD_ROWS = ListTable.of(
            "refused-rows",
            Column.text("file", BadRow::file),
            Column.number("line", BadRow::line),
            Column.text("column", BadRow::column),
            Column.text("code", BadRow::code),
            Column.text("what", BadRow::message));

    /** What they are sorted by. */
    public static final Orders<BadRow> BAD_ROWS_BY = Orders.of(
                    (BadRow row) -> row.message(), "line", (BadRow row) -> Orders.sortable(row.line()))
            .orBy("column", row -> Objects.requireNonNullElse(row.column(), ""))
            .orBy("code", BadRow::code);

    /** Where figures of a file differ from the ledger's. */
    public static final ListTable<FileDifference> DIFFERENCES = ListTable.of(
            "differences",
            Column.number("line", FileDifference::line),
            Column.text("claim", FileDifference::claim),
            Column.text("run", FileDifference::run),
            Column.day("for_from", row -> row.period().from()),
            Column.day("for_to", row -> row.period().to()),
            Column.text("figure", FileDifference::figure),
            Column.text("theirs", FileDifference::theirs),
            Column.text("ours", FileDifference::ours),
            Column.text("cause", FileDifference::cause));

    /** What they are sorted by. */
    public static final Orders<FileDifference> DIFFERENCES_BY = Orders.of(
                    (FileDifference row) -> row.figure() + " " + row.cause(),
                    "claim",
                    (FileDifference row) -> row.claim() + " " + row.period().from())
            .orBy("period", row -> row.period().from().toString())
            .orBy("figure", FileDifference::figure)
            .orBy("cause", FileDifference::cause);

    /** What became of command lines. */
    public static final ListTable<LineAnswer> LINES = ListTable.of(
            "lines",
            Column.number("line", LineAnswer::line),
            Column.text("status", LineAnswer::status),
            Column.text("code", LineAnswer::code),
            Column.text("field", LineAnswer::field),
            Column.text("message", LineAnswer::message),
            Column.text("entries", row -> row.entries() == null ? null : String.join(" ", row.entries())));

    /** What they are sorted by. */
    public static final Orders<LineAnswer> LINES_BY = Orders.of(
                    (LineAnswer row) -> Orders.sortable(row.line()),
                    "line",
                    (LineAnswer row) -> Orders.sortable(row.line()))
            .orBy("status", LineAnswer::status);

    private FileTables() {}

    /** How far {@code file} is, one of {@link #STATES}. */
    public static String state(RefusedFile file) {
        return !file.refused().open() ? ENDED : file.refused().putOffUntil() == null ? OPEN : PUT_OFF;
    }
}
