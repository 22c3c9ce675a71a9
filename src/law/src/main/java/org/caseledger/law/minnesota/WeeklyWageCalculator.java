package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Term;

/** {@code mn.weekly-wage}: the weekly wage as {@link WeeklyWage} has it, from what the payroll knows. */
final class WeeklyWageCalculator {

    private static final Input<BigDecimal> DAILY = Input.money("daily", "daily wage");
    private static final Input<BigDecimal> DAYS_PER_WEEK = Input.number("days-per-week", "days normally worked a week");
    private static final Input<BigDecimal> EARNINGS = Input.money(
            "earnings-26-weeks", "wages, vacation and holiday pay earned in the 26 weeks before the injury");
    private static final Input<BigDecimal> PAID_DAYS = Input.number("paid-days", "days on which that pay was earned");
    private static final Input<BigDecimal> WEEKS_WORKED = Input.number("weeks-worked", "weeks in which work was done");
    private static final Input<BigDecimal> DAYS_WORKED = Input.number("days-worked", "days worked");
    private static final Input<BigDecimal> HOURLY = Input.money("hourly", "hourly rate");
    private static final Input<BigDecimal> HOURS = Input.number("hours-per-week", "hours normally worked a week");
    private static final Input<Boolean> CONSTRUCTION =
            Input.yesNo("construction", "construction, mining or another industry whose hours follow the season");
    private static final Input<WageReading> READING =
            new Input<>("reading", "whether paid leave counts as work", Kind.oneOf(WageReading.class));
    private static final Input<BigDecimal> LEAVE_DAYS =
            Input.number("leave-days", "paid vacation and holiday days beside the days worked");
    private static final Input<BigDecimal> LEAVE_WEEKS =
            Input.number("leave-weeks", "weeks of paid vacation and holidays alone");

    static final Calculator RULE = Calculator.rule("mn.weekly-wage", "Weekly wage")
            .cites("Minn. Stat. 176.011 subds. 8a (earlier subd. 3) and 18")
            .page("minnesota/weekly-wage")
            .orTakes(DAILY, DAYS_PER_WEEK)
            .orTakes(EARNINGS, PAID_DAYS, WEEKS_WORKED, DAYS_WORKED)
            .orTakes(HOURLY, HOURS)
            .mayTake(CONSTRUCTION, READING, LEAVE_DAYS, LEAVE_WEEKS)
            .gives("weekly-wage", Output.Kind.MONEY, "the weekly wage")
            .gives("daily-wage", Output.Kind.MONEY, "the daily wage, to the cent; not from an hourly rate")
            .gives("days-per-week", Output.Kind.NUMBER, "days a week, to two decimals; not from an hourly rate")
            .by(WeeklyWageCalculator::compute);

    private static final BigDecimal WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal WEEK_OF_HOURS = BigDecimal.valueOf(7 * 24);

    private WeeklyWageCalculator() {}

    private static Results compute(LawBook law, Given given) {
        WeeklyWage rules = new WeeklyWage(law);
        if (given.has(EARNINGS)) {
            return averaged(law, rules, given);
        }
        Stream.of(READING, LEAVE_DAYS, LEAVE_WEEKS)
                .filter(given::has)
                .findFirst()
                .ifPresent(input -> {
                    throw new BadInput(input.name(), "matters only where the wage is averaged from " + EARNINGS.name());
                });
        return given.has(DAILY) ? regular(rules, given) : hourly(rules, given);
    }

    private static Results regular(WeeklyWage rules, Given given) {
        Figure daily = given.figure(DAILY);
        Figure days = atMost(given, DAYS_PER_WEEK, WEEK, () -> "a week has seven days");
        return new Results()
                .figure("weekly-wage", wage(rules, given, daily.term(), days.term()))
                .figure("daily-wage", daily)
                .figure("days-per-week", days);
    }

    private static Results hourly(WeeklyWage rules, Given given) {
        if (given.yes(CONSTRUCTION)) {
            throw new BadInput(
                    CONSTRUCTION.name(),
                    "the least is counted in daily wages: give " + DAILY.name() + " and " + DAYS_PER_WEEK.name());
        }
        Figure hours = atMost(given, HOURS, WEEK_OF_HOURS, () -> "a week has 168 hours");
        return new Results().figure("weekly-wage", rules.ofHours(given.figure(HOURLY), hours));
    }

    private static Results averaged(LawBook law, WeeklyWage rules, Given given) {
        WageReading reading = given.find(READING).orElse(WageReading.DLI);
        BigDecimal period = law.latest("minnesota/weekly-wage-weeks").decimal();
        Figure paidDays = atMost(
                given,
                PAID_DAYS,
                period.multiply(WEEK),
                () -> "the " + period + " weeks before the injury have no more days");
        atMost(given, WEEKS_WORKED, period, () -> "only the " + period + " weeks before the injury count");
        Figure days = reading.counted("days counted", given.figure(DAYS_WORKED), leave(given, LEAVE_DAYS));
        Figure weeks = reading.counted("weeks counted", given.figure(WEEKS_WORKED), leave(given, LEAVE_WEEKS));
        check(days.amount().signum() == 0, DAYS_WORKED, () -> "must be more than zero");
        check(days.exceeds(paidDays), DAYS_WORKED, () -> "with paid leave more than the " + PAID_DAYS.name());
        check(
                weeks.amount().compareTo(period) > 0,
                LEAVE_WEEKS,
                () -> "with the weeks worked more than the " + period + " weeks before the injury");
        check(
                days.amount().compareTo(weeks.amount().multiply(WEEK)) > 0,
                DAYS_WORKED,
                () -> "more than seven days in each of the weeks");
        Term daily = given.figure(EARNINGS).term().over(paidDays.term());
        Term perWeek = days.term().over(weeks.term());
        Results results = new Results()
                .figure("weekly-wage", wage(rules, given, daily, perWeek))
                .figure("daily-wage", daily.cents("daily wage", "Minn. Stat. 176.011 subd. 8a (earlier subd. 3)"))
                .figure(
                        "days-per-week",
                        perWeek.rounded("days per week", WeeklyWage.CITATION, Rounding.HUNDREDTH_HALF_UP));
        if (reading == WageReading.DLI && paidDays.exceeds(days)) {
            results.missing("there are more paid days than days counted: if the rest was paid vacation or holidays, the"
                    + " Department counts it; give leave-days and leave-weeks, or reading=statute");
        }
        return results;
    }

    private static Figure wage(WeeklyWage rules, Given given, Term daily, Term daysPerWeek) {
        return given.yes(CONSTRUCTION) ? rules.ofSeasonal(daily, daysPerWeek) : rules.of(daily, daysPerWeek);
    }

    private static Optional<Figure> leave(Given given, Input<BigDecimal> input) {
        return given.has(input) ? Optional.of(given.figure(input)) : Optional.empty();
    }

    /** The amount of {@code input}: more than nothing and at most {@code most}. */
    private static Figure atMost(Given given, Input<BigDecimal> input, BigDecimal most, Supplier<String> why) {
        Figure figure = given.figure(input);
        check(figure.amount().signum() == 0, input, () -> "must be more than zero");
        check(figure.amount().compareTo(most) > 0, input, () -> "is more than " + most + ": " + why.get());
        return figure;
    }

    private static void check(boolean wrong, Input<?> input, Supplier<String> why) {
        if (wrong) {
            throw new BadInput(input.name(), why.get());
        }
    }
}
