package org.caseledger.law.arizona;

import static org.caseledger.law.working.Rounding.CENT_HALF_UP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.Earnings;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.rules.TemporaryDays;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * Temporary disability in Arizona, A.R.S. 23-1041, 23-1044(A), 23-1045(A) and 23-1062(D).
 *
 * <p>An average monthly wage of 3,900.00 for an injury in 2022 (maximum 5,161.12) gives a daily rate of 3,900.00 x
 * 0.021918 = 85.48; eleven payable days are 940.28. With dependents the same days bring 0.8219 x 11 = 9.04 more: one
 * flat allowance of 25.00 a month, whatever the number of dependents.
 *
 * <p>Partial disability brings two thirds of what is lost: of a wage of 3,900.00, fourteen days are 3,900.00 x 12/365 x
 * 14 = 1,795.07; with earnings of 900.00 in these days the loss brings 596.71. Nobody's dependents count here.
 *
 * <p>All numbers belong to the date of injury and follow the claim for life.
 */
public final class ArizonaTemporaryDisability implements TemporaryDisabilityRules {

    private final MaximumWage maximumWage;
    private final Row dailyFactor;
    private final Term aDay;
    private final Row dependentsAllowance;
    private final Term allowanceADay;
    private final WaitingPeriod waitingPeriod;
    private final Row monthsInADay;
    private final Row partialShare;

    /** The rules for an injury on {@code injuredOn}; not known when a table can't say for that day. */
    public ArizonaTemporaryDisability(LawBook law, LocalDate injuredOn) {
        this.maximumWage = new MaximumWage(law, injuredOn);
        this.dailyFactor = law.on("arizona/temporary-total-daily-factor", injuredOn);
        this.aDay = dailyFactor.term("daily factor");
        this.dependentsAllowance = law.on("arizona/dependents-daily-allowance", injuredOn);
        this.allowanceADay = dependentsAllowance.term("dependents' allowance a day");
        this.waitingPeriod = new WaitingPeriod(law, injuredOn);
        this.monthsInADay = law.on("arizona/months-in-a-day", injuredOn);
        this.partialShare = law.on(TemporaryPartial.SHARE, injuredOn);
    }

    @Override
    public String wageName() {
        return Arizona.WAGE;
    }

    /** {@inheritDoc} A.R.S. 23-1062(D). Days after the end don't count, as we read it. */
    @Override
    public PayableDays payable(Days disabilityDays, Days ended) {
        return waitingPeriod.apply(disabilityDays, ended);
    }

    /** {@inheritDoc} Arizona pays for as long as the disability is temporary. */
    @Override
    public TemporaryDays withinLimits(Days total, Days partial) {
        return new TemporaryDays(total, partial, List.of());
    }

    /** {@inheritDoc} What is stationary is compensated as permanent, if at all. */
    @Override
    public Optional<String> endsWhenStationary() {
        return Optional.of("Hardware Mutual Casualty Co. v. Industrial Commission, 17 Ariz. App. 7 (1972)");
    }

    /** {@inheritDoc} Arizona pays calendar days, seven a week. */
    @Override
    public int paidDays(Days days) {
        return days.count();
    }

    /** The waiting period of A.R.S. 23-1062(D). */
    WaitingPeriod waitingPeriod() {
        return waitingPeriod;
    }

    /** {@inheritDoc} A.R.S. 23-1041(A) and (E): the maximum belongs to the date of injury. */
    @Override
    public Figure countedWage(Figure wage) {
        return maximumWage.counted(wage);
    }

    /** {@inheritDoc} A.R.S. 23-1045(A)(1): two thirds of the wage, spread over a 365-day year. */
    @Override
    public Figure rate(Figure countedWage) {
        return countedWage.term().times(aDay).rounded("daily rate", dailyFactor.citation(), CENT_HALF_UP);
    }

    /** {@inheritDoc} A.R.S. 23-1045(A): the dependents' allowance is rounded once, for all days together. */
    @Override
    public Figure compensation(Figure dailyRate, int days, int daysWithDependents) {
        Figure payableDays = Figure.input("payable calendar days", days);
        if (daysWithDependents == 0) {
            return base(dailyRate, payableDays, "statutory pay");
        }
        return dailyRate
                .term()
                .times(payableDays.term())
                .plus(allowance(Figure.input("payable days with dependents", daysWithDependents))
                        .term())
                .exactly("statutory pay", "A.R.S. 23-1045(A)");
    }

    /** {@inheritDoc} Arizona adjusts nothing: the rate follows the claim for life. */
    @Override
    public Answer<Figure> adjusted(Figure dailyRate, LocalDate day) {
        return new Answer.Known<>(dailyRate);
    }

    /** {@inheritDoc} */
    @Override
    public Answer<Figure> compensation(Figure dailyRate, Days days, int daysWithDependents) {
        return new Answer.Known<>(compensation(dailyRate, paidDays(days), daysWithDependents));
    }

    /**
     * {@inheritDoc} A.R.S. 23-1044(A): the wage of these days less their share of the earnings, by calendar days, x 2/3, to
     * the cent.
     */
    @Override
    public Answer<Figure> partial(Figure countedWage, Earnings earnings, Days days) {
        Figure payable = Figure.input("payable days of partial disability", days.count());
        Term lost = countedWage
                .term()
                .times(monthsInADay.term("months in a day"))
                .times(payable.term())
                .minus(share(earnings, payable))
                .atLeast(Term.plain(0));
        return new Answer.Known<>(partialShare
                .term("share of the wage lost")
                .times(lost)
                .rounded("pay for partial disability", partialShare.citation(), CENT_HALF_UP));
    }

    /** {@inheritDoc} By calendar days. */
    @Override
    public Figure earned(Earnings earnings, Days days) {
        return share(earnings, Figure.input("payable days of partial disability", days.count()))
                .cents("earnings of the payable days", null);
    }

    private static Term share(Earnings earnings, Figure payable) {
        int all = earnings.interval().days();
        return payable.amount().intValueExact() == all
                ? earnings.amount().term()
                : earnings.amount()
                        .term()
                        .times(payable.term())
                        .over(Figure.input("days of the interval", all).term());
    }

    /** Compensation for {@code days} without the dependents' allowance, called {@code name}. */
    Figure base(Figure dailyRate, Figure days, String name) {
        return dailyRate.term().times(days.term()).exactly(name, "A.R.S. 23-1045(A)(1)");
    }

    /** The dependents' allowance for {@code days}, A.R.S. 23-1045(A)(2): rounded once, for all days together. */
    Figure allowance(Figure days) {
        return allowanceADay
                .times(days.term())
                .rounded("dependents' allowance", dependentsAllowance.citation(), CENT_HALF_UP);
    }
}
