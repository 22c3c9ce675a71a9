package org.caseledger.app.table;

import java.util.List;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.answer.SampleAuditAnswer.AuditDeviation;
import org.caseledger.app.answer.SampleAuditAnswer.AuditedCell;
import org.caseledger.app.answer.SampleAuditAnswer.AuditedFile;

/** The tables of audits: all of them, and the workpapers of one. */
public final class AuditTables {

    /** Audits. */
    public static final ListTable<AuditListed> AUDITS = ListTable.of(
            "audits",
            Column.text("audit", AuditListed::audit),
            Column.text("title", AuditListed::title),
            Column.text("employer", AuditListed::employer),
            Column.day("from", AuditListed::from),
            Column.day("to", AuditListed::to),
            Column.text("stage", AuditListed::stage),
            Column.number("population", AuditListed::population),
            Column.number("sample", AuditListed::sample),
            Column.number("exceptions", AuditListed::exceptions),
            Column.number("to_judge", AuditListed::toJudge),
            Column.number("findings", AuditListed::findings),
            Column.number("open_findings", AuditListed::openFindings),
            Column.number("overdue", AuditListed::overdue));

    /** What audits are sorted by. */
    public static final Orders<AuditListed> AUDITS_BY = Orders.of(AuditListed::audit, "audit", AuditListed::audit)
            .orBy("title", AuditListed::title)
            .orBy("stage", one -> Orders.sortable(one.stage().ordinal()))
            .orBy("population", one -> Orders.sortable(one.population()))
            .orBy("sample", one -> Orders.sortable(one.sample()))
            .orBy("exceptions", one -> Orders.sortable(one.exceptions()))
            .orBy("toJudge", one -> Orders.sortable(one.toJudge()))
            .orBy("openFindings", one -> Orders.sortable(one.openFindings()))
            .orBy("overdue", one -> Orders.sortable(one.overdue()));

    /**
     * A cell of the grid with its file.
     *
     * @param file the file
     * @param one the cell
     */
    public record GridRow(AuditedFile file, AuditedCell one) {

        /** The cells of {@code files}, file by file. */
        public static List<GridRow> of(List<AuditedFile> files) {
            return files.stream()
                    .flatMap(file -> file.cells().stream().map(cell -> new GridRow(file, cell)))
                    .toList();
        }
    }

    /** The grid of an audit, a line for each attribute of each file. */
    public static final ListTable<GridRow> WORKPAPER = ListTable.of(
            "audit-workpaper",
            Column.number("number", row -> row.file().number()),
            Column.text("file", row -> row.file().file()),
            Column.text("claim", row -> row.file().claim()),
            Column.text("attribute", row -> row.one().cell().attribute()),
            Column.text("verdict", row -> row.one().cell().verdict()),
            Column.day("trigger", row -> row.one().cell().trigger()),
            Column.day("other_trigger", row -> row.one().cell().otherTrigger()),
            Column.day("due", row -> row.one().cell().due()),
            Column.day("actual", row -> row.one().cell().actual()),
            Column.number("days_late", row -> row.one().cell().daysLate()),
            Column.money("expected", row -> row.one().cell().expected()),
            Column.money("found", row -> row.one().cell().found()),
            Column.text("reason", row -> row.one().cell().reason()),
            Column.text("note", row -> row.one().cell().note()),
            Column.text("judged_by", row -> row.one().judgedBy()),
            Column.text("evidence", row -> String.join(" ", row.one().cell().evidence())),
            Column.text("stratum", row -> row.file().stratum()));

    /** What deviates. */
    public static final ListTable<AuditDeviation> EXCEPTIONS = ListTable.of(
            "audit-exceptions",
            Column.number("number", AuditDeviation::number),
            Column.text("file", AuditDeviation::file),
            Column.text("claim", AuditDeviation::claim),
            Column.text("attribute", AuditDeviation::attribute),
            Column.day("due", AuditDeviation::due),
            Column.day("actual", AuditDeviation::actual),
            Column.number("days_late", AuditDeviation::daysLate),
            Column.text("cause", AuditDeviation::cause),
            Column.money("amount", AuditDeviation::amount),
            Column.text("note", AuditDeviation::note),
            Column.text("judged_by", AuditDeviation::judgedBy),
            Column.text("evidence", row -> String.join(" ", row.evidence())),
            Column.text("stratum", AuditDeviation::stratum));

    private AuditTables() {}
}
