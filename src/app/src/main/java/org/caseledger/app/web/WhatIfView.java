package org.caseledger.app.web;

import java.util.List;
import org.caseledger.app.answer.WhatIfAnswer;
import org.caseledger.app.answer.WhatIfAnswer.Change;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.WhatIf.Supposed;
import org.caseledger.payroll.WhatIsMissing;

/**
 * What supposed lines would change in a run, as its page shows it.
 *
 * @param run the id that the run would get
 * @param supposed the lines
 * @param changes the addresses whose figures change, the first {@value Limits#LINES}
 * @param totals differences in dollars, by pay code or kind
 * @param hours differences in hours, by leave
 * @param missing what couldn't be computed
 * @param settled what could be, though it can't be as things are
 */
public record WhatIfView(
        String run,
        DateSpan period,
        List<Supposed> supposed,
        Paged<Row> changes,
        List<RunView.Total> totals,
        List<RunView.Total> hours,
        List<WhatIsMissing> missing,
        List<WhatIsMissing> settled) {

    /**
     * An address whose figures change.
     *
     * @param change the figures
     * @param because the main reason, and how many there are
     * @param reasons all of them
     */
    public record Row(Change change, String because, List<ReasonView> reasons) {

        private static Row of(Change change) {
            List<ReasonView> reasons = ReasonView.of(change.claim(), change.because());
            String mainly = reasons.isEmpty() ? "" : reasons.getLast().words();
            return new Row(
                    change, reasons.size() > 1 ? mainly + ", +" + (reasons.size() - 1) + " more" : mainly, reasons);
        }

        /** What is due on a side; {@code missing} where that can't be computed. */
        public String due(WhatIfAnswer.Side side) {
            return side.due() == null ? "missing" : side.due().words();
        }

        /** Whether the figures are hours of leave. */
        public boolean inHours() {
            return change.kind() == LineKind.LEAVE_REPLENISHED;
        }
    }

    /** The view of {@code answer}. */
    static WhatIfView of(WhatIfAnswer answer) {
        return new WhatIfView(
                answer.run(),
                answer.period(),
                answer.supposed(),
                Paged.of(answer.changes(), 1, Limits.LINES).map(Row::of),
                answer.totals().entrySet().stream()
                        .map(total -> new RunView.Total(
                                total.getKey().replace('-', ' '),
                                total.getValue().getAmount().toPlainString()))
                        .toList(),
                answer.hours().entrySet().stream()
                        .map(total -> new RunView.Total(
                                total.getKey(), total.getValue().toPlainString()))
                        .toList(),
                WhatIsMissing.gathered(answer.missing().after()),
                WhatIsMissing.gathered(answer.noLongerMissing()));
    }
}
