package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.answer.LookBackAnswer;
import org.caseledger.app.store.LedgerTime;

/** What is found when the record is looked back at, as aligned text. */
public final class LookBackText {

    private LookBackText() {}

    /** What {@code list} found, a line each; instants in {@code time}. */
    public static String of(LookBack list, List<LookBackAnswer> rows, LedgerTime time) {
        if (rows.isEmpty()) {
            return list.title() + ": nothing.\n";
        }
        TextTable table = new TextTable("claim", "recorded", "by", "days back", "periods", "amount", "hours", "what");
        table.alignRight(3, 5, 6);
        for (LookBackAnswer row : rows) {
            table.row(
                    row.claim(),
                    row.recordedAt() == null ? "" : time.shown(row.recordedAt()),
                    row.by() == null ? "" : row.by(),
                    row.daysBack() == null ? "" : row.daysBack().toString(),
                    row.from() == null ? "" : row.from() + " to " + row.to(),
                    row.amount() == null ? "unknown" : row.amount().toPlainString(),
                    row.hours() == null || row.hours().signum() == 0
                            ? ""
                            : row.hours().toPlainString(),
                    (row.line() == null ? "" : row.line() + ": ") + row.what());
        }
        return list.title() + "\n\n" + table.text() + "\n" + rows.size() + (rows.size() == 1 ? " row, " : " rows, ")
                + LookBackAnswer.total(rows).toPlainString() + " dollars\n";
    }
}
