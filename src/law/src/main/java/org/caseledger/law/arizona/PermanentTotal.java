package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.util.List;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;

/**
 * Permanent total disability, A.R.S. 23-1045(B) to (D): two thirds of the average monthly wage for life.
 *
 * <p>4,000.00 a month bring 2,666.67. There is no higher tier, and the dependents' allowance of temporary disability
 * isn't paid.
 */
final class PermanentTotal {

    private static final Input<PresumedTotal> CONDITION =
            new Input<>("condition", "the injury", Kind.oneOf(PresumedTotal.class));

    static final Calculator RULE = Calculator.rule("az.ptd", "Permanent total disability")
            .cites("A.R.S. 23-1041, 23-1045(B), (C)")
            .page("arizona/permanent-total")
            .takes(AMW)
            .mayTake(INJURED_ON, CONDITION)
            .gives("monthly", Output.Kind.MONEY, "compensation for one month, for life")
            .gives("presumed", Output.Kind.YES_NO, "whether the law presumes total disability, if a condition is given")
            .by(PermanentTotal::compute);

    private PermanentTotal() {}

    private static Results compute(LawBook law, Given given) {
        Figure monthly = AskedWage.counted(law, given)
                .term()
                .times(AskedWage.row(law, given, "arizona/permanent-total-share")
                        .term("share of the wage"))
                .cents("monthly compensation", "A.R.S. 23-1045(B)");
        Results results = AskedWage.results(given).figure("monthly", monthly);
        given.find(CONDITION).ifPresent(condition -> presume(results, condition, given.fact(CONDITION)));
        return results;
    }

    private static void presume(Results results, PresumedTotal condition, Explained fact) {
        boolean listed = condition.presumed();
        results.decided(
                "presumed",
                listed,
                "presumed total and permanent",
                listed
                        ? "the law lists it; proof to the contrary stays open"
                        : "not listed: the facts must show total disability",
                listed ? "A.R.S. 23-1045(C)" : "A.R.S. 23-1045(D)",
                List.of(fact));
    }
}
