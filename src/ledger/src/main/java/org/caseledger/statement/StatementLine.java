package org.caseledger.statement;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.benefit.Due;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: what is due beside what was transmitted and what was paid elsewhere.
 *
 * @param key the line's address
 * @param due what is due; null where it can't be computed or nothing is
 * @param transmitted dollars that payroll runs carried
 * @param paidElsewhere dollars that left outside payroll
 * @param hoursTransmitted leave hours that payroll runs gave back
 * @param daysTransmitted compensable days that payroll runs carried
 * @param missing what {@code due} waits for; while there is anything, the line is held: nobody pays it or takes it back
 */
public record StatementLine(
        LineKey key,
        @Nullable Due due,
        Money transmitted,
        Money paidElsewhere,
        BigDecimal hoursTransmitted,
        int daysTransmitted,
        List<String> missing) {

    /** Whether {@code due} is known; false while the line is held. */
    public boolean known() {
        return missing.isEmpty();
    }

    /** Whether the line is in hours rather than in dollars. */
    public boolean inHours() {
        return key.kind() == LineKind.LEAVE_REPLENISHED;
    }

    /** Dollars due; zero where nothing is. */
    public Money amountDue() {
        Money amount = due == null ? null : due.amount();
        return amount == null ? Money.zero(transmitted.getCurrencyUnit()) : amount;
    }

    /** Hours due; zero where none are. */
    public BigDecimal hoursDue() {
        BigDecimal hours = due == null ? null : due.hours();
        return hours == null ? BigDecimal.ZERO.setScale(2) : hours;
    }

    /** Compensable days due; zero where none are. */
    public int daysDue() {
        Integer days = due == null ? null : due.days();
        return days == null ? 0 : days;
    }

    /** Dollars still to pay; negative where too much was paid. */
    public Money balance() {
        return amountDue().minus(transmitted).minus(paidElsewhere);
    }

    /** Hours still to give back; negative where too many were. */
    public BigDecimal hoursBalance() {
        return hoursDue().subtract(hoursTransmitted);
    }

    /** Whether something is left to pay, give back or take back, or the line is held. */
    public boolean open() {
        return !known() || !settled();
    }

    /** Whether nothing is left to pay, give back or take back. */
    public boolean settled() {
        return balance().isZero() && hoursBalance().signum() == 0;
    }
}
