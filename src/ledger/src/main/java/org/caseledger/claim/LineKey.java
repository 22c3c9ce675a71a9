package org.caseledger.claim;

import java.util.Comparator;
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

    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::forPeriod)
            .thenComparing(LineKey::kind)
            .thenComparing(LineKey::payCode, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LineKey::leave, Comparator.nullsFirst(Comparator.naturalOrder()));

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
        return ORDER.compare(this, other);
    }
}
