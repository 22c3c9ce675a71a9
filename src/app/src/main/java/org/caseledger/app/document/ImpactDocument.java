package org.caseledger.app.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.payroll.Impact;
import org.jspecify.annotations.Nullable;

/** What changed law would make of an employer's claims, as JSON and as text. */
public final class ImpactDocument {

    private ImpactDocument() {}

    /** The JSON document of one employer's impact, or the list of several employers'. */
    public static Object json(List<Impact> impacts, Instant knownAt) {
        return impacts.size() == 1
                ? json(impacts.getFirst(), knownAt)
                : impacts.stream().map(impact -> json(impact, knownAt)).toList();
    }

    /** The impacts as text, one after the other. */
    public static String text(List<Impact> impacts, String knownAt) {
        return impacts.isEmpty()
                ? "No employer has claims. Nothing was recorded.\n"
                : impacts.stream().map(impact -> text(impact, knownAt)).collect(Collectors.joining("\n"));
    }

    /** The JSON document of {@code impact}, as known at {@code knownAt}. */
    public static Map<String, Object> json(Impact impact, Instant knownAt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("employer", impact.employer());
        document.put("period", StatementDocument.span(impact.period()));
        document.put("knownAt", knownAt.toString());
        document.put("claims", impact.claims());
        document.put("claimsAffected", impact.claimsAffected());
        document.put("periodsAffected", impact.periodsAffected());
        document.put("lines", impact.lines().stream().map(ImpactDocument::line).toList());
        Map<String, Object> totals = new LinkedHashMap<>();
        impact.totals().forEach((code, total) -> totals.put(code, total(code, total)));
        document.put("totals", totals);
        document.put("missing", impact.missing());
        return document;
    }

    private static Map<String, Object> line(Impact.Line line) {
        LineKey key = line.key();
        boolean hours = inHours(key);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", line.claim());
        document.put("forPeriod", StatementDocument.span(key.forPeriod()));
        document.put("kind", key.kind().toString());
        document.put("payCode", key.payCode());
        document.put("leave", key.leave() == null ? null : key.leave().toString());
        document.put("before", figure(line.before(), hours));
        document.put("after", figure(line.after(), hours));
        document.put("difference", figure(line.difference().orElse(null), hours));
        if (key.payCode() != null) {
            document.put("days", days(line));
        }
        document.put("unit", hours ? "hours" : "USD");
        document.put("transmitted", hours ? line.hoursTransmitted() : line.transmitted());
        return document;
    }

    private static Map<String, Object> days(Impact.Line line) {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put("before", line.before() == null ? null : line.before().days());
        days.put("after", line.after() == null ? null : line.after().days());
        return days;
    }

    private static Map<String, Object> total(String code, Impact.Total total) {
        boolean hours = code.equals(LineKind.LEAVE_REPLENISHED.toString());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("before", figure(total.before(), hours));
        document.put("after", figure(total.after(), hours));
        document.put("difference", figure(total.difference(), hours));
        document.put("unit", hours ? "hours" : "USD");
        return document;
    }

    private static boolean inHours(LineKey key) {
        return key.kind() == LineKind.LEAVE_REPLENISHED;
    }

    private static @Nullable Object figure(Impact.@Nullable Figures figures, boolean hours) {
        if (figures == null) {
            return null;
        }
        return hours ? figures.hours() : figures.amount();
    }

    /** The impact as aligned text. */
    public static String text(Impact impact, String knownAt) {
        StringBuilder out = new StringBuilder();
        out.append("Impact on ").append(impact.employer());
        out.append(", up to the pay period ").append(impact.period());
        out.append(", known at ").append(knownAt);
        out.append(": ").append(impact.claimsAffected()).append(" of ");
        out.append(impact.claims()).append(" claims, ");
        out.append(impact.periodsAffected()).append(" pay periods. Nothing was recorded.\n");
        if (!impact.lines().isEmpty()) {
            TextTable table = new TextTable(
                    "claim", "for period", "kind", "code", "before", "after", "difference", "transmitted");
            table.alignRight(4, 5, 6, 7);
            impact.lines().forEach(line -> row(table, line));
            out.append('\n').append(table.text()).append('\n');
        }
        impact.totals().forEach((code, total) -> {
            boolean hours = code.equals(LineKind.LEAVE_REPLENISHED.toString());
            out.append("Total ").append(code).append(": before ");
            out.append(words(total.before(), hours)).append(", after ");
            out.append(words(total.after(), hours)).append(", difference ");
            out.append(words(total.difference(), hours)).append('\n');
        });
        impact.missing()
                .forEach(changed -> out.append(changed.nowKnown() ? "No longer missing on " : "Missing on ")
                        .append(changed.claim())
                        .append(": ")
                        .append(changed.what())
                        .append('\n'));
        return out.toString();
    }

    private static void row(TextTable table, Impact.Line line) {
        LineKey key = line.key();
        boolean hours = inHours(key);
        table.row(
                line.claim(),
                key.forPeriod().from().toString(),
                key.kind().toString(),
                key.payCode() != null ? key.payCode() : String.valueOf(key.leave()),
                words(line.before(), hours),
                words(line.after(), hours),
                line.difference().map(difference -> words(difference, hours)).orElse("held"),
                hours
                        ? line.hoursTransmitted().toPlainString() + " h"
                        : line.transmitted().getAmount().toPlainString());
    }

    private static String words(Impact.@Nullable Figures figures, boolean hours) {
        if (figures == null) {
            return "missing";
        }
        return hours
                ? figures.hours().toPlainString() + " h"
                : figures.amount().getAmount().toPlainString();
    }
}
