package org.caseledger.law.arizona;

import java.math.BigDecimal;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * The penalty for bad faith or unfair claim processing, A.R.S. 23-930(B): a quarter of the benefit that is ordered, at
 * least 500.00, paid to the claimant.
 *
 * <p>A benefit of 3,000.00 brings 750.00; one of 1,200.00 brings 500.00. From 2,000.00 on the quarter is the greater.
 */
final class UnfairProcessingPenalty {

    private static final String TABLE = "arizona/unfair-processing-penalty";
    private static final Input<BigDecimal> BENEFIT = Input.money("benefit", "benefit ordered");

    static final Calculator RULE = Calculator.rule(
                    "az.unfair-processing-penalty", "Penalty for unfair claim processing")
            .cites("A.R.S. 23-930(B)")
            .page("arizona/penalties")
            .takes(BENEFIT)
            .gives("penalty", Kind.MONEY, "what the claimant is paid on top of the benefit")
            .by((law, given) -> new Results().figure("penalty", penalty(law, given.figure(BENEFIT))));

    private UnfairProcessingPenalty() {}

    /** The penalty for a {@code benefit} ordered. */
    static Figure penalty(LawBook law, Figure benefit) {
        Row minimum = law.latest(TABLE, "minimum");
        return benefit.term()
                .percent(law.latest(TABLE, "percent").term("percent of the benefit"))
                .atLeast(minimum.term("least penalty"))
                .cents("penalty", minimum.citation());
    }
}
