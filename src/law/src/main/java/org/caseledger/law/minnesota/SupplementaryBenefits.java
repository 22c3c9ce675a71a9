package org.caseledger.law.minnesota;

import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * Supplementary benefits, Minn. Stat. 176.132: for injuries before October 1995 compensation for permanent total
 * disability is topped up to 65 percent of the statewide average weekly wage.
 *
 * <p>In January 2025 that wage is 1,372, so the floor is 891.80. Somebody who is paid 500.00 because of an offset, and
 * 200.00 of government benefits that count, receives 191.80 more. Whether a person is eligible (years of disability,
 * an accepted or decided permanent total disability, Minn. R. 5222.0300) is not decided here.
 */
final class SupplementaryBenefits {

    private static final String CITATION = "Minn. Stat. 176.132";
    private static final String FLOOR = "minnesota/supplementary-floor-percent";

    private static final Input<LocalDate> ON = Input.date("on", "day for which it is asked");
    private static final Input<BigDecimal> WEEKLY = Input.money("weekly", "weekly compensation that is paid");
    private static final Input<BigDecimal> GOVERNMENT =
            Input.money("government-weekly", "weekly government benefits that count");

    static final Calculator RULE = Calculator.rule("mn.supplementary-benefits", "Supplementary benefits")
            .cites(CITATION + ", repealed for injuries from 1 October 1995")
            .page("minnesota/supplementary-benefits")
            .takes(INJURED_ON, ON, WEEKLY)
            .mayTake(GOVERNMENT)
            .gives("floor", Output.Kind.MONEY, "what compensation is topped up to, a week")
            .gives("supplementary", Output.Kind.MONEY, "the supplementary benefit, a week")
            .gives("wait-weeks", Output.Kind.NUMBER, "weeks of disability before the first one is due")
            .by(SupplementaryBenefits::compute);

    private SupplementaryBenefits() {}

    private static Results compute(LawBook law, Given given) {
        LocalDate injuredOn = given.get(INJURED_ON);
        LocalDate on = given.get(ON);
        DateSpan covered = law.table(FLOOR).series("").coverage();
        if (injuredOn.isAfter(covered.to())) {
            throw new BadInput(
                    INJURED_ON.name(),
                    injuredOn + " is after " + covered.to() + ": supplementary benefits were repealed for later"
                            + " injuries; ask mn.ptd, whose minimum took their place");
        }
        given.inOrder(INJURED_ON, ON);
        Row percent = law.on(FLOOR, injuredOn);
        Figure floor = new WeeklyLimits(law, on)
                .statewideWage()
                .term("statewide average weekly wage")
                .percent(percent.term("percentage for the floor"))
                .cents("floor", percent.citation());
        Term received = given.figure(WEEKLY).term();
        if (given.has(GOVERNMENT)) {
            received = received.plus(given.figure(GOVERNMENT).term());
        }
        Term missing = floor.term()
                .minus(received.cents("weekly benefits received", CITATION).term());
        return new Results()
                .figure("floor", floor)
                .figure("supplementary", missing.atLeast(Term.plain(0)).cents("supplementary benefit", CITATION))
                .ifKnown(
                        "wait-weeks",
                        () -> law.on("minnesota/supplementary-wait-weeks", injuredOn)
                                .figure("weeks of disability before the first supplementary benefit"));
    }
}
