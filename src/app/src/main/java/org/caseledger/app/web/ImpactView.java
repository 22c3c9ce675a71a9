package org.caseledger.app.web;

import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.answer.LineWords;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Impact;

/**
 * What changed law would make of an employer's claims, as its page shows it.
 *
 * @param name the employer as printed
 * @param period the world is considered up to the end of this pay period
 * @param totals by pay code or kind
 * @param lines the figures that would change, the first {@value Limits#ROWS}
 * @param missing what would be missing, or no longer
 */
public record ImpactView(
        String name,
        DateSpan period,
        int claims,
        long claimsAffected,
        long periodsAffected,
        List<Total> totals,
        Paged<Line> lines,
        List<Impact.MissingChanged> missing) {

    /** A total, before and after. */
    public record Total(String of, String before, String after, String difference) {}

    /** A figure that would change. */
    public record Line(
            String claim,
            DateSpan forPeriod,
            String what,
            String code,
            String before,
            String after,
            String difference,
            String transmitted) {}

    /** The view of {@code impact}. */
    static ImpactView of(ImpactAnswer impact, String name) {
        return new ImpactView(
                name,
                impact.period(),
                impact.claims(),
                impact.claimsAffected(),
                impact.periodsAffected(),
                impact.totals().entrySet().stream().map(ImpactView::total).toList(),
                Paged.of(impact.lines(), 1, Limits.ROWS).map(ImpactView::line),
                impact.missing());
    }

    private static Total total(Map.Entry<String, ImpactAnswer.Total> of) {
        ImpactAnswer.Total total = of.getValue();
        return new Total(
                of.getKey().replace('-', ' '),
                total.unit().words(total.before(), ""),
                total.unit().words(total.after(), ""),
                total.unit().words(total.difference(), ""));
    }

    private static Line line(ImpactAnswer.Line line) {
        return new Line(
                line.claim(),
                line.forPeriod(),
                LineWords.of(line.kind(), line.leave()),
                line.payCode() == null ? "" : line.payCode(),
                line.unit().words(line.before(), "missing"),
                line.unit().words(line.after(), "missing"),
                line.unit().words(line.difference(), "held"),
                line.unit().words(line.transmitted(), ""));
    }
}
