package org.caseledger.app.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.text.TextTable;
import org.caseledger.audit.CheckedLine;
import org.caseledger.audit.CheckedLine.Again;
import org.caseledger.audit.CheckedLine.Pay;
import org.caseledger.audit.SupplementAudit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An audit of supplemental pay as JSON and as text; the workpaper prints the same.
 *
 * @param id such as {@code glendale-2022-02-19-audit}
 * @param by who checked
 * @param at when
 * @param knownAt runs transmitted up to then were looked at
 * @param findings what was found
 */
public record AuditDocument(String id, String by, Instant at, Instant knownAt, SupplementAudit findings) {

    /** The JSON document. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("audit", id);
        document.put("employer", findings.employer());
        document.put("period", StatementDocument.span(findings.period()));
        document.put("checkedBy", by);
        document.put("checkedAt", at.toString());
        document.put("knownAt", knownAt.toString());
        document.put("seed", findings.seed());
        document.put("size", findings.size());
        document.put("method", findings.method());
        document.put("runs", findings.runs());
        document.put("population", findings.population());
        document.put("sampled", findings.lines().size());
        document.put("lines", findings.lines().stream().map(AuditDocument::json).toList());
        document.put("faults", findings.faults());
        document.put("totals", totals());
        document.put("differences", findings.differences());
        document.put("conclusion", findings.conclusion());
        document.put("hash", findings.hash());
        return document;
    }

    private Map<String, Object> totals() {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("carried", findings.carried());
        totals.put("recomputed", findings.recomputed());
        totals.put("difference", findings.carried().minus(findings.recomputed()));
        return totals;
    }

    private static Map<String, Object> json(CheckedLine line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ticket", line.ticket());
        document.put("run", line.run());
        document.put("transmittedAt", line.transmittedAt().toString());
        document.put("claim", line.claim());
        document.put("employee", line.employee());
        document.put("forPeriod", StatementDocument.span(line.forPeriod()));
        document.put("payCode", line.payCode());
        document.put("retroactive", line.retroactive());
        document.put("carried", json(line.carried()));
        document.put("recomputed", json(line.again()));
        document.put("difference", line.difference());
        document.put("agrees", line.agrees());
        document.put("faults", line.faults());
        document.put("calculationsFollowed", line.calculations());
        document.put("evidence", evidence(line));
        document.put("working", line.working());
        return document;
    }

    private static List<Object> evidence(CheckedLine line) {
        List<Object> evidence = new ArrayList<>();
        line.evidence().forEach(entry -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("entry", entry.entry());
            one.put("recordedAt", entry.recordedAt().toString());
            one.put("by", entry.by());
            one.put("what", entry.what());
            evidence.add(one);
        });
        return evidence;
    }

    private static Map<String, Object> json(Pay pay) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("days", pay.days());
        document.put("amount", pay.amount());
        return document;
    }

    private static @Nullable Map<String, Object> json(@Nullable Again again) {
        if (again == null) {
            return null;
        }
        Map<String, Object> document = json(again.line());
        document.put("due", again.due().amount());
        document.put("daysDue", again.due().days());
        document.put("transmittedBefore", again.transmittedBefore());
        document.put("daysBefore", again.daysBefore());
        document.put("paidElsewhere", again.paidElsewhere());
        return document;
    }

    /** The audit as aligned text, without workings and evidence: those are in the workpaper. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("Audit ").append(id).append(", supplemental pay carried by the runs of ");
        out.append(findings.period()).append(", checked by ").append(by).append(" at ");
        out.append(at).append('\n');
        out.append("Drawn with seed ")
                .append(findings.seed())
                .append(": ")
                .append(findings.lines().size());
        out.append(" of ").append(findings.population()).append(" lines\n\n");
        if (!findings.lines().isEmpty()) {
            out.append(lines()).append('\n');
        }
        findings.faults().forEach(fault -> out.append(fault).append('\n'));
        findings.lines()
                .forEach(line -> line.faults()
                        .forEach(fault -> out.append(line.claim())
                                .append(", ")
                                .append(line.forPeriod())
                                .append(": ")
                                .append(fault)
                                .append('\n')));
        return out.append(findings.conclusion())
                .append("\nHash ")
                .append(findings.hash())
                .append('\n')
                .toString();
    }

    private String lines() {
        TextTable table = new TextTable(
                "claim", "for period", "code", "run", "days", "carried", "computed again", "difference", "steps", "");
        table.alignRight(4, 5, 6, 7, 8);
        for (CheckedLine line : findings.lines()) {
            table.row(
                    line.claim(),
                    line.forPeriod().from() + (line.retroactive() ? " *" : ""),
                    line.payCode(),
                    line.run(),
                    String.valueOf(line.carried().days()),
                    dollars(line.carried().amount()),
                    line.again() == null
                            ? "missing"
                            : dollars(line.again().line().amount()),
                    line.difference() == null ? "" : dollars(line.difference()),
                    String.valueOf(line.calculations()),
                    line.agrees() ? "agrees" : "differs");
        }
        return table.text();
    }

    private static String dollars(@Nullable Money amount) {
        return amount == null ? "" : amount.getAmount().toPlainString();
    }
}
