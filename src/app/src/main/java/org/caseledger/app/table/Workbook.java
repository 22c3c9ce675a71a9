package org.caseledger.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a workbook: days are days, amounts are numbers, and texts are texts whatever they begin with. The header is
 * bold, stays in sight, and filters. At the end stand how many rows there are and what each column of dollars comes to, as
 * values: whatever is filtered afterwards, they say what left the ledger. Rows go out a thousand at a time.
 */
final class Workbook<R> {

    /** Rows of a sheet, the header and the totals with it; a longer list goes on in another. */
    static final int ROWS_MAX = 1_048_576;

    private static final int AT_ONCE = 1_000;
    private static final int CHARACTERS_MAX = 32_767;
    private static final String VERSION = "1.0";
    private static final String DAY = "yyyy-mm-dd";
    private static final String INSTANT = "yyyy-mm-dd hh:mm:ss";
    private static final String DOLLARS = "#,##0.00";
    private static final int NARROW = 14;
    private static final int WIDE = 28;

    private final org.dhatim.fastexcel.Workbook book;
    private final ListTable<R> table;
    private final ZoneId zone;
    private final int rowsMax;
    private final Sums<R> sums;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private Workbook(ListTable<R> table, ZoneId zone, int rowsMax, OutputStream out) {
        this.table = table;
        this.zone = zone;
        this.rowsMax = rowsMax;
        book = new org.dhatim.fastexcel.Workbook(out, "Case Ledger", VERSION);
        sums = new Sums<>(table);
        sheet = begin();
    }

    static <R> void write(ListTable<R> table, Rows<R> rows, ZoneId zone, OutputStream out) throws IOException {
        write(table, rows, zone, ROWS_MAX, out);
    }

    /** The same, with {@code rowsMax} rows in a sheet. */
    static <R> void write(ListTable<R> table, Rows<R> rows, ZoneId zone, int rowsMax, OutputStream out)
            throws IOException {
        Workbook<R> workbook = new Workbook<>(table, zone, rowsMax, out);
        rows.each(workbook::add);
        workbook.end();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? table.name() : table.name() + " " + sheets);
        List<Column<R>> columns = table.columns();
        for (int at = 0; at < columns.size(); at++) {
            next.inlineString(0, at, columns.get(at).name());
            next.style(0, at).bold().set();
            next.width(at, columns.get(at).kind() == Column.Kind.TEXT ? WIDE : NARROW);
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    private void add(R element) {
        try {
            if (row == rowsMax - 1) {
                filtered();
                sheet.finish();
                sheet = begin();
            }
            List<Column<R>> columns = table.columns();
            for (int at = 0; at < columns.size(); at++) {
                Object value = columns.get(at).value().apply(element);
                if (value != null) {
                    cell(at, columns.get(at).kind(), value);
                }
            }
            sums.add(element);
            row++;
            if (row % AT_ONCE == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(int at, Column.Kind kind, Object value) {
        switch (kind) {
            case TEXT -> text(at, value.toString());
            case DAY -> {
                sheet.value(row, at, (LocalDate) value);
                sheet.style(row, at).format(DAY).set();
            }
            case INSTANT -> {
                sheet.value(row, at, LocalDateTime.ofInstant((Instant) value, zone));
                sheet.style(row, at).format(INSTANT).set();
            }
            case NUMBER -> sheet.value(row, at, (Number) value);
            case MONEY -> dollars(at, (BigDecimal) value);
        }
    }

    /** In the cell itself: a table of the texts of the whole workbook would be kept in memory. */
    private void text(int at, String text) {
        sheet.inlineString(row, at, text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text);
    }

    private void dollars(int at, BigDecimal amount) {
        sheet.value(row, at, amount);
        sheet.style(row, at).format(DOLLARS).set();
    }

    private void filtered() {
        sheet.setAutoFilter(0, 0, Math.max(0, row - 1), table.columns().size() - 1);
    }

    private void end() throws IOException {
        filtered();
        sheet.inlineString(row, 0, sums.words());
        sheet.style(row, 0).bold().set();
        for (int at = 1; at < table.columns().size(); at++) {
            @Nullable BigDecimal sum = sums.of(table.columns().get(at));
            if (sum != null) {
                sheet.value(row, at, sum);
                sheet.style(row, at).bold().format(DOLLARS).set();
            }
        }
        book.finish();
    }
}
