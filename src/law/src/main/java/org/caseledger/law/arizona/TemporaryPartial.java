package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.math.BigDecimal;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;

/**
 * Temporary partial disability, A.R.S. 23-1044(A): two thirds of the difference between the wage before the injury and
 * the wage that the employee is able to earn.
 *
 * <p>An average monthly wage of 3,600.00 and 2,100.00 that can be earned leave a loss of 1,500.00 and bring 1,000.00 a
 * month. Unemployment benefits count as wages that can be earned. Who can earn as much as before, or more, gets nothing.
 * There is no dependents' allowance: it belongs to total disability only.
 */
final class TemporaryPartial {

    /** The table of the share of the lost wage that is paid. */
    static final String SHARE = "arizona/temporary-partial-share";

    private static final String CITATION = "A.R.S. 23-1044(A)";
    private static final Input<BigDecimal> ABLE = Input.money("able-to-earn", "monthly wage able to be earned");
    private static final Input<BigDecimal> UNEMPLOYMENT =
            Input.money("unemployment", "unemployment benefits for the month");

    static final Calculator RULE = Calculator.rule("az.tpd", "Temporary partial disability")
            .cites(CITATION)
            .page("arizona/temporary-disability")
            .takes(AMW, ABLE)
            .mayTake(UNEMPLOYMENT, INJURED_ON)
            .gives("monthly", Kind.MONEY, "compensation for a month")
            .gives("loss", Kind.MONEY, "monthly wage lost: not below zero")
            .by(TemporaryPartial::compute);

    private TemporaryPartial() {}

    private static Results compute(LawBook law, Given given) {
        Row share = AskedWage.row(law, given, SHARE);
        Figure loss = loss(AskedWage.counted(law, given), able(given));
        return AskedWage.results(given).figure("monthly", monthly(loss, share)).figure("loss", loss);
    }

    private static Figure able(Given given) {
        Figure able = given.figure(ABLE);
        return given.has(UNEMPLOYMENT)
                ? able.term()
                        .plus(given.figure(UNEMPLOYMENT).term())
                        .exactly("wages counted as able to be earned", CITATION)
                : able;
    }

    /** The monthly wage lost: {@code wage} less what can be earned, not below zero. */
    static Figure loss(Figure wage, Figure ableToEarn) {
        return wage.term().minus(ableToEarn.term()).atLeast(Term.plain(0)).cents("monthly wage lost", CITATION);
    }

    /** Compensation for a month: {@code share} of the loss, to the cent. */
    static Figure monthly(Figure loss, Row share) {
        return loss.term().times(share.term("share of the wage lost")).cents("monthly compensation", share.citation());
    }
}
