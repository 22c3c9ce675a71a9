package org.caseledger.payroll;

import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;

import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;

/**
 * Days in a pay period of which a run carries or lacks something for a claim, and for which another claim of the same
 * employee is payable, too.
 *
 * @param claim the claim
 * @param with the other claim
 * @param goesFirst whether the other claim goes first, so that what is due on this one depends on it
 * @param days the days
 */
public record SharedDays(
        @Within(IDENTIFIER) String claim, @Within(NAME) String with, boolean goesFirst, DateSpan days) {

    /** In words, such as {@code O-2: 2022-01-15 to 2022-02-04 are payable on claim O-1, too, which goes first}. */
    public String words() {
        return claim + ": " + days + " are payable on claim " + with + ", too, "
                + (goesFirst ? "which goes first" : "but this one goes first");
    }
}
