package org.caseledger.law.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;

/**
 * A state's rules for temporary disability, total and partial, as they stand for one date of injury.
 *
 * <p>The engine asks these questions of every state alike; which state it is stays inside this module.
 */
public interface TemporaryDisabilityRules {

    /** The trade's name for the wage on which benefits are computed, such as {@code average monthly wage}. */
    String wageName();

    /** Which of the {@code disabilityDays}, of which there is one, are payable once the waiting period is applied. */
    default PayableDays payable(Days disabilityDays) {
        return payable(disabilityDays, Days.NONE);
    }

    /**
     * The same, where temporary benefits had ended on some of the days.
     *
     * @param ended those of the {@code disabilityDays} on which they had; whether such days serve the waiting period is the
     *     state's to say
     */
    PayableDays payable(Days disabilityDays, Days ended);

    /** Which payable days fall within the longest time for which total and partial disability are paid. */
    TemporaryDays withinLimits(Days total, Days partial);

    /**
     * The law that ends temporary benefits after the day on which the condition becomes medically stationary; absent where
     * the state's benefits end otherwise.
     */
    Optional<String> endsWhenStationary();

    /** How many of the calendar {@code days} are paid: all of them, or those on which the employee works. */
    int paidDays(Days days);

    /** The wage that counts: {@code wage}, but not above the maximum for the date of injury. */
    Figure countedWage(Figure wage);

    /**
     * The rate of total disability for a {@code countedWage}: for a day or for a week, as the state has it, before any
     * adjustment that comes with the years.
     */
    Figure rate(Figure countedWage);

    /**
     * What {@code rate} has become by {@code day}, where the state adjusts benefits as the years go by; missing where a number
     * for it is.
     *
     * @param rate from {@link #rate}
     */
    Answer<Figure> adjusted(Figure rate, LocalDate day);

    /**
     * Compensation for some days of total disability, all of them at one rate.
     *
     * @param rate from {@link #rate} or {@link #adjusted}
     * @param days paid days
     * @param daysWithDependents how many of them fall at a time when somebody depends on the employee for support
     */
    Figure compensation(Figure rate, int days, int daysWithDependents);

    /**
     * Compensation for the calendar {@code days} of total disability, each at what {@code rate} has become by then, rounded
     * once; missing where that isn't known for one of them.
     *
     * @param rate from {@link #rate}
     * @param daysWithDependents how many of the days fall at a time when somebody depends on the employee for support
     */
    Answer<Figure> compensation(Figure rate, Days days, int daysWithDependents);

    /**
     * Compensation for the calendar {@code days} of partial disability, never below zero, each as the state has adjusted it by
     * then; missing where the law can't say for such earnings or such days.
     *
     * @param earnings what was earned in an interval to which the days belong; they count by the days' share of it
     */
    Answer<Figure> partial(Figure countedWage, Earnings earnings, Days days);

    /** The share of {@code earnings} that belongs to the calendar {@code days} of their interval, to the cent. */
    Figure earned(Earnings earnings, Days days);
}
