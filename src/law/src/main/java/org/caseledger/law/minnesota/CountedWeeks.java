package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Term;

/**
 * The weeks of a benefit that is paid for so many weeks at most, Minn. Stat. 176.101 subds. 1 and 2.
 *
 * <p>A day is a fraction of the employee's own working week: two days of a five-day week are 0.4 weeks, of a six-day week
 * exactly 2/6. With 128 weeks already paid of 130, three more weeks count as two.
 */
final class CountedWeeks {

    private static final Input<BigDecimal> WEEKS = Input.number("weeks", "weeks claimed");
    private static final Input<BigDecimal> DAYS = Input.number("days", "days claimed");
    private static final Input<BigDecimal> DAYS_PER_WEEK = Input.number("days-per-week", "days in the working week");
    private static final Input<BigDecimal> PAID = Input.number("weeks-already-paid", "weeks already paid");
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    private CountedWeeks() {}

    /** Adds to {@code draft} what may be asked about weeks, and what is then given. */
    static Calculator.Draft declared(Calculator.Draft draft) {
        return draft.mayTake(WEEKS, DAYS, DAYS_PER_WEEK, PAID)
                .gives(
                        "total",
                        Kind.MONEY,
                        "compensation for the weeks that count, before the annual adjustment; with weeks or days")
                .gives("weeks-counted", Kind.NUMBER, "weeks claimed, up to those that are left; with weeks or days")
                .gives("weeks-remaining", Kind.NUMBER, "weeks left afterwards; with weeks, days or weeks already paid");
    }

    /** Adds to {@code results} what {@code given} asks about the weeks of a {@code weekly} benefit. */
    static Results addTo(Results results, Given given, Figure weekly, Figure maximumWeeks, String citation) {
        boolean claimed = given.has(WEEKS) || given.has(DAYS);
        if (given.has(DAYS_PER_WEEK) && !given.has(DAYS)) {
            throw new BadInput(DAYS_PER_WEEK.name(), "says what part of a week a day is; give the days too");
        }
        if (!claimed && !given.has(PAID)) {
            return results;
        }
        Term left = left(given, maximumWeeks, citation);
        if (!claimed) {
            return results.figure("weeks-remaining", weeks("weeks remaining", left, citation));
        }
        Term counted = claimed(given).atMost(left);
        return results.figure("total", weekly.term().times(counted).cents("total", citation))
                .figure("weeks-counted", weeks("weeks counted", counted, citation))
                .figure("weeks-remaining", weeks("weeks remaining", left.minus(counted), citation));
    }

    private static Term left(Given given, Figure maximumWeeks, String citation) {
        return given.has(PAID)
                ? maximumWeeks
                        .term()
                        .minus(given.figure(PAID).term())
                        .atLeast(Term.plain(0))
                        .exactly("weeks left", citation)
                        .term()
                : maximumWeeks.term();
    }

    private static Term claimed(Given given) {
        if (!given.has(DAYS)) {
            return given.figure(WEEKS).term();
        }
        BigDecimal perWeek = given.get(DAYS_PER_WEEK);
        if (perWeek.signum() == 0 || perWeek.compareTo(WEEK) > 0) {
            throw new BadInput(DAYS_PER_WEEK.name(), "a working week has more than none and at most seven days");
        }
        Term days = given.figure(DAYS).term().over(given.figure(DAYS_PER_WEEK).term());
        return given.has(WEEKS) ? given.figure(WEEKS).term().plus(days) : days;
    }

    /** Weeks for print; the total is computed from the exact ones. */
    private static Figure weeks(String name, Term weeks, String citation) {
        return weeks.exactlyOrRounded(name, citation, Rounding.HUNDREDTH_HALF_UP);
    }
}
