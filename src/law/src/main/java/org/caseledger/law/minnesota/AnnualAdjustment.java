package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Term;

/**
 * The annual adjustment of weekly benefits, Minn. Stat. 176.645.
 *
 * <p>On an anniversary of the injury the benefit rises with the statewide average weekly wage, but not by more than a
 * cap that belongs to the date of injury. 800.00 for an injury on 15 March 2020 becomes 824.00 on the third
 * anniversary (4.46 percent, capped at 3), 848.72 on the fourth (3.89, capped at 3) and 870.96 on the fifth (2.62).
 *
 * <p>Each adjustment builds on the one before, to the cent; the maximum weekly compensation does not limit it. It is
 * for temporary total, temporary partial and permanent total disability and for dependents, not for permanent partial
 * disability.
 */
final class AnnualAdjustment {

    static final String CITATION = "Minn. Stat. 176.645";

    private static final String LIMITS = "minnesota/annual-adjustment-limits";
    private static final MonthDay FIRST_OF_OCTOBER = MonthDay.of(10, 1);

    /**
     * One adjustment.
     *
     * @param day when it is made
     * @param percent by how much the benefit rises
     * @param rate the weekly benefit from then on
     */
    record Step(Day day, Figure percent, Figure rate) {}

    private final Day injuredOn;
    private final Row first;
    private final Row cap;
    private final Optional<Row> floor;
    private final AdjustmentPercent percents;

    /** The adjustments for an injury on {@code injuredOn}, by {@code reading} if somebody chose one. */
    AnnualAdjustment(LawBook law, Day injuredOn, Optional<AdjustmentPercent.Reading> reading) {
        this.injuredOn = injuredOn;
        this.first = law.on(LIMITS, "first", injuredOn.date());
        this.cap = law.on(LIMITS, "cap", injuredOn.date());
        this.floor = law.covers(LIMITS, "floor", injuredOn.date())
                ? Optional.of(law.on(LIMITS, "floor", injuredOn.date()))
                : Optional.empty();
        this.percents = new AdjustmentPercent(law, this::limited, reading);
    }

    /** The percentage, but not above the cap and, where the law has a floor, not below it. */
    Term limited(Term percentage) {
        Term capped = percentage.atMost(cap.term("cap of the adjustment"));
        return floor.map(row -> capped.atLeast(row.term("floor of the adjustment")))
                .orElse(capped);
    }

    /**
     * The adjustments of {@code weekly} after {@code since} and up to {@code until}, oldest first. Not known when the percentage of one
     * of them isn't: each builds on the one before.
     */
    List<Step> steps(Figure weekly, LocalDate since, LocalDate until) {
        List<Step> steps = new ArrayList<>();
        Figure rate = weekly;
        for (Day day : days(until)) {
            if (day.date().isAfter(since)) {
                Figure percent = percent(day);
                rate = rate.term()
                        .times(Term.plain(100).plus(percent.term()))
                        .over(Term.plain(100))
                        .cents(() -> new Heading("weekly benefit from " + day.date(), CITATION));
                steps.add(new Step(day, percent, rate));
            }
        }
        return steps;
    }

    private Figure percent(Day day) {
        try {
            return percents.on(day);
        } catch (NotKnown notKnown) {
            throw new NotKnown("annual adjustment of " + day.date() + ": " + notKnown.what());
        }
    }

    /**
     * The {@code days}, which are after the injury, by what the benefit of a week, {@code weekly} at first, has become on them,
     * oldest first. Not known when the percentage of an adjustment up to the last of them isn't: an adjustment builds on the
     * one before.
     */
    List<RatedDays> rated(Figure weekly, Days days) {
        List<RatedDays> rated = new ArrayList<>();
        Figure rate = weekly;
        Days left = days;
        for (Step step : steps(weekly, injuredOn.date(), days.last())) {
            Days before = left.before(step.day().date());
            if (!before.isEmpty()) {
                rated.add(new RatedDays(rate, before));
            }
            left = left.from(step.day().date());
            rate = step.rate();
        }
        rated.add(new RatedDays(rate, left));
        return rated;
    }

    /** The days of adjustment from the first that counts to {@code until}. */
    private List<Day> days(LocalDate until) {
        List<Day> days = new ArrayList<>();
        for (int number = first.whole(); ; number++) {
            Day day = first.word("day").equals("anniversary") ? anniversary(number) : firstOfOctober(number);
            if (day.date().isAfter(until)) {
                return days;
            }
            days.add(day);
        }
    }

    private Day anniversary(int number) {
        Figure years = Figure.decided(
                "years since the injury",
                BigDecimal.valueOf(number),
                "every anniversary from the first that counts",
                CITATION,
                List.of(first.explanation("first day of adjustment that counts")));
        return injuredOn.plus(years, ChronoUnit.YEARS, "day of adjustment", CITATION);
    }

    private Day firstOfOctober(int number) {
        LocalDate sameYear = FIRST_OF_OCTOBER.atYear(injuredOn.date().getYear());
        LocalDate date = sameYear.plusYears(sameYear.isAfter(injuredOn.date()) ? number - 1L : number);
        return Day.decided(
                "day of adjustment",
                date,
                "every 1 October after the injury",
                CITATION,
                List.of(injuredOn, first.explanation("first day of adjustment that counts")));
    }

    /** The rows that say when and how far benefits are adjusted. */
    List<Explained> limits() {
        List<Explained> limits = new ArrayList<>(List.of(
                first.explanation("first day of adjustment that counts"), cap.explanation("cap of the adjustment")));
        floor.ifPresent(row -> limits.add(row.explanation("floor of the adjustment")));
        return limits;
    }
}
