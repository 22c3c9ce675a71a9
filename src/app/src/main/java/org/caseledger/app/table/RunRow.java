package org.caseledger.app.table;

import org.caseledger.app.answer.RunHead;
import org.caseledger.app.answer.RunSums;
import org.caseledger.payroll.PayrollFacts;

/**
 * A payroll run in a list, without what it carries.
 *
 * @param head which run it is
 * @param lines how many lines it has
 * @param steps who did what with it
 */
public record RunRow(RunHead head, int lines, RunSums.Steps steps) {

    /** {@code run} on record. */
    public static RunRow of(PayrollFacts.Run run) {
        return new RunRow(RunHead.of(run), run.frozen().lines(), RunSums.Steps.of(run));
    }
}
