package org.caseledger.app.text;

import org.caseledger.app.answer.PermanentAnswer;
import org.joda.money.Money;

/** A permanent benefit as aligned text. */
final class PermanentText {

    private PermanentText() {}

    /** What it is for, its months, and its working where it has one. */
    static String of(PermanentAnswer benefit) {
        StringBuilder out = new StringBuilder("\nPermanent benefit, paid by the administrator: ");
        out.append(benefit.part()).append(", ").append(benefit.percent().toPlainString());
        out.append(" percent\n");
        TextTable table = new TextTable("month", "due", "elsewhere", "balance");
        table.alignRight(1, 2, 3);
        benefit.months()
                .forEach(month -> table.row(
                        month.span().toString(),
                        plain(month.due()),
                        plain(month.paidElsewhere()),
                        plain(month.balance())));
        out.append(table.text());
        return benefit.working() == null
                ? out.toString()
                : out.append('\n').append(benefit.working().text()).toString();
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
