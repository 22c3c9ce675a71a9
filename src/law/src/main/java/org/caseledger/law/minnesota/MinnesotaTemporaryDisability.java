package org.caseledger.law.minnesota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.caseledger.law.Answer;
import org.caseledger.law.LawBook;
import org.caseledger.law.PayableDays;
import org.caseledger.law.TemporaryDays;
import org.caseledger.law.TemporaryDisabilityRules;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;

/**
 * Temporary disability in Minnesota, Minn. Stat. 176.101 subds. 1 and 2 and 176.121: by the week, a day being its part of
 * the week that the employee normally works.
 *
 * <p>For an injury in November 2023 a weekly wage of 1,000.00 brings 666.67 a week, and six days of a five-day week are 6/5 of
 * it, 800.00. Partial disability with earnings of 550.00 a week brings 300.00. Total disability is paid for 130 weeks at most,
 * partial disability for 275, and not later than 450 weeks after the injury; every day paid counts.
 */
public final class MinnesotaTemporaryDisability implements TemporaryDisabilityRules {

    private static final String TOTAL = "Minn. Stat. 176.101 subd. 1";
    private static final String PARTIAL = "Minn. Stat. 176.101 subd. 2";

    private final LawBook law;
    private final TemporaryTotal total;
    private final TemporaryPartial partial;
    private final WorkWeek week;
    private final Day partialNotAfter;

    /** The rules for an injury on {@code injuredOn}; not known when a table can't say for that day. */
    public MinnesotaTemporaryDisability(LawBook law, LocalDate injuredOn, WorkWeek week) {
        this.law = law;
        this.week = week;
        this.total = new TemporaryTotal(law, injuredOn);
        this.partial = new TemporaryPartial(law, Day.input("date of injury", injuredOn));
        this.partialNotAfter = partial.notAfter();
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

    /** {@inheritDoc} Minn. Stat. 176.121: three calendar days, paid if there is disability on the tenth or later. */
    @Override
    public PayableDays payable(NavigableSet<LocalDate> disabilityDays) {
        WaitingPeriod waiting = new WaitingPeriod(law, Day.input("first day of disability", disabilityDays.first()));
        boolean paid = waiting.isPaid(disabilityDays);
        NavigableSet<LocalDate> payable =
                paid ? disabilityDays : disabilityDays.tailSet(waiting.last().date(), false);
        Working working = Working.decision(
                "payable days of disability",
                payable.size(),
                "every day of disability after the waiting period, and the waiting period where it is paid",
                "Minn. Stat. 176.121",
                List.of(waiting.paid(disabilityDays), waiting.last().working()));
        return new PayableDays(payable, new DateSpan(disabilityDays.first(), disabilityDays.last()), working);
    }

    /** {@inheritDoc} Minn. Stat. 176.101 subds. 1 and 2: in weeks of paid days. */
    @Override
    public TemporaryDays withinLimits(NavigableSet<LocalDate> totalDays, NavigableSet<LocalDate> partialDays) {
        List<Working> limits = new ArrayList<>();
        NavigableSet<LocalDate> inTime = new TreeSet<>(partialDays.headSet(partialNotAfter.date(), true));
        if (inTime.size() < partialDays.size()) {
            limits.add(partialNotAfter.working());
        }
        return new TemporaryDays(
                first(totalDays, total.maximumWeeks(), TOTAL, limits),
                first(inTime, partial.maximumWeeks(), PARTIAL, limits),
                limits);
    }

    /** The first of {@code days}, up to {@code weeks} of paid days; why, if that leaves any out. */
    private NavigableSet<LocalDate> first(
            NavigableSet<LocalDate> days, Figure weeks, String citation, List<Working> limits) {
        long most = weeks.amount().longValueExact() * week.perWeek();
        List<LocalDate> paid = days.stream().filter(week::contains).toList();
        if (paid.size() <= most) {
            return days;
        }
        LocalDate last = paid.get((int) most - 1);
        limits.add(Working.decision(
                "last day within the maximum weeks",
                last,
                "a day is its part of the working week",
                citation,
                List.of(weeks.working(), Working.input("days worked per week", week.perWeek()))));
        return days.headSet(last, true);
    }

    /** {@inheritDoc} What ends benefits in Minnesota after maximum medical improvement is not in this library. */
    @Override
    public Optional<String> endsWhenStationary() {
        return Optional.empty();
    }

    /** {@inheritDoc} Minnesota pays the days on which the employee normally works. */
    @Override
    public int paidDays(NavigableSet<LocalDate> days) {
        return (int) days.stream().filter(week::contains).count();
    }

    /** {@inheritDoc} The maximum bounds the compensation in Minnesota, not the wage. */
    @Override
    public Figure countedWage(Figure wage) {
        return wage;
    }

    /** {@inheritDoc} The compensation of a week. */
    @Override
    public Figure rate(Figure countedWage) {
        return total.weekly(countedWage);
    }

    /** {@inheritDoc} Minnesota has no allowance for dependents while the employee lives. */
    @Override
    public Figure compensation(Figure rate, int days, int daysWithDependents) {
        return forDays(rate, days).cents("statutory pay", TOTAL);
    }

    /** {@inheritDoc} The earnings are those of a week: 770.00 on seven days of a five-day week are 550.00. */
    @Override
    public Answer<Figure> partial(Figure countedWage, Figure earnings, int days) {
        if (days == 0) {
            return new Answer.Known<>(Term.plain(0).cents("pay for partial disability", PARTIAL));
        }
        Figure weekly =
                earnings.term().times(perWeek()).over(paid(days)).cents("weekly earnings after the injury", PARTIAL);
        return Answer.of(() -> forDays(weekly(countedWage, weekly), days).cents("pay for partial disability", PARTIAL));
    }

    /** A week's compensation; whether it exceeds the limit with the earnings is not known in years without a limit. */
    private Figure weekly(Figure weeklyWage, Figure earnings) {
        Figure weekly = partial.weekly(weeklyWage, earnings);
        return switch (partial.incomeLimit()) {
            case Answer.Known<Figure>(Figure limit) -> partial.withinIncomeLimit(weekly, earnings, limit);
            case Answer.Missing<Figure>(String what) -> weekly;
        };
    }

    private Term forDays(Figure weekly, int days) {
        return weekly.term().times(paid(days)).over(perWeek());
    }

    private static Term paid(int days) {
        return Figure.input("paid days of work", days).term();
    }

    private Term perWeek() {
        return Figure.input("days worked per week", week.perWeek()).term();
    }
}
