package org.caseledger.law;

import java.time.LocalDate;
import java.util.NavigableSet;
import org.caseledger.law.working.Figure;

/**
 * A state's rules for temporary total disability, as they stand for one date of injury.
 *
 * <p>The engine asks these questions of every state alike; which state it is stays inside this module.
 */
public interface TemporaryTotalRules {

    /** The trade's name for the wage on which benefits are computed, such as {@code average monthly wage}. */
    String wageName();

    /** Which of the {@code disabilityDays} are payable once the waiting period is applied. */
    PayableDays payable(NavigableSet<LocalDate> disabilityDays);

    /** The wage that counts: {@code wage}, but not above the maximum for the date of injury. */
    Figure countedWage(Figure wage);

    /** Compensation for one day of total disability, for a {@code countedWage}. */
    Figure dailyRate(Figure countedWage);

    /**
     * Compensation for some days of total disability.
     *
     * @param dailyRate from {@link #dailyRate}
     * @param days payable calendar days
     * @param daysWithDependents how many of them fall at a time when somebody depends on the employee for support
     */
    Figure compensation(Figure dailyRate, int days, int daysWithDependents);
}
