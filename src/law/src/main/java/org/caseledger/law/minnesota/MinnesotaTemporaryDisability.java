package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.rules.Earnings;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.rules.TemporaryDays;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * Temporary disability in Minnesota, Minn. Stat. 176.101 subds. 1 and 2 and 176.121: by the week, a day being its part of
 * the week that the employee normally works.
 *
 * <p>For an injury in November 2023 a weekly wage of 1,000.00 brings 666.67 a week, and six days of a five-day week are 6/5 of
 * it, 800.00. Partial disability with earnings of 550.00 a week brings 300.00. Total disability is paid for 130 weeks at most,
 * partial disability for 275, and not later than 450 weeks after the injury; every day paid counts.
 *
 * <p>From the third anniversary on (for injuries from October 2013) a week's compensation rises each year, Minn. Stat. 176.645:
 * for an injury of 15 October 2019 and a weekly wage of 900.00 it is 600.00, and from 15 October 2022 on 618.00. A day is paid at the
 * rate that stands on it.
 */
public final class MinnesotaTemporaryDisability implements TemporaryDisabilityRules {

    private static final String TOTAL = "Minn. Stat. 176.101 subd. 1";
    private static final String PARTIAL = "Minn. Stat. 176.101 subd. 2";
    private static final String PAID = "paid days of work";

    private final LawBook law;
    private final TemporaryTotal total;
    private final TemporaryPartial partial;
    private final WorkWeek week;
    private final Day partialNotAfter;
    private final AnnualAdjustment adjustment;

    /** The rules for an injury on {@code injuredOn}; not known when a table can't say for that day. */
    public MinnesotaTemporaryDisability(LawBook law, LocalDate injuredOn, WorkWeek week) {
        this.law = law;
        this.week = week;
        this.total = new TemporaryTotal(law, injuredOn);
        this.partial = new TemporaryPartial(law, Day.input("date of injury", injuredOn));
        this.partialNotAfter = partial.notAfter();
        this.adjustment = new AnnualAdjustment(law, Day.input("date of injury", injuredOn), Optional.empty());
        readAhead(injuredOn);
    }

    /** Asks every table once, so that what is not known is missing from the beginning. */
    private void readAhead(LocalDate injuredOn) {
        WeeklyLimits limits = new WeeklyLimits(law, injuredOn);
        limits.maximum();
        limits.minimum();
        partial.maximumWeeks();
        new WaitingPeriod(law, Day.input("first day of disability", injuredOn));
    }

    @Override
    public String wageName() {
        return "weekly wage";
    }

    /** {@inheritDoc} Minn. Stat. 176.121: three calendar days, paid if there is any disability on the tenth or later. */
    @Override
    public PayableDays payable(Days disabilityDays, Days ended) {
        WaitingPeriod waiting = new WaitingPeriod(law, Day.input("first day of disability", disabilityDays.first()));
        boolean paid = waiting.isPaid(disabilityDays);
        Days payable = paid
                ? disabilityDays
                : disabilityDays.from(waiting.last().date().plusDays(1));
        Explained working = Explanation.decision(
                "payable days of disability",
                payable.count(),
                "every day of disability after the waiting period, and the waiting period where it is paid",
                "Minn. Stat. 176.121",
                List.of(waiting.paid(disabilityDays), waiting.last()));
        return new PayableDays(payable, new DateSpan(disabilityDays.first(), disabilityDays.last()), working);
    }

    /** {@inheritDoc} Minn. Stat. 176.101 subds. 1 and 2: in weeks of paid days. */
    @Override
    public TemporaryDays withinLimits(Days totalDays, Days partialDays) {
        List<Explained> limits = new ArrayList<>();
        Days inTime = partialDays.before(partialNotAfter.date().plusDays(1));
        if (inTime.count() < partialDays.count()) {
            limits.add(partialNotAfter);
        }
        return new TemporaryDays(
                first(totalDays, total.maximumWeeks(), TOTAL, limits),
                first(inTime, partial.maximumWeeks(), PARTIAL, limits),
                limits);
    }

    /** The first of {@code days}, up to {@code weeks} of paid days; why, if that leaves any out. */
    private Days first(Days days, Figure weeks, String citation, List<Explained> limits) {
        long most = weeks.amount().longValueExact() * week.perWeek();
        if (days.count(week) <= most) {
            return days;
        }
        LocalDate last =
                days.stream().filter(week::contains).skip(most - 1).findFirst().orElseThrow();
        limits.add(Explanation.decision(
                "last day within the maximum weeks",
                last,
                "a day is its part of the working week",
                citation,
                List.of(weeks, Explanation.input("days worked per week", week.perWeek()))));
        return days.before(last.plusDays(1));
    }

    /** {@inheritDoc} What ends benefits in Minnesota after maximum medical improvement is not in this library. */
    @Override
    public Optional<String> endsWhenStationary() {
        return Optional.empty();
    }

    /** {@inheritDoc} Minnesota pays the days on which the employee normally works. */
    @Override
    public int paidDays(Days days) {
        return days.count(week);
    }

    /** {@inheritDoc} The maximum bounds the compensation in Minnesota, not the wage. */
    @Override
    public Figure countedWage(Figure wage) {
        return wage;
    }

    /** {@inheritDoc} The compensation of a week, before the adjustments of Minn. Stat. 176.645. */
    @Override
    public Figure rate(Figure countedWage) {
        return total.weekly(countedWage);
    }

    /** {@inheritDoc} Minn. Stat. 176.645, on the anniversaries of the injury. */
    @Override
    public Answer<Figure> adjusted(Figure rate, LocalDate day) {
        return Answer.of(
                () -> adjustment.rated(rate, Days.of(day, day)).getLast().weekly());
    }

    /** {@inheritDoc} Minnesota has no allowance for dependents while the employee lives. */
    @Override
    public Figure compensation(Figure rate, int days, int daysWithDependents) {
        return week(rate, Figure.input(PAID, days)).cents("statutory pay", TOTAL);
    }

    /** {@inheritDoc} Minn. Stat. 176.645 raises the compensation of a week. */
    @Override
    public Answer<Figure> compensation(Figure rate, Days days, int daysWithDependents) {
        return paidDays(days) == 0
                ? new Answer.Known<>(compensation(rate, 0, daysWithDependents))
                : Answer.of(() -> pay(adjustment.rated(rate, days)).cents("statutory pay", TOTAL));
    }

    /**
     * {@inheritDoc} The earnings of a week are those of the interval by its days of work: 770.00 for seven days of a
     * five-day week are 550.00. The compensation is adjusted (Minn. Stat. 176.645), not the wage it comes from.
     */
    @Override
    public Answer<Figure> partial(Figure countedWage, Earnings earnings, Days days) {
        if (paidDays(days) == 0) {
            return new Answer.Known<>(Term.plain(0).cents("pay for partial disability", PARTIAL));
        }
        Figure weekly = earnings.amount()
                .term()
                .times(perWeek().term())
                .over(worked(earnings).term())
                .cents("weekly earnings after the injury", PARTIAL);
        return Answer.of(() -> {
            List<RatedDays> rated = adjustment.rated(partial.weekly(countedWage, weekly), days).stream()
                    .map(each -> new RatedDays(within(each.weekly(), weekly), each.days()))
                    .toList();
            return pay(rated).cents("pay for partial disability", PARTIAL);
        });
    }

    /** {@inheritDoc} By days of work; an interval without one has nothing that counts. */
    @Override
    public Figure earned(Earnings earnings, Days days) {
        String name = "earnings of the payable days";
        Figure all = worked(earnings);
        return all.amount().signum() == 0
                ? Term.plain(0).cents(name, null)
                : earnings.amount()
                        .term()
                        .times(Figure.input(PAID, paidDays(days)).term())
                        .over(all.term())
                        .cents(name, null);
    }

    private Figure worked(Earnings earnings) {
        return Figure.input("days of work of the interval", paidDays(Days.of(earnings.interval())));
    }

    /** Compensation of a week, up to the limit with the earnings; in years without a limit nobody knows whether it is exceeded. */
    private Figure within(Figure weekly, Figure earnings) {
        return switch (partial.incomeLimit()) {
            case Answer.Known<Figure>(Figure limit) -> partial.withinIncomeLimit(weekly, earnings, limit);
            case Answer.Missing<Figure>(String what) -> weekly;
        };
    }

    /** The compensation of all days together, not yet rounded. */
    private Term pay(List<RatedDays> rated) {
        List<RatedDays> paid =
                rated.stream().filter(each -> paidDays(each.days()) > 0).toList();
        return paid.stream()
                .map(each -> week(
                        each.weekly(), Figure.input(() -> name(each, paid), BigDecimal.valueOf(paidDays(each.days())))))
                .reduce(Term::plus)
                .orElseThrow();
    }

    private static String name(RatedDays each, List<RatedDays> all) {
        return all.size() == 1
                ? PAID
                : PAID + ", " + new DateSpan(each.days().first(), each.days().last());
    }

    private Term week(Figure weekly, Figure days) {
        return weekly.term().times(days.term()).over(perWeek().term());
    }

    private Figure perWeek() {
        return Figure.input("days worked per week", week.perWeek());
    }
}
