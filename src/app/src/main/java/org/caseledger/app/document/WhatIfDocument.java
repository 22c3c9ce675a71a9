package org.caseledger.app.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.LineChange;
import org.caseledger.payroll.LineChange.Side;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.payroll.WhatIf;
import org.joda.money.Money;

/**
 * What supposed lines would change in a run.
 *
 * @param supposed the comparison
 * @param reasons tells the entries behind it, the supposed ones included
 * @param workings whether to tell the workings of both sides
 */
public record WhatIfDocument(WhatIf supposed, Reasons reasons, boolean workings) {

    /** The JSON document. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", supposed.run());
        document.put("employer", supposed.terms().policy().employer());
        document.put("period", StatementDocument.span(supposed.period()));
        document.put("state", "supposed");
        document.put("knownAt", supposed.knownAt().toString());
        document.put("supposed", supposed.lines());
        document.put("changes", supposed.changes().stream().map(this::change).toList());
        document.put("totals", totals());
        document.put("hours", hours());
        document.put(
                "exchanges",
                sides(
                        ExchangeWords.json(supposed.before().exchanges()),
                        ExchangeWords.json(supposed.after().exchanges())));
        document.put("waived", sides(ExchangeWords.waived(supposed.before()), ExchangeWords.waived(supposed.after())));
        document.put("missing", sides(supposed.missingBefore(), supposed.missingAfter()));
        return document;
    }

    private static Map<String, Object> sides(Object before, Object after) {
        Map<String, Object> sides = new LinkedHashMap<>();
        sides.put("before", before);
        sides.put("after", after);
        return sides;
    }

    private Map<String, Object> change(LineChange change) {
        LineKey key = change.key();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", change.claim());
        document.put("forPeriod", StatementDocument.span(key.forPeriod()));
        document.put("kind", key.kind().toString());
        document.put("payCode", key.payCode());
        document.put("leave", key.leave());
        document.put("before", side(key, change.before()));
        document.put("after", side(key, change.after()));
        document.put("difference", FigureWords.json(key.kind(), change.difference()));
        document.put("because", Causes.json(change.because(), change.claim(), reasons, names()));
        return document;
    }

    private Set<String> names() {
        return supposed.lines().stream().map(WhatIf.Supposed::entry).collect(Collectors.toSet());
    }

    private Map<String, Object> side(LineKey key, Side side) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (side.known()) {
            document.put("due", FigureWords.json(key.kind(), side.due()));
        }
        document.put("paid", FigureWords.json(key.kind(), side.paid()));
        document.put("carried", FigureWords.json(key.kind(), side.carried()));
        if (workings && side.working() != null) {
            document.put("working", side.working());
        }
        return document;
    }

    /** Differences in dollars by pay code; those without one, and receivable lines, under the name of their kind. */
    private Map<String, Money> totals() {
        Map<String, Money> totals = new TreeMap<>();
        for (LineChange change : supposed.changes()) {
            if (change.difference().hours().signum() == 0) {
                LineKey key = change.key();
                totals.merge(
                        key.payCode() == null || key.kind() == LineKind.RECEIVABLE
                                ? key.kind().toString()
                                : key.payCode(),
                        change.difference().amount(),
                        Money::plus);
            }
        }
        return totals;
    }

    /** Differences in hours by leave. */
    private Map<String, BigDecimal> hours() {
        Map<String, BigDecimal> hours = new TreeMap<>();
        for (LineChange change : supposed.changes()) {
            if (change.difference().hours().signum() != 0) {
                hours.merge(FigureWords.code(change.key()), change.difference().hours(), BigDecimal::add);
            }
        }
        return hours;
    }

    /** The comparison as aligned text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("What if, in run ").append(supposed.run());
        out.append(", pay period ").append(supposed.period());
        out.append(", known at ")
                .append(reasons.time().shown(supposed.knownAt()))
                .append(". Nothing is recorded.\n\n");
        TextTable lines = new TextTable("supposed", "claim", "what");
        supposed.lines().forEach(line -> lines.row(line.entry(), line.claim(), line.what()));
        out.append(supposed.lines().isEmpty() ? "No line supposes anything.\n" : lines.text())
                .append('\n');
        Causes causes = new Causes(reasons, names());
        TextTable table = new TextTable(
                "claim",
                "for period",
                "kind",
                "code",
                "due",
                "paid",
                "run now",
                "would be due",
                "run would carry",
                "difference",
                "because");
        table.alignRight(4, 5, 6, 7, 8, 9);
        supposed.changes().forEach(change -> row(table, change, causes));
        out.append(supposed.changes().isEmpty() ? "No figure of the run would change.\n" : table.text());
        out.append(causes.text());
        out.append(ExchangeWords.text(supposed.after().exchanges())).append('\n');
        totals().forEach((code, total) -> out.append("Difference ")
                .append(code)
                .append(": ")
                .append(total.getAmount().toPlainString())
                .append('\n'));
        hours().forEach((leave, total) -> out.append("Difference ")
                .append(leave)
                .append(": ")
                .append(total.toPlainString())
                .append(" h\n"));
        out.append(ExchangeWords.text(supposed.after()));
        missing(out);
        if (workings) {
            supposed.changes().forEach(change -> workings(out, change));
        }
        return out.toString();
    }

    private void row(TextTable table, LineChange change, Causes causes) {
        LineKey key = change.key();
        Side before = change.before();
        Side after = change.after();
        table.row(
                change.claim(),
                key.forPeriod().toString(),
                key.kind().toString(),
                FigureWords.code(key),
                due(key, before),
                paid(key, before, after),
                FigureWords.of(key.kind(), before.carried()),
                due(key, after),
                FigureWords.of(key.kind(), after.carried()),
                FigureWords.of(key.kind(), change.difference()),
                causes.numbers(change.because(), change.claim()));
    }

    private static String due(LineKey key, Side side) {
        return side.known() ? FigureWords.of(key.kind(), side.due()) : "missing";
    }

    private static String paid(LineKey key, Side before, Side after) {
        String now = FigureWords.of(key.kind(), before.paid());
        String then = FigureWords.of(key.kind(), after.paid());
        return now.equals(then) ? now : now + " -> " + then;
    }

    private void missing(StringBuilder out) {
        List<MissingFact> settled = new ArrayList<>(supposed.missingBefore());
        settled.removeAll(supposed.missingAfter());
        settled.forEach(
                fact -> out.append("No longer missing on ").append(fact.words()).append('\n'));
        supposed.missingAfter()
                .forEach(fact -> out.append("Missing on ").append(fact.words()).append('\n'));
    }

    private static void workings(StringBuilder out, LineChange change) {
        LineKey key = change.key();
        String address = change.claim() + ", " + key.forPeriod() + ", " + LineWords.of(key.kind(), key.leave());
        Working before = change.before().working();
        Working after = change.after().working();
        if (before != null) {
            out.append('\n').append(address).append(", as it is\n").append(before.text());
        }
        if (after != null) {
            out.append('\n').append(address).append(", as it would be\n").append(after.text());
        }
    }
}
