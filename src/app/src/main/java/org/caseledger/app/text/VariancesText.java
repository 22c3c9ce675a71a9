package org.caseledger.app.text;

import java.util.Objects;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.answer.VariancesAnswer.Item;
import org.caseledger.app.answer.VariancesAnswer.Total;
import org.jspecify.annotations.Nullable;

/** Variances as aligned text, with their totals. */
public final class VariancesText {

    private VariancesText() {}

    /** The variances, the oldest first. */
    public static String of(VariancesAnswer answer) {
        if (answer.variances().isEmpty()) {
            return "No variances.\n";
        }
        TextTable table = new TextTable(
                "claim", "period", "figure", "administrator", "ours", "posted", "cause", "age", "state", "variance");
        table.alignRight(3, 4, 5, 7);
        for (Item item : answer.variances()) {
            table.row(
                    item.claim(),
                    item.period().toString(),
                    item.figure(),
                    Objects.requireNonNullElse(item.administrator(), ""),
                    figure(item.ours(), true),
                    figure(item.posted(), item.run() != null),
                    item.cause(),
                    item.ageDays() + " d",
                    item.state(),
                    item.variance());
        }
        int count = answer.variances().size();
        StringBuilder out = new StringBuilder(table.text());
        out.append('\n').append(count).append(count == 1 ? " variance, " : " variances, ");
        out.append(answer.open()).append(" open\n\n");
        TextTable sums = new TextTable("", "variances", "open", "open difference");
        sums.alignRight(1, 2, 3);
        answer.totals().forEach(total -> row(sums, total.of(), total));
        answer.causes().forEach(total -> row(sums, "cause: " + total.of(), total));
        return out.append(sums.text())
                .append("A difference is what the administrator has or payroll posted, less the ledger's figure.\n")
                .toString();
    }

    private static void row(TextTable table, String of, Total total) {
        table.row(
                of,
                String.valueOf(total.count()),
                String.valueOf(total.open()),
                total.difference().toPlainString());
    }

    private static String figure(@Nullable String figure, boolean compared) {
        return figure == null ? (compared ? "none" : "") : figure;
    }
}
