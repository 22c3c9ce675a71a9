package org.caseledger.law.minnesota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Term;

/**
 * Permanent total disability, Minn. Stat. 176.101 subd. 4: two thirds of the weekly wage, within the maximum of the date of
 * injury and not below 65 percent of the statewide average weekly wage of that date.
 *
 * <p>For an injury in November 2023 (statewide wage 1,337) the floor is 869.05: a weekly wage of 1,000.00 brings 869.05,
 * one of 1,500.00 brings 1,000.00, one of 2,100.00 the maximum, 1,363.74. The floor stays what it was; only the adjustment
 * of section 176.645 raises the benefit later.
 *
 * <p>Once 25,000.00 have been paid, government disability and old-age benefits are subtracted dollar for dollar.
 */
final class PermanentTotal {

    static final String CITATION = "Minn. Stat. 176.101 subd. 4";

    private final LawBook law;
    private final Day injuredOn;
    private final WeeklyLimits limits;

    /** The rules for an injury on {@code injuredOn}. */
    PermanentTotal(LawBook law, Day injuredOn) {
        this.law = law;
        this.injuredOn = injuredOn;
        this.limits = new WeeklyLimits(law, injuredOn.date());
    }

    /** The least that a week brings, whatever the wage was. */
    Figure floor() {
        return limits.statewideWage()
                .term("statewide average weekly wage")
                .percent(row("minnesota/permanent-total-floor-percent").term("percentage for the floor"))
                .cents("floor of weekly compensation", CITATION);
    }

    /** The most that a week brings. */
    Figure maximum() {
        return limits.maximum();
    }

    /** Compensation for one week, for a {@code weeklyWage}. */
    Figure weekly(Figure weeklyWage) {
        return weeklyWage
                .term()
                .times(row(WeeklyLimits.SHARE_OF_WAGE).term("share of the wage"))
                .atLeast(floor().term())
                .atMost(maximum().term())
                .cents("weekly compensation", CITATION);
    }

    /** The row with the age at which it ends, and with how it ends in its column {@code end}. */
    Row endAge() {
        return row("minnesota/permanent-total-end-age");
    }

    /**
     * The day on which it ends for somebody {@code bornOn}: the birthday of that age, or for an injury after 67 under the
     * law of October 2018 the day five years later. For an earlier injury at or after 67 nobody has found what the law presumes.
     */
    Day endsOn(Day bornOn) {
        String name = "ends on";
        Row age = endAge();
        Day birthday = bornOn.plus(age.figure("age at the end"), ChronoUnit.YEARS, "birthday of that age", CITATION);
        String years = "minnesota/permanent-total-years-after-injury";
        if (!law.covers(years, injuredOn.date())) {
            if (!birthday.date().isAfter(injuredOn.date())) {
                throw new NotKnown("the employee was " + age.value() + " on " + birthday.date()
                        + ", no later than the injury: what is presumed then was not found");
            }
            return Day.decided(name, birthday.date(), age.word("end"), CITATION, List.of(birthday));
        }
        Day later =
                injuredOn.plus(row(years).figure("years after the injury"), ChronoUnit.YEARS, "years later", CITATION);
        LocalDate end = later.date().isAfter(birthday.date()) ? later.date() : birthday.date();
        return Day.decided(name, end, age.word("end"), CITATION, List.of(birthday, later));
    }

    /** How much must have been paid before government benefits are subtracted. */
    Figure offsetAfter() {
        return row("minnesota/permanent-total-offset-after").figure("paid before the offset");
    }

    /** What is payable a week beside {@code government} benefits, where the offset {@code applies}. */
    Figure payable(Figure weekly, Figure government, boolean applies) {
        Term payable = applies ? weekly.term().minus(government.term()).atLeast(Term.plain(0)) : weekly.term();
        return payable.cents("payable a week", CITATION);
    }

    private Row row(String table) {
        return law.on(table, injuredOn.date());
    }
}
