package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;

/**
 * A payroll run in a list.
 *
 * @param head which run it is
 * @param lines how many lines it has
 * @param sums what it comes to, and who did what with it
 */
public record RunListed(
        @JsonUnwrapped RunHead head,
        int lines,
        @JsonUnwrapped RunSums sums) implements Document {

    /** The run on record, which carries {@code content}. */
    public static RunListed of(PayrollFacts.Run run, RunContent content) {
        return new RunListed(RunHead.of(run), run.frozen().lines(), RunSums.of(run, content));
    }
}
