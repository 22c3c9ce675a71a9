package org.caseledger.audit;

import java.util.List;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunLine;
import org.jspecify.annotations.Nullable;

/**
 * A line that a run carried on a claim, computed again, with what was known when the run was issued.
 *
 * @param run the run
 * @param line what it carried
 * @param checked the line, computed again from what stood before the run
 * @param then the claim as it was known
 * @param besideThen the employee's other claims as they were known
 * @param termsThen the law and the policy as they were known
 * @param statutory statutory pay of the same period in the same run, computed again; null where the run carried none
 */
record PaidLine(
        PayrollFacts.Run run,
        RunLine line,
        CheckedLine checked,
        ClaimFacts then,
        Beside besideThen,
        Terms termsThen,
        @Nullable CheckedLine statutory) {

    /** The pay period that it is for. */
    DateSpan period() {
        return line.forPeriod();
    }

    /** The entries behind it. */
    List<String> evidence() {
        return entries(checked);
    }

    /** The entries behind {@code line}. */
    static List<String> entries(CheckedLine line) {
        return line.evidence().stream().map(CheckedLine.Evidence::entry).toList();
    }
}
