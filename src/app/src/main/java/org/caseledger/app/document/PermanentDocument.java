package org.caseledger.app.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.app.text.TextTable;
import org.caseledger.benefit.PermanentBenefit;
import org.caseledger.benefit.PermanentMonth;

/** A permanent benefit as JSON and as text. */
final class PermanentDocument {

    private PermanentDocument() {}

    /** The JSON object: what it is for, what a month is, and each month that is due or was paid. */
    static Map<String, Object> json(PermanentBenefit benefit, boolean workings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("part", benefit.part());
        document.put("percent", benefit.percent());
        document.put("monthly", benefit.award().monthly().amount());
        document.put("total", benefit.award().total().amount());
        document.put(
                "months",
                benefit.months().stream().map(PermanentDocument::month).toList());
        if (workings) {
            document.put("working", benefit.working());
        }
        return document;
    }

    private static Map<String, Object> month(PermanentMonth month) {
        Map<String, Object> document = StatementDocument.span(month.days());
        document.put("due", month.due());
        document.put("paidElsewhere", month.paidElsewhere());
        document.put("balance", month.balance());
        return document;
    }

    /** The same as aligned text. */
    static String text(PermanentBenefit benefit, boolean workings) {
        StringBuilder out = new StringBuilder("\nPermanent benefit, paid by the administrator: ");
        out.append(benefit.part()).append(", ").append(benefit.percent().toPlainString());
        out.append(" percent\n");
        TextTable table = new TextTable("month", "due", "elsewhere", "balance");
        table.alignRight(1, 2, 3);
        benefit.months()
                .forEach(month -> table.row(
                        month.days().toString(),
                        month.due().getAmount().toPlainString(),
                        month.paidElsewhere().getAmount().toPlainString(),
                        month.balance().getAmount().toPlainString()));
        out.append(table.text());
        return workings ? out.append('\n').append(benefit.working().text()).toString() : out.toString();
    }
}
