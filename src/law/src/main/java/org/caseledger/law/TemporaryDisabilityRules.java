package org.caseledger.law;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import org.caseledger.law.working.Figure;

/**
 * A state's rules for temporary disability, total and partial, as they stand for one date of injury.
 *
 * <p>The engine asks these questions of every state alike; which state it is stays inside this module.
 */
public interface TemporaryDisabilityRules {

    /** The trade's name for the wage on which benefits are computed, such as {@code average monthly wage}. */
    String wageName();

    /** Which of the {@code disabilityDays} are payable once the waiting period is applied. */
    PayableDays payable(NavigableSet<LocalDate> disabilityDays);

    /** Which payable days fall within the longest time for which total and partial disability are paid. */
    TemporaryDays withinLimits(NavigableSet<LocalDate> total, NavigableSet<LocalDate> partial);

    /**
     * The law that ends temporary benefits after the day on which the condition becomes medically stationary; absent where
     * the state's benefits end otherwise.
     */
    Optional<String> endsWhenStationary();

    /** How many of the calendar {@code days} are paid: all of them, or those on which the employee works. */
    int paidDays(NavigableSet<LocalDate> days);

    /** The wage that counts: {@code wage}, but not above the maximum for the date of injury. */
    Figure countedWage(Figure wage);

    /** The rate of total disability for a {@code countedWage}: for a day or for a week, as the state has it. */
    Figure rate(Figure countedWage);

    /**
     * Compensation for some days of total disability.
     *
     * @param rate from {@link #rate}
     * @param days paid days
     * @param daysWithDependents how many of them fall at a time when somebody depends on the employee for support
     */
    Figure compensation(Figure rate, int days, int daysWithDependents);

    /**
     * Compensation for some days of partial disability, never below zero; missing where the law can't say for such earnings.
     *
     * @param earnings what was earned on them, or could have been
     * @param days paid days
     */
    Answer<Figure> partial(Figure countedWage, Figure earnings, int days);
}
