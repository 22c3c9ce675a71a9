package org.caseledger.law.minnesota;

import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * The weekly wage, Minn. Stat. 176.011 subds. 8a (the daily wage, earlier subd. 3) and 18: the daily wage x the days and
 * fractions of days that the employee normally works in a week.
 *
 * <p>For somebody whose work is irregular or part-time, both are averages over 26 weeks: earnings of 9,000.00 over 100 paid
 * days are 90.00 a day; 100 days worked in 25 weeks are four a week; the weekly wage is 360.00. In construction, in mining
 * and wherever the season decides the hours it is at least five daily wages: 450.00. The averages stay exact; only the
 * weekly wage itself is rounded, to the cent.
 */
final class WeeklyWage {

    static final String CITATION = "Minn. Stat. 176.011 subd. 18";

    private final Row season;

    /** The rules as they stand last; the law of the weekly wage has not changed with the date of injury. */
    WeeklyWage(LawBook law) {
        this.season = law.latest("minnesota/weekly-wage-construction-days");
    }

    /** The weekly wage of somebody paid {@code daily} for so many {@code daysPerWeek}. */
    Figure of(Term daily, Term daysPerWeek) {
        return daily.times(daysPerWeek).cents("weekly wage", CITATION);
    }

    /** The same in an industry whose hours follow the season: not less than five daily wages. */
    Figure ofSeasonal(Term daily, Term daysPerWeek) {
        return daily.times(daysPerWeek)
                .atLeast(daily.times(season.term("daily wages a week at least")))
                .cents("weekly wage", season.citation());
    }

    /** The weekly wage of somebody with a regular schedule, paid by the hour. */
    Figure ofHours(Figure hourly, Figure hoursPerWeek) {
        return hourly.term().times(hoursPerWeek.term()).cents("weekly wage", CITATION);
    }
}
