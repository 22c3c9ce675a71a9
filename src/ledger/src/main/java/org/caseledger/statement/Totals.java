package org.caseledger.statement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sums of a statement in dollars, wherever a claim's balance is shown. Lines that are held count for nothing in them
 * until what they wait for is known, and leave their pay period open.
 *
 * @param asOf the day up to which the world is considered
 * @param due dollars due
 * @param transmitted dollars that payroll runs carried
 * @param paidElsewhere dollars that left outside payroll
 * @param openPeriods pay periods with something to pay, to give back or to take back, in dollars or in hours, or held
 */
public record Totals(LocalDate asOf, Money due, Money transmitted, Money paidElsewhere, int openPeriods) {

    static Totals of(LocalDate asOf, List<StatementLine> lines) {
        Money due = Money.zero(CurrencyUnit.USD);
        Money transmitted = due;
        Money elsewhere = due;
        for (StatementLine line : lines) {
            if (line.known()) {
                due = due.plus(line.amountDue());
                transmitted = transmitted.plus(line.transmitted());
                elsewhere = elsewhere.plus(line.paidElsewhere());
            }
        }
        long open = lines.stream()
                .filter(StatementLine::open)
                .map(line -> line.key().forPeriod())
                .distinct()
                .count();
        return new Totals(asOf, due, transmitted, elsewhere, (int) open);
    }

    /** The totals of a claim at rest on {@code asOf}, on which nothing is open. */
    public static Totals settled(LocalDate asOf) {
        return of(asOf, List.of());
    }

    /** Dollars still to pay, on balance; negative where too much was paid. */
    public Money balance() {
        return due.minus(transmitted).minus(paidElsewhere);
    }
}
