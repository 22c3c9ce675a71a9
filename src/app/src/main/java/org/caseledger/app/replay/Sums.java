package org.caseledger.app.replay;

import org.caseledger.payroll.Figures;
import org.caseledger.statement.StatementLine;
import org.joda.money.Money;

/**
 * What lines of statements add up to. Lines that are held count for nothing, like in the totals of a statement.
 *
 * @param due what is due
 * @param transmitted what payroll runs carried
 * @param paidElsewhere dollars that left outside payroll
 */
public record Sums(Figures due, Figures transmitted, Money paidElsewhere) {

    static final Sums NONE = new Sums(Figures.NONE, Figures.NONE, Figures.NONE.amount());

    static Sums of(StatementLine line) {
        return new Sums(
                Figures.due(line),
                new Figures(line.daysTransmitted(), line.hoursTransmitted(), line.transmitted()),
                line.paidElsewhere());
    }

    Sums plus(Sums others) {
        return new Sums(
                due.plus(others.due), transmitted.plus(others.transmitted), paidElsewhere.plus(others.paidElsewhere));
    }

    /** What is still to pay or to give back; negative where it was too much. */
    public Figures balance() {
        Figures open = due.minus(transmitted);
        return new Figures(open.days(), open.hours(), open.amount().minus(paidElsewhere));
    }
}
