package org.caseledger.app.text;

import java.math.BigDecimal;
import org.caseledger.app.answer.FiguresAnswer;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.answer.StatementLineAnswer;
import org.caseledger.app.store.LedgerTime;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The for-period view as aligned text. */
public final class HistoryText {

    private final HistoryAnswer history;
    private final LedgerTime time;
    private final NumberedCauses causes = new NumberedCauses();

    private HistoryText(HistoryAnswer history, LedgerTime time) {
        this.history = history;
        this.time = time;
    }

    /** Every version of each line, by pay period, then what led to them; instants in {@code time}. */
    public static String of(HistoryAnswer history, LedgerTime time) {
        return new HistoryText(history, time).text();
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(history.claim()).append(", ").append(history.status());
        out.append(", as of ").append(history.asOf());
        out.append(", known at ").append(time.shown(history.knownAt())).append('\n');
        for (HistoryAnswer.Period period : history.periods()) {
            TextTable table = new TextTable(
                    "kind",
                    "code",
                    "carried by",
                    "transmitted at",
                    "by",
                    "days",
                    "carried",
                    "cumulative",
                    "elsewhere",
                    "due then",
                    "balance",
                    "because");
            table.alignRight(5, 6, 7, 8, 9, 10);
            period.lines().forEach(line -> rows(table, line));
            out.append('\n').append(period.span()).append('\n').append(table.text());
        }
        if (history.periods().isEmpty()) {
            out.append("\nNothing is due and no run carried anything.\n");
        }
        return out.append(CauseText.of(causes, time)).toString();
    }

    private void rows(TextTable table, HistoryAnswer.Line line) {
        String what = line.kind().toString();
        String code = line.code();
        for (HistoryAnswer.Version version : line.versions()) {
            FiguresAnswer due = version.dueThen();
            table.row(
                    what,
                    code,
                    version.run(),
                    time.shown(version.transmittedAt()),
                    version.transmittedBy(),
                    version.carried().days() == null
                            ? ""
                            : version.carried().days().toString(),
                    version.carried().words(),
                    version.cumulative().words(),
                    plain(version.paidElsewhereThen()),
                    due == null ? "" : due.words(),
                    "",
                    causes.of(version.because()));
            what = "";
            code = "";
        }
        switch (line.today()) {
            case StatementLineAnswer today -> today(table, what, code, today);
            case HistoryAnswer.Owed owed -> {
                off(table, "paid back", owed.recovered());
                off(table, "waived", owed.waived());
                table.row("", "", "today", "", "", "", "", "", "", "", plain(owed.open()), "");
            }
            case null -> {}
        }
    }

    private static void today(TextTable table, String what, String code, StatementLineAnswer today) {
        table.row(
                what,
                code,
                "today",
                "",
                "",
                today.days() == null ? "" : today.days().toString(),
                "",
                figure(today, today.figureTransmitted()),
                plain(today.paidElsewhere()),
                figure(today, today.figureDue()),
                figure(today, today.figureLeft()),
                "");
    }

    private static void off(TextTable table, String how, Money amount) {
        if (!amount.isZero()) {
            table.row("", "", how, "", "", "", "-" + plain(amount), "", "", "", "", "");
        }
    }

    private static String figure(StatementLineAnswer line, @Nullable BigDecimal figure) {
        return figure == null ? "missing" : figure.toPlainString() + (line.inHours() ? " h" : "");
    }

    private static String plain(@Nullable Money amount) {
        return amount == null ? "" : amount.getAmount().toPlainString();
    }
}
