package org.caseledger.law.minnesota;

import java.time.LocalDate;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * The maximum and the minimum of weekly compensation, Minn. Stat. 176.101 subd. 1.
 *
 * <p>Up to September 2013 the maximum is an amount in dollars, 850.00 at the end; since then it is a percentage of the
 * statewide average weekly wage: 102 percent of 1,337 is 1,363.74 for an injury in November 2023. The minimum is 130.00
 * up to September 2021 and 20 percent of the maximum since: 272.75 for the same day. Nobody is paid more than his own
 * wage because of the minimum: a wage of 100.00 has a minimum of 100.00.
 *
 * <p>Both belong to the date of injury; for dependents, to the date of death.
 */
final class WeeklyLimits {

    /** The part of a wage that weekly compensation replaces, by date of injury. */
    static final String SHARE_OF_WAGE = "minnesota/weekly-share-of-wage";

    private static final String WAGE = "minnesota/statewide-average-weekly-wage";
    private static final String MAXIMUM = "minnesota/weekly-maximum";
    private static final String MAXIMUM_PERCENT = "minnesota/weekly-maximum-percent";
    private static final String MINIMUM = "minnesota/weekly-minimum";
    private static final String MINIMUM_PERCENT = "minnesota/weekly-minimum-percent";

    private final LawBook law;
    private final LocalDate day;

    /** The limits that stand on {@code day}; a table is read when its limit is asked for. */
    WeeklyLimits(LawBook law, LocalDate day) {
        this.law = law;
        this.day = day;
    }

    /** The statewide average weekly wage in force on the day, in dollars; not known for several years. */
    Row statewideWage() {
        return law.on(WAGE, day);
    }

    /** The most that a week can bring, in dollars; not known where the statewide wage is not. */
    Figure maximum() {
        String name = "maximum weekly compensation";
        if (!law.covers(MAXIMUM_PERCENT, day)) {
            return law.on(MAXIMUM, day).figure(name);
        }
        Row percent = law.on(MAXIMUM_PERCENT, day);
        return statewideWage()
                .term("statewide average weekly wage")
                .percent(percent.term("percentage for the maximum"))
                .cents(name, percent.citation());
    }

    /** The least that a week brings to somebody who earned as much, in dollars. */
    Figure minimum() {
        String name = "minimum weekly compensation";
        if (!law.covers(MINIMUM_PERCENT, day)) {
            return law.on(MINIMUM, day).figure(name);
        }
        Row percent = law.on(MINIMUM_PERCENT, day);
        return maximum()
                .term()
                .percent(percent.term("percentage for the minimum"))
                .cents(name, percent.citation());
    }
}
