package org.caseledger.app.web;

import java.math.BigDecimal;
import org.caseledger.app.answer.ClaimComparison;
import org.jspecify.annotations.Nullable;

/**
 * A claim's file at two instants, as a page shows it: what differs, and how much is the same.
 *
 * @param claim the claim
 * @param before the earlier moment
 * @param after the later moment
 * @param from the earlier moment for a date-and-time field
 * @param to the later moment for a date-and-time field
 * @param knownBefore whether the claim was reported by the earlier moment
 * @param compared the comparison
 * @param facts facts that stand in one of the two only
 * @param lines lines of the statement that differ
 */
public record ComparisonView(
        String claim,
        Moment before,
        Moment after,
        String from,
        String to,
        boolean knownBefore,
        ClaimComparison compared,
        Paged<Fact> facts,
        Paged<Line> lines) {

    /** A fact that stands in one of the two only. */
    public record Fact(ClaimComparison.Fact fact, String recordedAt, String tail) {}

    /** A line that differs, its figures as they are printed. */
    public record Line(ClaimComparison.Line line, String before, String after, String difference, String unit) {}

    static ComparisonView of(String claim, ComparedMoments moments, ClaimComparison compared) {
        return new ComparisonView(
                claim,
                moments.before(),
                moments.after(),
                ComparedMoments.field(moments.before()),
                moments.after().past() ? ComparedMoments.field(moments.after()) : "",
                compared.before() != null,
                compared,
                Paged.of(compared.facts(), 1, Limits.DIFFERENCES)
                        .map(fact -> new Fact(
                                fact,
                                moments.after().shown(fact.entry().recordedAt()),
                                Words.tail(fact.entry().entry()))),
                Paged.of(compared.lines(), 1, Limits.DIFFERENCES).map(ComparisonView::line));
    }

    private static Line line(ClaimComparison.Line line) {
        BigDecimal difference = line.difference();
        return new Line(
                line,
                figure(line.before()),
                figure(line.after()),
                difference == null ? "" : (difference.signum() > 0 ? "+" : "") + difference.toPlainString(),
                line.hours() ? "h" : "");
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "unknown" : figure.toPlainString();
    }
}
