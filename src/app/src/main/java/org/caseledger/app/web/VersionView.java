package org.caseledger.app.web;

import java.util.Comparator;
import java.util.List;
import org.caseledger.app.answer.FiguresAnswer;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.LineWords;

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

    /** Pay first, then what is taken back and given back of leave, as a page lists it. */
    private static final Comparator<HistoryAnswer.Line> PAGE_ORDER = Comparator.comparing(
                    (HistoryAnswer.Line line) -> !FiguresAnswer.countsDays(line.kind()))
            .thenComparing(HistoryAnswer.Line::kind);

    /** The versions of all lines of one {@code period} of {@code claim}: pay first, then leave. */
    static List<VersionView> of(HistoryAnswer.Period period, String claim, Moment moment) {
        return period.lines().stream()
                .sorted(PAGE_ORDER)
                .flatMap(line -> line.versions().stream().map(version -> of(line, version, claim, moment)))
                .toList();
    }

    private static VersionView of(HistoryAnswer.Line line, HistoryAnswer.Version version, String claim, Moment moment) {
        FiguresAnswer due = version.dueThen();
        return new VersionView(
                version.corrects().isEmpty(),
                LineWords.of(line.kind(), line.leave()),
                line.payCode() == null ? "" : line.payCode(),
                version.run(),
                moment.shown(version.transmittedAt()),
                version.transmittedBy(),
                version.carried().days() == null ? "" : version.carried().days().toString(),
                version.carried().words(),
                version.cumulative().words(),
                due == null ? "" : due.words(),
                ReasonView.of(claim, version.because()));
    }
}
