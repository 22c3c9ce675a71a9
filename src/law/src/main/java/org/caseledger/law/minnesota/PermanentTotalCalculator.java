package org.caseledger.law.minnesota;

import static org.caseledger.law.minnesota.AskedInjury.BORN_ON;
import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;
import static org.caseledger.law.minnesota.AskedInjury.WEEKLY_WAGE;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/** {@code mn.ptd}: a week of permanent total disability, its end and the offset, as {@link PermanentTotal} has them. */
final class PermanentTotalCalculator {

    private static final Input<BigDecimal> PAID = Input.money("paid", "permanent total disability paid so far");
    private static final Input<BigDecimal> GOVERNMENT =
            Input.money("government-weekly", "government disability, old-age and survivor benefits a week");

    static final Calculator RULE = Calculator.rule("mn.ptd", "Permanent total disability")
            .cites(PermanentTotal.CITATION)
            .page("minnesota/permanent-total")
            .takes(INJURED_ON, WEEKLY_WAGE)
            .mayTake(BORN_ON, PAID, GOVERNMENT)
            .gives("weekly", Kind.MONEY, "compensation for one week, before any offset and the annual adjustment")
            .gives("floor", Kind.MONEY, "the least that a week brings")
            .gives("maximum", Kind.MONEY, "the most that a week brings")
            .gives("end", Kind.TEXT, "how it ends")
            .gives("ends-on", Kind.DATE, "the day on which it ends or is presumed to; with born-on")
            .gives(
                    "offset-applies",
                    Kind.YES_NO,
                    "whether government benefits are subtracted; with the two inputs for it")
            .gives("payable", Kind.MONEY, "the weekly amount above after the offset; with the two inputs for it")
            .by(PermanentTotalCalculator::compute);

    private PermanentTotalCalculator() {}

    private static Results compute(LawBook law, Given given) {
        PermanentTotal rules = new PermanentTotal(law, given.day(INJURED_ON));
        Figure weekly = rules.weekly(given.figure(WEEKLY_WAGE));
        Row age = rules.endAge();
        Results results = new Results()
                .figure("weekly", weekly)
                .figure("floor", rules.floor())
                .figure("maximum", rules.maximum())
                .text("end", age.word("end"), age.explanation("age at the end"));
        if (given.has(BORN_ON)) {
            end(results, rules, given);
        }
        if (given.has(PAID) || given.has(GOVERNMENT)) {
            offset(results, rules, given, weekly);
        }
        return results;
    }

    private static void end(Results results, PermanentTotal rules, Given given) {
        if (!given.get(BORN_ON).isBefore(given.get(INJURED_ON))) {
            throw new BadInput(BORN_ON.name(), "must be before the date of injury, " + given.get(INJURED_ON));
        }
        results.dayIfKnown("ends-on", () -> rules.endsOn(given.day(BORN_ON)));
    }

    private static void offset(Results results, PermanentTotal rules, Given given, Figure weekly) {
        Figure paid = given.figure(PAID);
        Figure government = given.figure(GOVERNMENT);
        Figure after = rules.offsetAfter();
        boolean applies = !after.exceeds(paid);
        results.decided(
                        "offset-applies",
                        applies,
                        "offset applies",
                        "government benefits are subtracted once so much has been paid",
                        PermanentTotal.CITATION,
                        List.of(paid, after))
                .figure("payable", rules.payable(weekly, government, applies));
    }
}
