package org.caseledger.law.arizona;

import java.math.BigDecimal;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * What an employer without insurance owes besides the benefits, A.R.S. 23-907: a civil penalty of 1,000.00, 5,000.00 or
 * 10,000.00 for the first, second or third time; and, where the special fund paid for him, what it paid and ten percent
 * more, at least 1,000.00 more.
 *
 * <p>The fund paid 24,000.00: it takes 26,400.00 back. A fourth time is not in the source and is refused.
 */
final class UninsuredPenalty {

    private static final String CIVIL = "arizona/uninsured-civil-penalty";
    private static final String FUND = "arizona/uninsured-special-fund-penalty";
    private static final Input<String> OFFENSE = Input.choice(
            "offense",
            "which time the employer is found without insurance",
            LawBook.shipped().keys(CIVIL));
    private static final Input<BigDecimal> PAID =
            Input.money("special-fund-paid", "benefits that the special fund paid");

    static final Calculator RULE = Calculator.rule("az.uninsured-penalty", "Penalties of an employer without insurance")
            .cites("A.R.S. 23-907")
            .page("arizona/penalties")
            .takes(OFFENSE)
            .mayTake(PAID)
            .gives("civil-penalty", Kind.MONEY, "civil penalty")
            .gives("special-fund-penalty", Kind.MONEY, "what the special fund takes on top of what it paid")
            .gives("special-fund-recovery", Kind.MONEY, "what it paid, and that")
            .by(UninsuredPenalty::compute);

    private UninsuredPenalty() {}

    private static Results compute(LawBook law, Given given) {
        Results results = new Results()
                .figure("civil-penalty", law.latest(CIVIL, given.get(OFFENSE)).figure("civil penalty"));
        if (given.has(PAID)) {
            Figure paid = given.figure(PAID);
            Figure penalty = onTop(law, paid);
            results.figure("special-fund-penalty", penalty)
                    .figure(
                            "special-fund-recovery",
                            paid.term().plus(penalty.term()).exactly("special fund's recovery", "A.R.S. 23-907"));
        }
        return results;
    }

    /** What the special fund takes on top of what it {@code paid}. */
    static Figure onTop(LawBook law, Figure paid) {
        Row minimum = law.latest(FUND, "minimum");
        return paid.term()
                .percent(law.latest(FUND, "percent").term("percent on top"))
                .atLeast(minimum.term("least amount on top"))
                .cents("special fund's penalty", minimum.citation());
    }
}
