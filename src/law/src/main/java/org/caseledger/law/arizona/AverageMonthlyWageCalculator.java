package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;

/** {@code az.amw}: the average monthly wage by one of the methods of {@link AverageMonthlyWage}, up to the maximum. */
final class AverageMonthlyWageCalculator {

    private static final Input<List<BigDecimal>> EARNED =
            new Input<>("earnings-30-days", "earnings in the 30 days before the injury", Kind.several(Kind.MONEY));
    private static final Input<BigDecimal> WEEKLY = Input.money("weekly", "weekly wage");
    private static final Input<BigDecimal> BIWEEKLY = Input.money("biweekly", "biweekly wage");
    private static final Input<BigDecimal> SEMIMONTHLY = Input.money("semimonthly", "semimonthly wage");
    private static final Input<BigDecimal> MONTHLY = Input.money("monthly", "monthly wage");
    private static final Input<BigDecimal> ANNUAL = Input.money("annual", "annual wage");
    private static final Input<BigDecimal> SEASONAL = Input.money("seasonal-monthly", "monthly wage in the season");
    private static final Input<BigDecimal> MONTHS = Input.number("months", "months of the season in the year");
    private static final Input<BigDecimal> COMPARABLE =
            Input.money("comparable-monthly", "monthly earning capacity in the job, as determined");
    private static final Input<BigDecimal> GUARANTEED =
            Input.money("guaranteed-monthly", "monthly wage that the contract guarantees");
    private static final Input<BigDecimal> NO_CONTRACT =
            Input.money("non-contract-monthly", "monthly wage for similar work not under contract");
    private static final Input<BigDecimal> EARNINGS = Input.money("earnings", "earnings in the expanded base");
    private static final Input<Integer> DAYS = Input.count("days", "calendar days in the expanded base");
    private static final Input<String> DAYS_IN_MONTH = Input.choice(
            "days-in-month", "days to count for a month", LawBook.shipped().keys(AverageMonthlyWage.DAYS_IN_MONTH));
    private static final Input<BigDecimal> AT_EIGHTEEN =
            Input.money("wage-at-18", "monthly wage that a minor would probably earn at eighteen");
    private static final Input<Boolean> AT_EIGHTEEN_UNKNOWN =
            Input.yesNo("wage-at-18-unknown", "whether a minor's probable wage at eighteen can't be determined");

    /** One way to the wage: what it takes and how it is computed. */
    private record Method(List<Input<?>> takes, BiFunction<AverageMonthlyWage, Given, Figure> wage) {}

    private static final List<Method> METHODS = List.of(
            new Method(List.of(EARNED), (wage, given) -> wage.earned(jobs(given))),
            converted(WEEKLY),
            converted(BIWEEKLY),
            converted(SEMIMONTHLY),
            new Method(List.of(MONTHLY), (wage, given) -> wage.monthly(given.figure(MONTHLY))),
            converted(ANNUAL),
            new Method(
                    List.of(SEASONAL, MONTHS), (wage, given) -> wage.seasonal(given.figure(SEASONAL), months(given))),
            new Method(List.of(COMPARABLE), (wage, given) -> wage.comparable(given.figure(COMPARABLE))),
            new Method(
                    List.of(GUARANTEED, NO_CONTRACT),
                    (wage, given) -> wage.guaranteed(given.figure(GUARANTEED), given.figure(NO_CONTRACT))),
            new Method(
                    List.of(EARNINGS, DAYS, DAYS_IN_MONTH),
                    (wage, given) -> wage.expanded(given.figure(EARNINGS), days(given), given.get(DAYS_IN_MONTH))),
            new Method(List.of(AT_EIGHTEEN), (wage, given) -> wage.atEighteen(given.figure(AT_EIGHTEEN))),
            new Method(List.of(AT_EIGHTEEN_UNKNOWN), AverageMonthlyWageCalculator::atEighteenUnknown));

    static final Calculator RULE = rule();

    private AverageMonthlyWageCalculator() {}

    private static Calculator rule() {
        Calculator.Draft draft = Calculator.rule("az.amw", "Average monthly wage")
                .cites("A.R.S. 23-1041, 23-1042")
                .page("arizona/average-monthly-wage")
                .takes(INJURED_ON);
        METHODS.forEach(method -> draft.orTakes(method.takes().toArray(Input<?>[]::new)));
        return draft.gives("amw", Output.Kind.MONEY, "average monthly wage that counts: not above the maximum")
                .gives("maximum", Output.Kind.MONEY, "maximum for the date of injury")
                .gives("capped", Output.Kind.YES_NO, "whether the wage is above the maximum")
                .gives("uncapped", Output.Kind.MONEY, "average monthly wage before the maximum")
                .by(AverageMonthlyWageCalculator::compute);
    }

    private static Results compute(LawBook law, Given given) {
        LocalDate injuredOn = given.get(INJURED_ON);
        MaximumWage maximum = new MaximumWage(law, injuredOn);
        Method method = METHODS.stream()
                .filter(each -> each.takes().stream().allMatch(given::has))
                .findFirst()
                .orElseThrow();
        Figure uncapped = method.wage().apply(new AverageMonthlyWage(law, injuredOn), given);
        Figure counted = maximum.counted(uncapped);
        return new Results()
                .figure("amw", counted)
                .figure("maximum", maximum.figure())
                .yesNo("capped", uncapped.exceeds(maximum.figure()), counted)
                .figure("uncapped", uncapped);
    }

    /** The method of a wage by the period that {@code wage} is named after. */
    private static Method converted(Input<BigDecimal> wage) {
        return new Method(List.of(wage), (law, given) -> law.converted(given.figure(wage), wage.name()));
    }

    private static List<Figure> jobs(Given given) {
        List<BigDecimal> amounts = given.get(EARNED);
        return amounts.size() == 1
                ? List.of(Figure.input(EARNED.label(), amounts.getFirst()))
                : IntStream.range(0, amounts.size())
                        .mapToObj(job -> Figure.input(
                                () -> "earnings of job " + (job + 1) + " in the 30 days before the injury",
                                amounts.get(job)))
                        .toList();
    }

    private static Figure months(Given given) {
        BigDecimal months = given.get(MONTHS);
        if (months.signum() == 0 || months.compareTo(BigDecimal.valueOf(12)) > 0) {
            throw new BadInput(MONTHS.name(), months + " months are no season of a year; give more than 0, at most 12");
        }
        return given.figure(MONTHS);
    }

    private static Figure days(Given given) {
        if (given.get(DAYS) == 0) {
            throw new BadInput(DAYS.name(), "earnings of no days have no average; give 1 or more");
        }
        return given.count(DAYS);
    }

    private static Figure atEighteenUnknown(AverageMonthlyWage wage, Given given) {
        if (!given.yes(AT_EIGHTEEN_UNKNOWN)) {
            throw new BadInput(
                    AT_EIGHTEEN_UNKNOWN.name(), "if it can be determined, give " + AT_EIGHTEEN.name() + " instead");
        }
        return wage.atEighteenUnknown();
    }
}
