package org.caseledger.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.text.TextTable;
import org.caseledger.claim.Owed;
import org.caseledger.law.policy.Exchange;
import org.caseledger.payroll.Exchanged;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.Waived;

/** What a run sets against each other, and what it waives: as JSON, as text and in words. */
public final class ExchangeWords {

    private ExchangeWords() {}

    /** What the policy allows, in words. */
    public static String of(Exchange rule) {
        return switch (rule) {
            case LEAVE_BENEFITS -> "leave pay and benefits";
            case STATUTORY_SUPPLEMENT -> "statutory pay and supplement";
            case SUPPLEMENT_CODES -> "supplement under two codes";
            case LEAVE_KINDS -> "leave pay of two kinds";
        };
    }

    /** Exchanges as JSON. */
    public static List<Map<String, Object>> json(List<Exchanged> exchanges) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Exchanged one : exchanges) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("claim", one.claim());
            document.put("forPeriod", StatementDocument.span(one.forPeriod()));
            document.put("from", one.from());
            document.put("to", one.to());
            document.put("amount", one.amount());
            document.put("rule", one.rule().toString());
            if (one.receivable() != null) {
                document.put("receivable", one.receivable());
            }
            documents.add(document);
        }
        return documents;
    }

    /** What {@code content} waives as JSON, each with its addresses. */
    public static List<Map<String, Object>> waived(RunContent content) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Waived one : content.waived()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("claim", one.claim());
            document.put("receivable", one.receivable());
            document.put("amount", one.amount());
            document.put("rule", one.rule());
            document.put(
                    "items",
                    content.receivables().stream()
                            .filter(moved -> moved.receivable().equals(one.receivable()))
                            .filter(moved -> moved.move() == Owed.Move.WAIVED)
                            .flatMap(moved -> moved.items().stream())
                            .toList());
            documents.add(document);
        }
        return documents;
    }

    /** Exchanges as an aligned table; nothing where there are none. */
    static String text(List<Exchanged> exchanges) {
        if (exchanges.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("claim", "for period", "from", "to", "amount", "rule");
        table.alignRight(4);
        exchanges.forEach(one -> table.row(
                one.claim(),
                one.forPeriod().from().toString(),
                one.from(),
                one.receivable() == null ? one.to() : one.to() + " of " + one.receivable(),
                one.amount().getAmount().toPlainString(),
                one.rule().toString()));
        return "\nExchanged, as the policy allows\n\n" + table.text();
    }

    /** What is waived, a line each. */
    static String text(RunContent content) {
        StringBuilder out = new StringBuilder();
        content.waived()
                .forEach(one -> out.append("Waived on ")
                        .append(one.claim())
                        .append(": ")
                        .append(one.amount().getAmount().toPlainString())
                        .append(", ")
                        .append(one.rule())
                        .append('\n'));
        return out.toString();
    }
}
