package org.caseledger.claim;

import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The address of a claim's line: what is due, was transmitted or was paid elsewhere under the same key is compared.
 *
 * @param forPeriod the pay period that the line is for
 * @param kind what it is about
 * @param payCode its pay code, where it has one
 * @param leave its leave balance, where it is about leave
 */
public record LineKey(
        DateSpan forPeriod,
        LineKind kind,
        @Nullable String payCode,
        @Nullable LeaveKind leave) implements Comparable<LineKey> {

    /** The key of a line that was transmitted. */
    public static LineKey of(PayLine line) {
        return new LineKey(line.forPeriod(), line.kind(), line.payCode(), line.leave());
    }

    /** The key of the statutory line of {@code period} under {@code policy}. */
    public static LineKey statutory(DateSpan period, EmployerPolicy policy) {
        return new LineKey(period, LineKind.STATUTORY, policy.statutory().payCode(), null);
    }

    /** In order of period, kind, pay code and leave. */
    @Override
    public int compareTo(LineKey other) {
        int order = forPeriod.compareTo(other.forPeriod);
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        if (order == 0) {
            order = nothingFirst(payCode, other.payCode);
        }
        return order == 0 ? nothingFirst(leave, other.leave) : order;
    }

    private static <T extends Comparable<T>> int nothingFirst(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }
}
