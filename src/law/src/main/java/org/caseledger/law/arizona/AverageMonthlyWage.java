package org.caseledger.law.arizona;

import static org.caseledger.law.working.Rounding.CENT_HALF_UP;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * The average monthly wage of A.R.S. 23-1041 and 23-1042, before the maximum: all ways to come to one.
 *
 * <p>The wage is what was earned, gross and in every job, in the thirty days before the injury: 3,150.00 in one job and
 * 420.00 in another are 3,570.00. Where these days say too little, another base is used: a fruit picker's 389.63 a month
 * for five months of the year is 162.35 a month. Every result is dollars a month, to the cent, half up.
 *
 * <p>The factors that turn weeks, half months and years into months are practice that nobody has verified; they are
 * refused unless unverified rows are allowed.
 */
final class AverageMonthlyWage {

    static final String DAYS_IN_MONTH = "arizona/wage-days-in-month";

    private static final String NAME = "average monthly wage";
    private static final String FACTORS = "arizona/monthly-wage-factor";

    private final LawBook law;
    private final LocalDate injuredOn;

    /** The ways to the wage for an injury on {@code injuredOn}. */
    AverageMonthlyWage(LawBook law, LocalDate injuredOn) {
        this.law = law;
        this.injuredOn = injuredOn;
    }

    /**
     * A.R.S. 23-1041(A) and (G): the gross earnings of the thirty days before the injury, job by job. All jobs held
     * within them count, also one that ended before the injury (Lowry v. Industrial Commission, 195 Ariz. 398 (1999)).
     */
    Figure earned(List<Figure> jobs) {
        return Term.sum(jobs)
                .exactly(NAME, "A.R.S. 23-1041(A), (G); Lowry v. Industrial Commission, 195 Ariz. 398 (1999)");
    }

    /** A.R.S. 23-1041(G): a wage that is paid by the month. */
    Figure monthly(Figure wage) {
        return wage.term().exactly(NAME, "A.R.S. 23-1041(A), (G)");
    }

    /** A wage by the week, fortnight, half month or year, by the factor of {@code period}: 325.00 a week is 1,408.23. */
    Figure converted(Figure wage, String period) {
        Row factor = law.on(FACTORS, period, injuredOn);
        return wage.term()
                .times(factor.term(() -> period + " wages a month"))
                .rounded(NAME, factor.citation(), CENT_HALF_UP);
    }

    /** Dominquez v. Industrial Commission, 22 Ariz. App. 578 (1974): the season's wage spread over the year. */
    Figure seasonal(Figure monthlyInSeason, Figure months) {
        Row share = law.on(FACTORS, "seasonal", injuredOn);
        return monthlyInSeason
                .term()
                .times(months.term())
                .times(share.term("a month's share of the year"))
                .cents(NAME, share.citation());
    }

    /** A.R.S. 23-1041(B): not thirty days in the job; the amount that represents the earning capacity in it. */
    Figure comparable(Figure determined) {
        return determined.term().exactly(NAME, "A.R.S. 23-1041(B)");
    }

    /** A.R.S. 23-1041(C): what the contract guarantees, but not less than the wage for like work without a contract. */
    Figure guaranteed(Figure guaranteed, Figure withoutContract) {
        return guaranteed.term().atLeast(withoutContract.term()).exactly(NAME, "A.R.S. 23-1041(C)");
    }

    /**
     * An expanded base (Morse v. Industrial Commission, 213 Ariz. 575 (App. 2006)): earnings by the calendar day, to the
     * cent as in Dominquez, times the days of a month: 820.00 in 64 days are 12.81 a day.
     */
    Figure expanded(Figure earnings, Figure days, String daysInMonth) {
        Row multiplier = law.on(DAYS_IN_MONTH, daysInMonth, injuredOn);
        Figure daily = earnings.term()
                .over(days.term())
                .cents("earnings a calendar day", "Dominquez v. Industrial Commission, 22 Ariz. App. 578 (1974)");
        return daily.term()
                .times(multiplier.term("days in a month"))
                .cents(NAME, "A.R.S. 23-1041; Morse v. Industrial Commission, 213 Ariz. 575 (App. 2006)");
    }

    /** A.R.S. 23-1042: a minor who is permanently incapacitated, by what he would probably earn at eighteen. */
    Figure atEighteen(Figure probable) {
        return probable.term().exactly(NAME, "A.R.S. 23-1042");
    }

    /** A.R.S. 23-1042, where that can't be determined: so many dollars a day for a week of so many days. */
    Figure atEighteenUnknown() {
        Row weeksInMonth = law.on(FACTORS, "weekly", injuredOn);
        Row daily = law.on("arizona/minor-wage", "daily", injuredOn);
        Row days = law.on("arizona/minor-wage", "days-a-week", injuredOn);
        return daily.term("a minor's wage a day")
                .times(days.term("days a week"))
                .times(weeksInMonth.term("weekly wages a month"))
                .cents(NAME, daily.citation());
    }
}
