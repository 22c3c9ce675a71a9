package org.caseledger.claim;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what a transmitted run carried and what payroll posted for it.
 *
 * @param run the run
 * @param forPeriod the pay period that the line is for
 * @param kind what the line is about
 * @param payCode its pay code, where it has one
 * @param leave its leave balance, where it is about leave
 * @param figure which figure differs: {@code days}, {@code hours} or {@code amount}
 * @param carried what the run carried; absent where it carried no such line
 * @param posted what payroll posted; absent where it posted no such line
 * @param cause what the difference comes from, as far as the figures tell
 */
public record PostedVariance(
        @Within(CODE) String run,
        DateSpan forPeriod,
        LineKind kind,
        @Within(WORDS) @Nullable String payCode,
        @Nullable LeaveKind leave,
        @Within(WORDS) String figure,
        @Within(WORDS) @Nullable String carried,
        @Within(WORDS) @Nullable String posted,
        @Within(WORDS) String cause) {

    /** The line and the figure in words, such as {@code 713 amount} or {@code leave-replenished sick hours}. */
    public String words() {
        String line = payCode == null ? kind + (leave == null ? "" : " " + leave) : payCode;
        return line + " " + figure;
    }

    /** Whether {@code other} is about the same figure of the same line of the same run. */
    public boolean sameFigure(PostedVariance other) {
        return run.equals(other.run) && forPeriod.equals(other.forPeriod) && words().equals(other.words());
    }
}
