package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.math.BigDecimal;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Term;

/**
 * Unscheduled permanent partial disability, A.R.S. 23-1044(C) and (D): 55 percent of what the injury took from the
 * monthly earning capacity, every month while the disability lasts.
 *
 * <p>An average monthly wage of 3,000.00 and an earning capacity of 2,000.00 leave a loss of 1,000.00, which is 33.33
 * percent; compensation is 550.00 a month, computed from the loss and not from the rounded percentage. The capacity
 * is one in wages of the time of the injury. Whoever can earn as much as before has no loss.
 */
final class UnscheduledDisability {

    private static final String CITATION = "A.R.S. 23-1044(C)";
    private static final Input<BigDecimal> CAPACITY =
            Input.money("earning-capacity", "monthly earning capacity after the injury");
    private static final Input<BigDecimal> LOSS = Input.percent("loss-percent", "percentage of earning capacity lost");

    static final Calculator RULE = Calculator.rule("az.ppd-unscheduled", "Unscheduled permanent partial disability")
            .cites("A.R.S. 23-1041, 23-1044(C), (D)")
            .page("arizona/unscheduled-permanent-partial")
            .takes(AMW)
            .orTakes(CAPACITY)
            .orTakes(LOSS)
            .mayTake(INJURED_ON)
            .gives("loss-percent", Kind.NUMBER, "loss of earning capacity in percent, to two decimals")
            .gives("monthly", Kind.MONEY, "compensation for one month")
            .by(UnscheduledDisability::compute);

    private UnscheduledDisability() {}

    private static Results compute(LawBook law, Given given) {
        Figure wage = AskedWage.counted(law, given);
        Figure loss = given.has(CAPACITY) ? lossTo(given.figure(CAPACITY), wage) : lossOf(given.figure(LOSS), wage);
        Figure percent = given.has(CAPACITY) ? share(loss, wage) : rounded(given.figure(LOSS));
        Figure monthly = loss.term()
                .percent(
                        AskedWage.row(law, given, "arizona/unscheduled-percent").term("percentage of the loss"))
                .cents("monthly compensation", CITATION);
        return AskedWage.results(given).figure("loss-percent", percent).figure("monthly", monthly);
    }

    private static Figure lossTo(Figure capacity, Figure wage) {
        if (wage.amount().signum() == 0) {
            throw new BadInput(AMW.name(), "must be above zero: without a wage no capacity was lost");
        }
        return wage.term()
                .minus(capacity.term())
                .atLeast(Term.plain(0))
                .exactly("loss of monthly earning capacity", CITATION);
    }

    private static Figure lossOf(Figure percent, Figure wage) {
        return wage.term().percent(percent.term()).exactly("loss of monthly earning capacity", CITATION);
    }

    private static Figure share(Figure loss, Figure wage) {
        return loss.term()
                .times(Term.plain(100))
                .over(wage.term())
                .rounded("loss in percent", CITATION, Rounding.HUNDREDTH_HALF_UP);
    }

    private static Figure rounded(Figure percent) {
        return percent.term().rounded("loss in percent", CITATION, Rounding.HUNDREDTH_HALF_UP);
    }
}
