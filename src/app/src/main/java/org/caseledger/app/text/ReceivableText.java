package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.family.EventWords;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableWords;
import org.joda.money.Money;

/** Receivables as aligned text. */
public final class ReceivableText {

    private ReceivableText() {}

    /** A list, a line each. */
    public static String of(List<ReceivableListed> all) {
        if (all.isEmpty()) {
            return "No receivables.\n";
        }
        TextTable table = new TextTable("receivable", "claim", "run", "state", "age, days", "opened", "open");
        table.alignRight(4, 5, 6);
        all.forEach(one -> table.row(
                one.receivable(),
                one.claim(),
                one.run(),
                one.state().toString(),
                String.valueOf(one.ageDays()),
                plain(one.opened()),
                plain(one.open())));
        return table.text();
    }

    /** A receivable with its history; instants in {@code time}. */
    public static String of(ReceivableAnswer receivable, LedgerTime time) {
        ReceivableListed head = receivable.head();
        StringBuilder out = new StringBuilder();
        out.append("Receivable ").append(head.receivable()).append(", ").append(head.state());
        out.append(", claim ").append(head.claim()).append(", opened by run ").append(head.run());
        out.append(", ").append(head.ageDays()).append(" days\n\n");
        out.append(items(receivable)).append("\nBecause of\n");
        receivable
                .told()
                .reasons()
                .forEach(reason -> out.append("  ").append(reason.what()).append('\n'));
        return out.append('\n').append(history(receivable, time)).toString();
    }

    private static String items(ReceivableAnswer receivable) {
        TextTable items = new TextTable(
                "for period", "of", "code", "opened", "due after all", "instalments", "paid back", "waived", "open");
        items.alignRight(3, 4, 5, 6, 7, 8);
        receivable
                .items()
                .forEach(item -> items.row(
                        item.forPeriod().from().toString(),
                        LineWords.of(item.kind(), item.leave()),
                        item.payCode() == null ? "" : item.payCode(),
                        plain(item.opened()),
                        plain(item.beside().adjusted()),
                        plain(item.beside().instalments()),
                        plain(item.beside().recovered()),
                        plain(item.beside().waived()),
                        plain(item.open())));
        return items.text();
    }

    private static String history(ReceivableAnswer receivable, LedgerTime time) {
        TextTable history = new TextTable("recorded at", "by", "on", "entry", "what");
        for (EntryAnswer<ReceivableEvent> entry : receivable.entries()) {
            EventWords words = ReceivableWords.of(entry.fact());
            boolean withdrawn = receivable.told().withdrawn().contains(entry.entry());
            history.row(
                    time.shown(entry.recordedAt()),
                    entry.by(),
                    words.effectiveFrom() == null ? "" : words.effectiveFrom().toString(),
                    entry.entry(),
                    words.what() + (withdrawn ? "  (withdrawn)" : ""));
        }
        return history.text();
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
