package org.caseledger.proof;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.claim.PayLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.RunLine;
import org.jspecify.annotations.Nullable;

/** Dollars or hours by address; an address without any has zero. */
final class Sums extends TreeMap<LineKey, BigDecimal> {

    private static final long serialVersionUID = 1;

    void add(LineKey key, @Nullable BigDecimal amount) {
        if (amount != null) {
            merge(key, amount, BigDecimal::add);
        }
    }

    BigDecimal at(LineKey key) {
        return getOrDefault(key, BigDecimal.ZERO);
    }

    /** The sum over the addresses that {@code wanted} accepts of what {@code part} makes of each. */
    BigDecimal sum(Predicate<LineKey> wanted, UnaryOperator<BigDecimal> part) {
        return entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> part.apply(entry.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The address that a line is about; for a receivable line that of the line which it balances. */
    static LineKey about(RunLine line) {
        return about(line.forPeriod(), line.kind(), line.payCode(), line.leave(), line.owed());
    }

    /** The same of a line that was carried. */
    static LineKey about(PayLine line) {
        return about(line.forPeriod(), line.kind(), line.payCode(), line.leave(), line.owed());
    }

    private static LineKey about(
            DateSpan period, LineKind kind, @Nullable String code, @Nullable LeaveKind leave, @Nullable Owed owed) {
        return new LineKey(period, owed == null ? kind : owed.of(), code, leave);
    }
}
