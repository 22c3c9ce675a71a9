package org.caseledger.app.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawWords;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.ask.AboutTables.TableListed;
import org.caseledger.journal.Entry;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;

/** The lists of law: its tables, the rows of one, what was adopted, and what adopting something would change. */
public final class LawTables {

    /** The tables. */
    public static final ListTable<TableListed> TABLES = ListTable.of(
            "law-tables",
            Column.text("table", TableListed::name),
            Column.number("series", TableListed::series),
            Column.number("rows", TableListed::rows),
            Column.number("adopted", TableListed::adopted),
            Column.text("today", TableListed::today),
            Column.text("unit", TableListed::unit),
            Column.text("citation", TableListed::citation),
            Column.text("least_sure", TableListed::leastSure));

    /** What they are sorted by. */
    public static final Orders<TableListed> TABLES_BY = Orders.of(TableListed::name, "table", TableListed::name)
            .orBy("series", one -> Orders.sortable(one.series()))
            .orBy("rows", one -> Orders.sortable(one.rows()))
            .orBy("adopted", one -> Orders.sortable(one.adopted()))
            .orBy("citation", TableListed::citation)
            .orBy("leastSure", one -> String.valueOf(one.leastSure().ordinal()));

    /** What rows are sorted by. */
    public static final Orders<Row> ROWS_BY = Orders.of(
                    (Row row) -> row.key() + " " + row.inForce().from(), "place", (Row row) -> "")
            .orBy("from", row -> row.inForce().from().toString())
            .orBy("key", Row::key)
            .orBy(
                    "value",
                    row -> Orders.sortable(row.value()
                            .decimal()
                            .map(value -> value.movePointRight(2).longValue())
                            .orElse(0L)))
            .orBy("citation", Row::citation)
            .orBy("status", row -> String.valueOf(row.status().ordinal()));

    /** What was adopted. */
    public static final ListTable<Entry<LawEvent>> ADOPTIONS = ListTable.of(
            "adoptions",
            Column.text("entry", Entry::id),
            Column.instant("recorded_at", Entry::recordedAt),
            Column.text("by", row -> row.provenance().by()),
            Column.text("of", row -> of(row.event())),
            Column.day("from", row -> from(row.event())),
            Column.text("what", row -> words(row.event())));

    /** What adoptions are sorted by. */
    public static final Orders<Entry<LawEvent>> ADOPTIONS_BY = Orders.of(
                    (Entry<LawEvent> row) -> row.id(),
                    "recordedAt",
                    (Entry<LawEvent> row) -> Orders.sortable(row.recordedAt()))
            .orBy("of", row -> of(row.event()))
            .orBy("by", row -> row.provenance().by());

    /**
     * A figure that would change.
     *
     * @param employer whose claim it is on
     * @param line the figure
     */
    public record Changed(String employer, ImpactAnswer.Line line) {}

    /** What adopting something would change. */
    public static final ListTable<Changed> IMPACT = ListTable.of(
            "impact",
            Column.text("employer", Changed::employer),
            Column.text("claim", row -> row.line().claim()),
            Column.day("for_from", row -> row.line().forPeriod().from()),
            Column.day("for_to", row -> row.line().forPeriod().to()),
            Column.text("kind", row -> row.line().kind()),
            Column.text("pay_code", row -> row.line().payCode()),
            Column.text("leave", row -> row.line().leave()),
            Column.text("unit", row -> row.line().unit()),
            Column.number("before", row -> row.line().before()),
            Column.number("after", row -> row.line().after()),
            Column.number("difference", row -> row.line().difference()),
            Column.number("transmitted", row -> row.line().transmitted()));

    /** Policies of employers. */
    public static final ListTable<PolicyRow> POLICIES = ListTable.of(
            "policies",
            Column.text("employer", PolicyRow::employer),
            Column.text("name", PolicyRow::name),
            Column.text("origin", PolicyRow::origin));

    /** What they are sorted by. */
    public static final Orders<PolicyRow> POLICIES_BY = Orders.of(PolicyRow::employer, "employer", PolicyRow::employer)
            .orBy("name", PolicyRow::name)
            .orBy("origin", PolicyRow::origin);

    private LawTables() {}

    /** The rows of {@code table}, in the form in which its file is, so that rows which are taken along can be changed and adopted. */
    public static ListTable<Row> rows(LawTable table) {
        List<Row> all = table.series().values().stream()
                .flatMap(series -> series.rows().stream())
                .toList();
        List<Column<Row>> columns = new ArrayList<>();
        if (!table.series().keySet().equals(Set.of(""))) {
            columns.add(Column.text("key", Row::key));
        }
        columns.addAll(List.of(
                Column.day("effective_from", row -> row.inForce().from()),
                Column.day(
                        "effective_to",
                        row -> row.inForce().to().equals(LocalDate.MAX)
                                ? null
                                : row.inForce().to()),
                Column.text("value", row -> row.status() == Status.UNKNOWN ? null : row.value()),
                Column.text("unit", Row::unit),
                Column.text("basis", Row::basis),
                Column.text("citation", Row::citation),
                Column.text("source", Row::source),
                Column.day("published", Row::published),
                Column.text("status", Row::status)));
        all.stream()
                .flatMap(row -> row.words().keySet().stream())
                .distinct()
                .sorted()
                .forEach(
                        word -> columns.add(Column.text(word, row -> row.words().get(word))));
        return new ListTable<>(table.name().replace('/', '-'), columns);
    }

    /** What an adoption is of: a table, with the series where there are several, or an employer's policy. */
    public static String of(LawEvent event) {
        return switch (event) {
            case LawEvent.RowAdopted row -> row.series() == null ? row.table() : row.table() + " " + row.series();
            case LawEvent.PolicyAdopted policy -> "policy of " + policy.employer();
        };
    }

    /** What an adoption says. */
    public static String words(LawEvent event) {
        return LawWords.of(event).what();
    }

    private static @Nullable LocalDate from(LawEvent event) {
        return switch (event) {
            case LawEvent.RowAdopted row -> row.effectiveFrom();
            case LawEvent.PolicyAdopted policy -> null;
        };
    }
}
