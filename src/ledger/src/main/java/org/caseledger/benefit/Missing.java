package org.caseledger.benefit;

import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Something without which a figure can't be computed, and which lines of the claim wait for it. A line that waits is
 * held: no run pays it or takes it back until the figure is known.
 *
 * <p>Modified duty from 1 to 10 March without earnings: the statutory line of the pay period of 19 February to 4 March
 * waits for {@code earnings from 2022-03-01 to 2022-03-04}, whatever else is due in it.
 *
 * @param forPeriod the pay period of the lines that wait; absent where lines of every period do
 * @param kind their kind; absent where it concerns the claim as a whole
 * @param payCode their pay code; absent where it isn't known, or they have none
 * @param leave their leave balance; absent where they aren't about leave
 * @param what what is missing, in words
 */
public record Missing(
        @Nullable DateSpan forPeriod,
        @Nullable LineKind kind,
        @Nullable String payCode,
        @Nullable LeaveKind leave,
        String what) {

    /** Something about the claim as a whole. */
    static Missing ofClaim(String what) {
        return new Missing(null, null, null, null, what);
    }

    /** Something for which the lines of {@code kind} wait, in every pay period and under every code. */
    static Missing of(LineKind kind, String what) {
        return new Missing(null, kind, null, null, what);
    }

    /** Something for which the line {@code key} waits. */
    static Missing of(LineKey key, String what) {
        return new Missing(key.forPeriod(), key.kind(), key.payCode(), key.leave(), what);
    }

    /** Whether the line {@code key} in particular waits for it. */
    public boolean holds(LineKey key) {
        return kind == key.kind()
                && (forPeriod == null || forPeriod.equals(key.forPeriod()))
                && (payCode == null || payCode.equals(key.payCode()))
                && (leave == null || leave == key.leave());
    }

    /** The one line that waits for it; absent where several may. */
    @Nullable LineKey line() {
        return forPeriod == null || kind == null ? null : new LineKey(forPeriod, kind, payCode, leave);
    }
}
