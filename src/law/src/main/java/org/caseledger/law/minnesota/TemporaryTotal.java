package org.caseledger.law.minnesota;

import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;
import static org.caseledger.law.minnesota.AskedInjury.WEEKLY_WAGE;

import java.time.LocalDate;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * Temporary total disability, Minn. Stat. 176.101 subd. 1: two thirds of the weekly wage, within the limits of the date
 * of injury.
 *
 * <p>For an injury in November 2023 a weekly wage of 1,000.00 brings 666.67 a week; one of 2,100.00 the maximum, 1,363.74;
 * one of 300.00 the minimum, 272.75; and one of 200.00 all of it, 200.00, for the minimum is never more than the wage.
 * It is paid for at most 130 weeks, 104 for an injury before October 2008.
 */
final class TemporaryTotal {

    private static final String CITATION = "Minn. Stat. 176.101 subd. 1";

    static final Calculator RULE = CountedWeeks.declared(Calculator.rule("mn.ttd", "Temporary total disability")
                    .cites(CITATION)
                    .page("minnesota/temporary-total")
                    .takes(INJURED_ON, WEEKLY_WAGE)
                    .gives("weekly", Kind.MONEY, "compensation for one week, before the annual adjustment")
                    .gives("maximum", Kind.MONEY, "maximum for the date of injury")
                    .gives(
                            "minimum",
                            Kind.MONEY,
                            "minimum for the date of injury; somebody who earned less is paid his wage")
                    .gives("maximum-weeks", Kind.COUNT, "weeks for which it is paid at most"))
            .by((law, given) -> compute(new TemporaryTotal(law, given.get(INJURED_ON)), given));

    private final WeeklyLimits limits;
    private final Row share;
    private final Row weeks;

    /** The rules for an injury on {@code injuredOn}; not known when a table can't say for that day. */
    TemporaryTotal(LawBook law, LocalDate injuredOn) {
        this.limits = new WeeklyLimits(law, injuredOn);
        this.share = law.on(WeeklyLimits.SHARE_OF_WAGE, injuredOn);
        this.weeks = law.on("minnesota/temporary-total-weeks", injuredOn);
    }

    /** Compensation for one week of total disability, for a {@code weeklyWage}. */
    Figure weekly(Figure weeklyWage) {
        Figure minimum = limits.minimum().term().atMost(weeklyWage.term()).exactly("minimum for this wage", CITATION);
        return weeklyWage
                .term()
                .times(share.term("share of the wage"))
                .atLeast(minimum.term())
                .atMost(limits.maximum().term())
                .cents("weekly compensation", CITATION);
    }

    /** Weeks for which it is paid at most; weeks of approved retraining don't count. */
    Figure maximumWeeks() {
        return weeks.figure("maximum weeks");
    }

    private static Results compute(TemporaryTotal rules, Given given) {
        Figure weekly = rules.weekly(given.figure(WEEKLY_WAGE));
        Results results = new Results()
                .figure("weekly", weekly)
                .figure("maximum", rules.limits.maximum())
                .figure("minimum", rules.limits.minimum())
                .count("maximum-weeks", rules.maximumWeeks());
        return CountedWeeks.addTo(results, given, weekly, rules.maximumWeeks(), CITATION);
    }
}
