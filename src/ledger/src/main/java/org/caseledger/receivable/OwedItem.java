package org.caseledger.receivable;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Within;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Dollars of a receivable under one address: the pay period and the line that was paid too much.
 *
 * @param forPeriod the pay period
 * @param kind the kind of line, such as statutory
 * @param payCode its pay code, where it has one
 * @param leave its leave balance, where it is about leave
 * @param amount dollars, above zero
 */
public record OwedItem(
        DateSpan forPeriod,
        LineKind kind,
        @Within(WORDS) @Nullable String payCode,
        @Nullable LeaveKind leave,
        @Within(AMOUNT) Money amount) {

    /** {@code amount} under {@code key}. */
    public static OwedItem of(LineKey key, Money amount) {
        return new OwedItem(key.forPeriod(), key.kind(), key.payCode(), key.leave(), amount);
    }

    /** Its address. */
    public LineKey key() {
        return new LineKey(forPeriod, kind, payCode, leave);
    }
}
