package org.caseledger.payroll;

import java.math.BigDecimal;
import org.caseledger.claim.PayLine;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The three figures that can stand under one address of a claim. A line of pay has days and dollars, leave given back
 * has hours, leave pay taken back has dollars; what a line doesn't have is zero here, so that figures can be added.
 *
 * @param days compensable calendar days
 * @param hours leave hours
 * @param amount dollars
 */
public record Figures(int days, BigDecimal hours, Money amount) {

    /** Nothing at all. */
    public static final Figures NONE = new Figures(0, BigDecimal.ZERO.setScale(2), Money.zero(CurrencyUnit.USD));

    /** What a run carries, or would carry, with {@code line}. */
    public static Figures of(RunLine line) {
        return of(line.days(), line.hours(), line.amount());
    }

    /** What a run carried with {@code line}. */
    public static Figures of(PayLine line) {
        return of(line.days(), line.hours(), line.amount());
    }

    /** What is due on {@code line}; nothing where the line says that it can't be computed. */
    public static Figures due(StatementLine line) {
        return new Figures(line.daysDue(), line.hoursDue(), line.amountDue());
    }

    /** What left the employer on {@code line}: carried by runs, and paid elsewhere. */
    public static Figures paid(StatementLine line) {
        return new Figures(
                line.daysTransmitted(),
                line.hoursTransmitted(),
                line.transmitted().plus(line.paidElsewhere()));
    }

    private static Figures of(@Nullable Integer days, @Nullable BigDecimal hours, @Nullable Money amount) {
        return new Figures(
                days == null ? 0 : days, hours == null ? NONE.hours : hours, amount == null ? NONE.amount : amount);
    }

    /** These and {@code others}, each added up. */
    public Figures plus(Figures others) {
        return new Figures(days + others.days, hours.add(others.hours), amount.plus(others.amount));
    }

    /** These less {@code others}. */
    public Figures minus(Figures others) {
        return new Figures(days - others.days, hours.subtract(others.hours), amount.minus(others.amount));
    }
}
