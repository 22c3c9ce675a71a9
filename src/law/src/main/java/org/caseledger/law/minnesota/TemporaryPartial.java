package org.caseledger.law.minnesota;

import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;
import static org.caseledger.law.minnesota.AskedInjury.WEEKLY_WAGE;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Term;

/**
 * Temporary partial disability, Minn. Stat. 176.101 subd. 2: two thirds of what the employee earns less than before, for
 * as long as he works, up to the maximum of the date of injury.
 *
 * <p>A wage of 1,000.00 at the injury and 550.00 now leave a loss of 450.00 and bring 300.00 a week. It is paid for at
 * most 275 weeks (225 for an injury before October 2018) and never later than 450 weeks after the injury.
 */
final class TemporaryPartial {

    private static final String CITATION = "Minn. Stat. 176.101 subd. 2";
    private static final String INCOME_LIMIT = "minnesota/temporary-partial-income-limit-percent";
    private static final Input<BigDecimal> EARNING = Input.money("earning", "weekly earnings after the injury");

    static final Calculator RULE = CountedWeeks.declared(Calculator.rule("mn.tpd", "Temporary partial disability")
                    .cites(CITATION)
                    .page("minnesota/temporary-partial")
                    .takes(INJURED_ON, WEEKLY_WAGE, EARNING)
                    .gives("weekly", Kind.MONEY, "compensation for one week, before the annual adjustment")
                    .gives("maximum", Kind.MONEY, "maximum for the date of injury")
                    .gives("maximum-weeks", Kind.COUNT, "weeks for which it is paid at most")
                    .gives("not-after", Kind.DATE, "the last day for which it can be paid"))
            .by((law, given) -> compute(new TemporaryPartial(law, given.day(INJURED_ON)), given));

    private final LawBook law;
    private final Day injuredOn;
    private final WeeklyLimits limits;

    /** The rules for an injury on {@code injuredOn}. */
    TemporaryPartial(LawBook law, Day injuredOn) {
        this.law = law;
        this.injuredOn = injuredOn;
        this.limits = new WeeklyLimits(law, injuredOn.date());
    }

    /** Compensation for one week with {@code earning}; the limit on both together is looked at apart. */
    Figure weekly(Figure weeklyWage, Figure earning) {
        Figure loss =
                weeklyWage.term().minus(earning.term()).atLeast(Term.plain(0)).exactly("loss of wages", CITATION);
        return loss.term()
                .times(row(WeeklyLimits.SHARE_OF_WAGE).term("share of the wage"))
                .atMost(limits.maximum().term())
                .cents("weekly compensation", CITATION);
    }

    /**
     * What earnings and compensation may come to in a week: 500 percent of the statewide average weekly wage, a number
     * that nobody has verified. It is used only by {@link #withinIncomeLimit}.
     */
    Answer<Figure> incomeLimit() {
        return Answer.of(() -> limits.statewideWage()
                .term("statewide average weekly wage")
                .percent(law.table(INCOME_LIMIT).on("", injuredOn.date()).term("percentage for the limit"))
                .cents("limit of earnings and compensation", CITATION));
    }

    /** {@code weekly}, unless it and {@code earning} exceed the {@code limit}: then not known, or cut if that is allowed. */
    Figure withinIncomeLimit(Figure weekly, Figure earning, Figure limit) {
        if (!earning.term().plus(weekly.term()).exceeds(limit.term())) {
            return weekly;
        }
        row(INCOME_LIMIT);
        Term left = limit.term().minus(earning.term()).atLeast(Term.plain(0));
        return weekly.term()
                .atMost(left)
                .cents(() -> new Heading(weekly.working().name() + " within the limit", CITATION));
    }

    /** Weeks for which it is paid at most; weeks of approved retraining don't count. */
    Figure maximumWeeks() {
        return row("minnesota/temporary-partial-weeks").figure("maximum weeks");
    }

    /** The last day for which it can be paid. */
    Day notAfter() {
        Figure weeks = row("minnesota/temporary-partial-weeks-after-injury").figure("weeks after the injury");
        return injuredOn.plus(weeks, ChronoUnit.WEEKS, "not after", CITATION);
    }

    private Row row(String table) {
        return law.on(table, injuredOn.date());
    }

    private static Results compute(TemporaryPartial rules, Given given) {
        Figure earning = given.figure(EARNING);
        Figure benefit = rules.weekly(given.figure(WEEKLY_WAGE), earning);
        Results results = new Results();
        Figure weekly = switch (rules.incomeLimit()) {
            case Answer.Known<Figure>(Figure limit) -> rules.withinIncomeLimit(benefit, earning, limit);
            case Answer.Missing<Figure>(String what) -> {
                results.missing("whether earnings and compensation together exceed their limit: " + what);
                yield benefit;
            }
        };
        results.figure("weekly", weekly)
                .figure("maximum", rules.limits.maximum())
                .count("maximum-weeks", rules.maximumWeeks())
                .day("not-after", rules.notAfter());
        return CountedWeeks.addTo(results, given, weekly, rules.maximumWeeks(), CITATION);
    }
}
