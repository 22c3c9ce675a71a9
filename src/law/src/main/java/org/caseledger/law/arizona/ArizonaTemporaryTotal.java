package org.caseledger.law.arizona;

import static org.caseledger.law.working.Rounding.CENT_HALF_UP;

import java.time.LocalDate;
import java.util.NavigableSet;
import org.caseledger.law.LawBook;
import org.caseledger.law.PayableDays;
import org.caseledger.law.TemporaryTotalRules;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * Temporary total disability in Arizona, A.R.S. 23-1041, 23-1045(A) and 23-1062(D).
 *
 * <p>An average monthly wage of 3,900.00 for an injury in 2022 (maximum 5,161.12) gives a daily rate of 3,900.00 x
 * 0.021918 = 85.48; eleven payable days are 940.28. With dependents the same days bring 0.8219 x 11 = 9.04 more: one
 * flat allowance of 25.00 a month, whatever the number of dependents.
 *
 * <p>All numbers belong to the date of injury and follow the claim for life.
 */
public final class ArizonaTemporaryTotal implements TemporaryTotalRules {

    private final MaximumWage maximumWage;
    private final Row dailyFactor;
    private final Row dependentsAllowance;
    private final WaitingPeriod waitingPeriod;

    /** The rules for an injury on {@code injuredOn}; not known when a table can't say for that day. */
    public ArizonaTemporaryTotal(LawBook law, LocalDate injuredOn) {
        this.maximumWage = new MaximumWage(law, injuredOn);
        this.dailyFactor = law.on("arizona/temporary-total-daily-factor", injuredOn);
        this.dependentsAllowance = law.on("arizona/dependents-daily-allowance", injuredOn);
        this.waitingPeriod = new WaitingPeriod(law, injuredOn);
    }

    @Override
    public String wageName() {
        return "average monthly wage";
    }

    /** {@inheritDoc} A.R.S. 23-1062(D). */
    @Override
    public PayableDays payable(NavigableSet<LocalDate> disabilityDays) {
        return waitingPeriod.apply(disabilityDays);
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
    public Figure dailyRate(Figure countedWage) {
        return countedWage
                .term()
                .times(dailyFactor.term("daily factor"))
                .rounded("daily rate", dailyFactor.citation(), CENT_HALF_UP);
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

    /** Compensation for {@code days} without the dependents' allowance, called {@code name}. */
    Figure base(Figure dailyRate, Figure days, String name) {
        return dailyRate.term().times(days.term()).exactly(name, "A.R.S. 23-1045(A)(1)");
    }

    /** The dependents' allowance for {@code days}, A.R.S. 23-1045(A)(2): rounded once, for all days together. */
    Figure allowance(Figure days) {
        return dependentsAllowance
                .term("dependents' allowance a day")
                .times(days.term())
                .rounded("dependents' allowance", dependentsAllowance.citation(), CENT_HALF_UP);
    }
}
