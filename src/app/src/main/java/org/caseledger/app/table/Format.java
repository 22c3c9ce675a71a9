package org.caseledger.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In what form a table leaves: CSV for programs, with a header and a row for each element and nothing else; a workbook for
 * people, with a line of totals at its end.
 */
public enum Format {
    /** RFC 4180, UTF-8. */
    CSV("csv", Format.CSV_TYPE),
    /** Office Open XML. */
    XLSX("xlsx", Format.XLSX_TYPE);

    /** The media type of CSV. */
    public static final String CSV_TYPE = "text/csv";

    /** The media type of a workbook. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** The one whose files end in {@code ending}, such as {@code csv}; empty if none's do. */
    public static Optional<Format> named(String ending) {
        return Stream.of(values()).filter(one -> one.ending.equals(ending)).findFirst();
    }

    /** How its files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** Its media type, with the encoding where it is text. */
    public String contentType() {
        return this == CSV ? type + ";charset=UTF-8" : type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Writes {@code rows} as {@code table}, with points in time as the clocks of {@code zone} show them; {@code out} stays open. */
    public <R> void write(ListTable<R> table, Rows<R> rows, ZoneId zone, OutputStream out) throws IOException {
        try {
            switch (this) {
                case CSV -> CsvTable.write(table, rows, out);
                case XLSX -> Workbook.write(table, rows, zone, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
