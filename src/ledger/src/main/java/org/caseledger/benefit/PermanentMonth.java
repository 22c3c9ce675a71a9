package org.caseledger.benefit;

import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;

/**
 * One month of a permanent benefit.
 *
 * @param days the month, or the part of it that a broken month stands for
 * @param due dollars due for it; zero while it isn't over
 * @param paidElsewhere dollars that the administrator paid for it
 */
public record PermanentMonth(DateSpan days, Money due, Money paidElsewhere) {

    /** Dollars still to pay; negative where too much was paid. */
    public Money balance() {
        return due.minus(paidElsewhere);
    }
}
