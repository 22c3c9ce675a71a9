package org.caseledger.law.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A legal number by effective date, read from a CSV file beside the law.
 *
 * <p>The header is {@code effective_from,effective_to,value,unit,basis,citation,source,published,status}; an empty
 * {@code effective_to} means that the value stands until a later row replaces it. Rows may not overlap and may leave no gap between the first and the last day of the table's coverage. A day outside is
 * refused: the law is never extrapolated.
 */
public final class DatedTable {

    private final String name;
    private final List<Row> rows;

    private DatedTable(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Reads the table {@code name}, such as {@code arizona/maximum-average-monthly-wage}. */
    public static DatedTable read(String name) {
        String file = "/law/" + name + ".csv";
        try (InputStream in = DatedTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no law table " + file);
            }
            return parse(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table from {@code in}; a fault in it is refused with the table's name and line. */
    public static DatedTable parse(String name, InputStream in) {
        List<Row> rows = new ArrayList<>();
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> lines =
                new CsvMapper().readerForMapOf(String.class).with(header).readValues(in)) {
            int line = 1;
            while (lines.hasNext()) {
                line++;
                rows.add(row(name, line, lines));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + ": there is no row below the header");
        }
        rows.sort(Comparator.comparing(Row::inForce));
        for (int i = 1; i < rows.size(); i++) {
            rows.set(i - 1, replaced(rows.get(i - 1), rows.get(i).inForce().from()));
            LocalDate expected = rows.get(i - 1).inForce().to().plusDays(1);
            LocalDate found = rows.get(i).inForce().from();
            if (!found.equals(expected)) {
                String fault = found.isBefore(expected) ? "overlaps" : "leaves a gap after";
                throw new IllegalArgumentException(name + ": the row from " + found + " " + fault
                        + " the row before it (" + expected + " was expected)");
            }
        }
        return new DatedTable(name, List.copyOf(rows));
    }

    /** A row without an end stands until the day before {@code later}, where a later row begins. */
    private static Row replaced(Row row, LocalDate later) {
        LocalDate from = row.inForce().from();
        if (!row.inForce().to().equals(LocalDate.MAX)) {
            return row;
        }
        LocalDate to = later.isAfter(from) ? later.minusDays(1) : from;
        return new Row(
                new DateSpan(from, to), row.value(), row.citation(), row.source(), row.published(), row.status());
    }

    private static Row row(String name, int line, MappingIterator<Map<String, String>> lines) {
        try {
            Map<String, String> cells = lines.next();
            return new Row(
                    new DateSpan(LocalDate.parse(cell(cells, "effective_from")), end(cells.get("effective_to"))),
                    new BigDecimal(cell(cells, "value")),
                    cell(cells, "citation"),
                    cell(cells, "source"),
                    published(cells.get("published")),
                    Status.parse(cell(cells, "status")));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + ", line " + line + ": " + e.getMessage(), e);
        }
    }

    private static LocalDate end(@Nullable String cell) {
        return cell == null || cell.isBlank() ? LocalDate.MAX : LocalDate.parse(cell);
    }

    private static @Nullable LocalDate published(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : LocalDate.parse(cell);
    }

    private static String cell(Map<String, String> cells, String column) {
        String value = cells.get(column);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return value;
    }

    /** What the table says for {@code day}: a row, or why there is none to compute with. */
    public Lookup on(LocalDate day) {
        for (Row row : rows) {
            if (row.inForce().contains(day)) {
                return row.status() == Status.UNVERIFIED
                        ? new Lookup.Refused(name + " for " + day + ": the row from "
                                + row.inForce().from() + " (" + row.value().toPlainString() + ") is not verified")
                        : new Lookup.Found(row);
            }
        }
        return new Lookup.Refused(
                name + " for " + day + ": the table covers " + words(coverage()) + " only; it is not extrapolated");
    }

    private static String words(DateSpan coverage) {
        return coverage.to().equals(LocalDate.MAX) ? "days from " + coverage.from() + " on" : coverage.toString();
    }

    /** The days from the first row's start to the last row's end. */
    public DateSpan coverage() {
        return new DateSpan(
                rows.getFirst().inForce().from(), rows.getLast().inForce().to());
    }

    /** Every row, oldest first. */
    public List<Row> rows() {
        return rows;
    }

    /** The answer of a table. */
    public sealed interface Lookup {
        /** There is a row that may be computed with. */
        record Found(Row row) implements Lookup {}

        /** There is none; {@code why} names the table, the day and the reason. */
        record Refused(String why) implements Lookup {}
    }
}
