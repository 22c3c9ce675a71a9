package org.caseledger.app.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.answer.ImpactAnswer.Line;
import org.caseledger.app.answer.ImpactAnswer.Total;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.payroll.Impact;

/** What changed law would make of employers' claims, as aligned text. */
public final class ImpactText {

    private ImpactText() {}

    /** The impacts, one after the other. */
    public static String of(List<ImpactAnswer> impacts, LedgerTime time) {
        return impacts.isEmpty()
                ? "No employer has claims. Nothing was recorded.\n"
                : impacts.stream().map(impact -> of(impact, time)).collect(Collectors.joining("\n"));
    }

    private static String of(ImpactAnswer impact, LedgerTime time) {
        StringBuilder out = new StringBuilder();
        out.append("Impact on ").append(impact.employer());
        out.append(", up to the pay period ").append(impact.period());
        out.append(", known at ").append(time.shown(impact.knownAt()));
        out.append(": ").append(impact.claimsAffected()).append(" of ");
        out.append(impact.claims()).append(" claims, ");
        out.append(impact.periodsAffected()).append(" pay periods. Nothing was recorded.\n");
        if (!impact.lines().isEmpty()) {
            out.append('\n').append(lines(impact.lines())).append('\n');
        }
        totals(out, impact.totals());
        missing(out, impact.missing());
        return out.toString();
    }

    /** What comes to another total, by pay code. */
    static void totals(StringBuilder out, Map<String, Total> totals) {
        totals.forEach((code, total) -> {
            out.append("Total ").append(code);
            out.append(": before ").append(total.unit().words(total.before(), ""));
            out.append(", after ").append(total.unit().words(total.after(), ""));
            out.append(", difference ")
                    .append(total.unit().words(total.difference(), ""))
                    .append('\n');
        });
    }

    /** What would be missing, or no longer. */
    static void missing(StringBuilder out, List<Impact.MissingChanged> missing) {
        missing.forEach(changed -> out.append(changed.nowKnown() ? "No longer missing on " : "Missing on ")
                .append(changed.claim())
                .append(": ")
                .append(changed.what())
                .append('\n'));
    }

    private static String lines(List<Line> lines) {
        TextTable table =
                new TextTable("claim", "for period", "kind", "code", "before", "after", "difference", "transmitted");
        table.alignRight(4, 5, 6, 7);
        for (Line line : lines) {
            table.row(
                    line.claim(),
                    line.forPeriod().from().toString(),
                    line.kind().toString(),
                    line.payCode() != null ? line.payCode() : String.valueOf(line.leave()),
                    line.unit().words(line.before(), "missing"),
                    line.unit().words(line.after(), "missing"),
                    line.unit().words(line.difference(), "held"),
                    line.unit().words(line.transmitted(), ""));
        }
        return table.text();
    }
}
