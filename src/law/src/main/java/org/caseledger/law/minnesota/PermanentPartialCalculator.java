package org.caseledger.law.minnesota;

import static org.caseledger.law.calculator.Output.Kind.COUNT;
import static org.caseledger.law.calculator.Output.Kind.MONEY;
import static org.caseledger.law.calculator.Output.Kind.NUMBER;
import static org.caseledger.law.calculator.Output.Kind.TEXT;
import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/** {@code mn.ppd}: what a permanent partial disability brings, as {@link PermanentPartial} has it. */
final class PermanentPartialCalculator {

    private static final Input<List<BigDecimal>> RATING =
            new Input<>("rating", "rating of the whole body", Kind.several(Kind.PERCENT));
    private static final Input<BigDecimal> EARLIER = Input.percent("earlier-rating", "rating of an earlier disability");
    private static final Input<BigDecimal> TTD_WEEKLY =
            Input.money("ttd-weekly", "weekly amount of temporary total compensation");
    private static final Input<Boolean> LUMP_SUM = Input.yesNo("lump-sum", "whether a lump sum is asked for");

    static final Calculator RULE = Calculator.rule("mn.ppd", "Permanent partial disability")
            .cites("Minn. Stat. 176.101 subd. 2a, 176.105; Minn. R. 5223.0250, 5223.0300")
            .page("minnesota/permanent-partial")
            .takes(INJURED_ON, RATING)
            .mayTake(EARLIER, TTD_WEEKLY, LUMP_SUM)
            .gives("rating", NUMBER, "all ratings combined, in percent, exact")
            .gives("net-rating", NUMBER, "the rating less the earlier one, where there is an earlier one")
            .gives("bracket", MONEY, "dollars of the bracket of the whole rating")
            .gives("amount", MONEY, "the award: bracket x (net) rating")
            .gives("full-instalments", COUNT, "weekly instalments of the full weekly amount")
            .gives("last-instalment", MONEY, "the instalment after them; 0.00 if nothing is left")
            .gives("lump-sum", TEXT, "whether the award can be paid at once")
            .gives("discount-maximum", NUMBER, "highest discount of a lump sum, in percent a year")
            .by(PermanentPartialCalculator::compute);

    private PermanentPartialCalculator() {}

    private static Results compute(LawBook law, Given given) {
        PermanentPartial rules = new PermanentPartial(law, given.day(INJURED_ON));
        Figure rating = PermanentPartial.combined(given.get(RATING));
        Figure bracket = rules.bracket(rating);
        Results results = new Results().figure("rating", rating);
        Figure paid = rating;
        if (given.has(EARLIER)) {
            paid = net(rating, given.figure(EARLIER));
            results.figure("net-rating", paid);
        }
        Figure award = PermanentPartial.award(bracket, paid);
        results.figure("bracket", bracket).figure("amount", award);
        if (given.has(TTD_WEEKLY)) {
            addInstalments(results, award, given.figure(TTD_WEEKLY));
        }
        if (given.yes(LUMP_SUM)) {
            addLumpSum(results, rules.largestDiscount());
        }
        return results;
    }

    private static Figure net(Figure rating, Figure earlier) {
        if (earlier.exceeds(rating)) {
            throw new BadInput(
                    EARLIER.name(),
                    earlier.amount().toPlainString() + " percent is above the whole rating, "
                            + rating.amount().toPlainString()
                            + "; give the rating of the whole disability as rating, the earlier one included");
        }
        return PermanentPartial.net(rating, earlier);
    }

    private static void addInstalments(Results results, Figure award, Figure weekly) {
        if (weekly.amount().signum() == 0) {
            throw new BadInput(TTD_WEEKLY.name(), "0.00 a week never pays the award; leave it out if none was paid");
        }
        Figure full = PermanentPartial.fullInstalments(award, weekly);
        results.count("full-instalments", full)
                .figure("last-instalment", PermanentPartial.lastInstalment(award, weekly, full));
    }

    private static void addLumpSum(Results results, Figure discount) {
        String answer = "at the employee's request, at its present value";
        Explained working = Explanation.of(() -> Working.decision(
                "lump sum",
                answer,
                "the employee may ask for it; the rate of its discount has a limit",
                discount.working().citation(),
                List.of(discount.working())));
        results.text("lump-sum", answer, working)
                .figure("discount-maximum", discount)
                .missing("the present value: no source read says how the discount compounds; the Department of Labor"
                        + " and Industry offers a calculator");
    }
}
