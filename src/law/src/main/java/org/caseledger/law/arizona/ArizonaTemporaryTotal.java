package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import org.caseledger.law.Answer;
import org.caseledger.law.PayableDays;
import org.caseledger.law.TemporaryTotalRules;
import org.caseledger.law.table.DatedTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Working;

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

    private static final DatedTable MAXIMUM_WAGE = DatedTable.read("arizona/maximum-average-monthly-wage");
    private static final DatedTable DAILY_FACTOR = DatedTable.read("arizona/temporary-total-daily-factor");
    private static final DatedTable DEPENDENTS_ALLOWANCE = DatedTable.read("arizona/dependents-daily-allowance");
    private static final DatedTable WAITING_DAYS = DatedTable.read("arizona/waiting-period-days");
    private static final DatedTable RETROACTIVE_DAYS = DatedTable.read("arizona/waiting-period-retroactive-days");

    private final Row maximumWage;
    private final Row dailyFactor;
    private final Row dependentsAllowance;
    private final WaitingPeriod waitingPeriod;

    private ArizonaTemporaryTotal(Row maximumWage, Row dailyFactor, Row dependentsAllowance, WaitingPeriod waiting) {
        this.maximumWage = maximumWage;
        this.dailyFactor = dailyFactor;
        this.dependentsAllowance = dependentsAllowance;
        this.waitingPeriod = waiting;
    }

    /** The rules for an injury on {@code injuredOn}; missing when a table doesn't cover that day. */
    public static Answer<TemporaryTotalRules> forInjuryOn(LocalDate injuredOn) {
        Function<DatedTable, Answer<Row>> row = table -> switch (table.on(injuredOn)) {
            case DatedTable.Lookup.Found(Row found) -> new Answer.Known<>(found);
            case DatedTable.Lookup.Refused(String why) -> new Answer.Missing<>(why);
        };
        return row.apply(MAXIMUM_WAGE)
                .then(maximum -> row.apply(DAILY_FACTOR)
                        .then(factor -> row.apply(DEPENDENTS_ALLOWANCE)
                                .then(allowance -> row.apply(WAITING_DAYS)
                                        .then(waiting -> row.apply(RETROACTIVE_DAYS)
                                                .then(retroactive -> new Answer.Known<>(new ArizonaTemporaryTotal(
                                                        maximum,
                                                        factor,
                                                        allowance,
                                                        new WaitingPeriod(waiting, retroactive))))))));
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

    /** {@inheritDoc} A.R.S. 23-1041(A) and (E): the maximum belongs to the date of injury. */
    @Override
    public Figure countedWage(Figure wage) {
        BigDecimal counted = wage.amount().min(maximumWage.value());
        String formula = "the wage, but not above the maximum for the date of injury";
        return new Figure(
                counted,
                Working.calculation(
                        "counted average monthly wage",
                        counted,
                        formula,
                        maximumWage.citation(),
                        null,
                        List.of(wage.working(), maximumWage.working("maximum average monthly wage"))));
    }

    /** {@inheritDoc} A.R.S. 23-1045(A)(1): two thirds of the wage, spread over a 365-day year. */
    @Override
    public Figure dailyRate(Figure countedWage) {
        BigDecimal rate = Rounding.CENT_HALF_UP.apply(countedWage.amount().multiply(dailyFactor.value()));
        return new Figure(
                rate,
                Working.calculation(
                        "daily rate",
                        rate,
                        "counted average monthly wage x daily factor",
                        dailyFactor.citation(),
                        Rounding.CENT_HALF_UP,
                        List.of(countedWage.working(), dailyFactor.working("daily factor"))));
    }

    /** {@inheritDoc} A.R.S. 23-1045(A): the dependents' allowance is rounded once, for all days together. */
    @Override
    public Figure compensation(Figure dailyRate, int days, int daysWithDependents) {
        BigDecimal base = dailyRate.amount().multiply(BigDecimal.valueOf(days));
        List<Working> inputs =
                new ArrayList<>(List.of(dailyRate.working(), Working.input("payable calendar days", days)));
        if (daysWithDependents == 0) {
            return new Figure(
                    base,
                    Working.calculation(
                            "statutory pay",
                            base,
                            "daily rate x payable calendar days",
                            "A.R.S. 23-1045(A)(1)",
                            null,
                            inputs));
        }
        BigDecimal allowance = Rounding.CENT_HALF_UP.apply(
                dependentsAllowance.value().multiply(BigDecimal.valueOf(daysWithDependents)));
        inputs.add(Working.calculation(
                "dependents' allowance",
                allowance,
                "allowance a day x payable days with dependents",
                dependentsAllowance.citation(),
                Rounding.CENT_HALF_UP,
                List.of(
                        dependentsAllowance.working("dependents' allowance a day"),
                        Working.input("payable days with dependents", daysWithDependents))));
        BigDecimal total = base.add(allowance);
        return new Figure(
                total,
                Working.calculation(
                        "statutory pay",
                        total,
                        "daily rate x payable calendar days + dependents' allowance",
                        "A.R.S. 23-1045(A)",
                        null,
                        inputs));
    }
}
