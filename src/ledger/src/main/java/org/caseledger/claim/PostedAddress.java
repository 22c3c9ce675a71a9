package org.caseledger.claim;

import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting of a claim stands within its run.
 *
 * @param forPeriod the pay period that it is for
 * @param kind what it is about
 * @param payCode the payroll system's code, where the line has one
 * @param leave the leave balance, for lines about leave
 */
public record PostedAddress(
        DateSpan forPeriod,
        LineKind kind,
        @Within(WORDS) @Nullable String payCode,
        @Nullable LeaveKind leave) {

    /** In words, such as {@code 713} or {@code leave-replenished sick}. */
    public String words() {
        return payCode != null ? payCode : kind + (leave == null ? "" : " " + leave);
    }
}
