package org.caseledger.claim;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.WORDS;

import java.math.BigDecimal;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of what the payroll system posted, as received.
 *
 * <p>Its address is that of the line in the transmittal: run, claim, for-period, kind, pay code and leave balance. A
 * file states all that was posted under an address; several rows of one file under the same address add up, and a later
 * file that names the address replaces what earlier ones said. A later file is complete for each run that it names: what it
 * lacks was left out ({@link ClaimEvent.PostingsLeftOut}).
 *
 * @param run the run under which it was posted, as the row names it
 * @param employeeId the employee's number
 * @param forPeriod the pay period that it is for
 * @param kind what it is about
 * @param payCode the payroll system's code, where the line has one
 * @param leave the leave balance, for lines about leave
 * @param days calendar days, where the payroll system keeps them
 * @param hours leave hours, for lines in hours
 * @param amount dollars, for lines in money
 */
public record PostedRow(
        @Within(CODE) String run,
        @Within(CODE) String employeeId,
        DateSpan forPeriod,
        LineKind kind,
        @Within(WORDS) @Nullable String payCode,
        @Nullable LeaveKind leave,
        @Within(AMOUNT) @Nullable BigDecimal days,
        @Within(AMOUNT) @Nullable BigDecimal hours,
        @Within(AMOUNT) @Nullable Money amount) {

    /** Where it stands within its run. */
    public PostedAddress address() {
        return new PostedAddress(forPeriod, kind, payCode, leave);
    }
}
