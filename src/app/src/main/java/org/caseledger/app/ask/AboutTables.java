package org.caseledger.app.ask;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.store.Ledger;
import org.caseledger.law.table.DatedTable;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Status;

/**
 * The question which tables the law has, with the rows that the ledger adopted.
 *
 * @param ledger the ledger
 * @param clocks what was known, and the day that is called today
 */
public record AboutTables(Ledger ledger, Clocks clocks) {

    /**
     * A table in a list.
     *
     * @param name its name, such as {@code arizona/maximum-average-monthly-wage}
     * @param series how many numbers it has by date: one, or one for each key
     * @param rows how many rows
     * @param adopted how many of them the ledger adopted
     * @param today the number of today, of a table of one series; else blank
     * @param unit what the numbers count
     * @param citation the law behind its last row
     * @param leastSure how sure its least sure row is
     */
    public record TableListed(
            String name,
            int series,
            int rows,
            long adopted,
            String today,
            String unit,
            String citation,
            Status leastSure) {}

    /** Every table, by its name. */
    public List<TableListed> all() {
        LawBook law = ledger.law(clocks.knownAt(ledger)).law();
        return LawTable.names().stream().map(name -> listed(law.table(name))).toList();
    }

    /** The table {@code name}, if there is one. */
    public Optional<LawTable> named(String name) {
        return LawTable.exists(name)
                ? Optional.of(ledger.law(clocks.knownAt(ledger)).law().table(name))
                : Optional.empty();
    }

    /** The rows of {@code table}, series by series. */
    public static List<Row> rows(LawTable table) {
        return table.series().values().stream()
                .flatMap(series -> series.rows().stream())
                .toList();
    }

    private TableListed listed(LawTable table) {
        List<Row> rows = rows(table);
        return new TableListed(
                table.name(),
                table.series().size(),
                rows.size(),
                rows.stream().filter(row -> row.origin().entryId().isPresent()).count(),
                today(table),
                rows.getLast().unit(),
                rows.getLast().citation(),
                rows.stream().map(Row::status).max(Comparator.naturalOrder()).orElseThrow());
    }

    private String today(LawTable table) {
        LocalDate day = clocks.asOf(ledger);
        if (table.series().size() > 1) {
            return "";
        }
        DatedTable only = table.series().values().iterator().next();
        return only.coverage().contains(day) && only.on(day).status() != Status.UNKNOWN
                ? only.on(day).value().toString()
                : "";
    }
}
