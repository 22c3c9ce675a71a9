package org.caseledger.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.document.FigureWords;
import org.caseledger.app.document.Reasons;
import org.caseledger.claim.LineKind;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineHistory;
import org.caseledger.payroll.LineHistory.Version;

/**
 * One version of a period's figures, as a claim's page shows it.
 *
 * @param first whether it is the first of its line
 * @param what what the line is about
 * @param code its pay code
 * @param run the run that carried it
 * @param at when that was transmitted
 * @param by who transmitted it
 * @param days the days that it added or took away
 * @param carried what it carried
 * @param cumulative what runs had carried then
 * @param due what was due as known then; blank for a receivable
 * @param reasons the entries that led to it
 */
public record VersionView(
        boolean first,
        String what,
        String code,
        String run,
        String at,
        String by,
        String days,
        String carried,
        String cumulative,
        String due,
        List<ReasonView> reasons) {

    /** The versions of all lines of one period: pay first, then leave. */
    static List<VersionView> of(List<LineHistory> histories, String claim, Reasons reasons, Moment moment) {
        List<VersionView> views = new ArrayList<>();
        histories.stream()
                .sorted(Comparator.comparing((LineHistory history) ->
                        !FigureWords.countsDays(history.key().kind())))
                .forEach(history ->
                        history.versions().forEach(version -> views.add(of(history, version, claim, reasons, moment))));
        return views;
    }

    private static VersionView of(LineHistory history, Version version, String claim, Reasons reasons, Moment moment) {
        LineKind kind = history.key().kind();
        Figures carried = Figures.of(version.carried().line());
        return new VersionView(
                version.corrects().isEmpty(),
                LineWords.of(kind, history.key().leave()),
                history.key().payCode() == null ? "" : history.key().payCode(),
                version.carried().run(),
                moment.shown(version.carried().entry().recordedAt()),
                version.carried().entry().provenance().by(),
                FigureWords.countsDays(kind) ? String.valueOf(carried.days()) : "",
                FigureWords.of(kind, carried),
                FigureWords.of(kind, version.cumulative()),
                version.dueThen().map(due -> FigureWords.of(kind, due)).orElse(""),
                ReasonView.of(reasons, claim, version.because()));
    }
}
