package org.caseledger.law.minnesota;

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
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Status;

/**
 * Who receives what a third party paid, Minn. Stat. 176.061 subd. 6.
 *
 * <p>Of 90,000.00 with costs of 30,000.00 and benefits of 24,000.00 paid: a third of the 60,000.00 after costs goes to the
 * employee, 20,000.00; the employer has his benefits back less their share of the costs, 24,000.00 - 30,000.00 /
 * 90,000.00 x 24,000.00 = 16,000.00; the remaining 24,000.00 goes to the employee and is a credit against benefits to
 * come. To the cent, costs, third, reimbursement and remainder are the proceeds again.
 *
 * <p>A settlement of which the insurer was not told is divided in the same way (Adams v. DSR Sales, Minn. 2007). Whether a
 * verdict is, too, is open; the reading that leaves out the third (Womack, 2001) computes only when it is asked for.
 */
final class ThirdParty {

    private static final String CITATION = "Minn. Stat. 176.061 subd. 6";
    private static final Input<BigDecimal> PROCEEDS = Input.money("proceeds", "proceeds");
    private static final Input<BigDecimal> COSTS = Input.money("costs", "costs of collection");
    private static final Input<BigDecimal> BENEFITS_PAID = Input.money("benefits-paid", "benefits paid");
    private static final Input<Boolean> NO_NOTICE =
            Input.yesNo("no-notice", "whether the insurer was not told of the suit or settlement");
    private static final Input<Boolean> VERDICT =
            Input.yesNo("verdict", "whether a verdict brought the proceeds; a settlement if not given");
    private static final String ADAMS = "Adams v. DSR Sales, 727 N.W.2d 139 (Minn. 2007)";

    static final Calculator RULE = Calculator.rule("mn.third-party", "Recovery from a third party")
            .cites(CITATION)
            .page("minnesota/third-party")
            .takes(PROCEEDS, COSTS, BENEFITS_PAID)
            .mayTake(NO_NOTICE, VERDICT)
            .gives("costs", Kind.MONEY, "costs of collection")
            .gives("employee-third", Kind.MONEY, "the employee's third, free of every claim")
            .gives("reimbursement", Kind.MONEY, "what the employer or insurer has back")
            .gives("future-credit", Kind.MONEY, "paid to the employee, and credited against benefits to come")
            .gives("employee-total", Kind.MONEY, "all that the employee receives")
            .gives("limited", Kind.YES_NO, "whether the reimbursement was cut to what was left")
            .gives("note", Kind.TEXT, "what the missing notice means")
            .by(ThirdParty::compute);

    private ThirdParty() {}

    /** A share of what is left after costs that the employee has free of every claim, to the cent. */
    static Figure employeeThird(Figure afterCosts, Row share) {
        return afterCosts.term().times(share.term("employee's share")).cents("employee's third", CITATION);
    }

    /**
     * What the employer may claim: the benefits less their share of the costs. It isn't limited to the part of the
     * balance that would be left after its own share of the costs (Kealy, 1981).
     */
    static Figure claim(Figure benefits, Figure costs, Figure proceeds) {
        return benefits.term()
                .minus(costs.term().over(proceeds.term()).times(benefits.term()))
                .cents("employer's claim", CITATION + "; Kealy (1981)");
    }

    private static Results compute(LawBook law, Given given) {
        Figure proceeds = given.figure(PROCEEDS);
        Figure costs = given.figure(COSTS);
        if (proceeds.amount().signum() == 0) {
            throw new BadInput(PROCEEDS.name(), "0.00 leaves nothing to distribute");
        }
        if (costs.exceeds(proceeds)) {
            throw new BadInput(
                    COSTS.name(),
                    costs.amount() + " are above the proceeds, " + proceeds.amount() + ": nothing is left");
        }
        Figure afterCosts = proceeds.term().minus(costs.term()).exactly("proceeds after costs", CITATION);
        if (given.yes(NO_NOTICE) && given.yes(VERDICT)) {
            return unnotified(law, costs, afterCosts);
        }
        Results results = divided(law, given, costs, afterCosts);
        return given.yes(NO_NOTICE) ? settledWithoutNotice(results, given) : results;
    }

    private static Results divided(LawBook law, Given given, Figure costs, Figure afterCosts) {
        Figure proceeds = given.figure(PROCEEDS);
        Figure third = employeeThird(afterCosts, law.latest("minnesota/third-party-employee-share"));
        Figure balance = afterCosts.term().minus(third.term()).exactly("balance", CITATION);
        Figure claim = claim(given.figure(BENEFITS_PAID), costs, proceeds);
        Figure reimbursement = claim.term().atMost(balance.term()).exactly("reimbursement", CITATION);
        Figure credit = balance.term().minus(reimbursement.term()).exactly("future credit", CITATION);
        Figure total = third.term().plus(credit.term()).exactly("employee's total", CITATION);
        return new Results()
                .figure("costs", costs)
                .figure("employee-third", third)
                .figure("reimbursement", reimbursement)
                .figure("future-credit", credit)
                .figure("employee-total", total)
                .decided(
                        "limited",
                        claim.exceeds(balance),
                        "reimbursement limited",
                        "the employer cannot have more than the balance",
                        CITATION,
                        limit(claim, balance));
    }

    /** A settlement is divided by the formula all the same; the answer says so. */
    private static Results settledWithoutNotice(Results results, Given given) {
        String note = "a settlement of which the insurer was not told is divided by the same formula (" + ADAMS + ")";
        Explained settlement = given.has(VERDICT)
                ? given.fact(VERDICT)
                : Explanation.decision("settlement", true, "no verdict was given", CITATION, List.of());
        return results.text(
                "note",
                note,
                Explanation.decision(
                        "division without notice",
                        "the ordinary formula",
                        note,
                        CITATION + "; " + ADAMS,
                        List.of(given.fact(NO_NOTICE), settlement)));
    }

    /** What limits the reimbursement; where it does, how sure that is. */
    private static List<Explained> limit(Figure claim, Figure balance) {
        return claim.exceeds(balance)
                ? List.of(
                        claim,
                        balance,
                        Explanation.parameter(
                                "limit of the reimbursement",
                                "the balance",
                                CITATION,
                                "derived: no more than the balance is left; no text read says what happens then",
                                Status.SECONDARY))
                : List.of(claim, balance);
    }

    /**
     * The insurer wasn't told of a suit that ended in a verdict. Whether all that is left after costs is then a credit,
     * without a third for the employee, is not settled: the decision that carried it to settlements was reversed.
     */
    private static Results unnotified(LawBook law, Figure costs, Figure afterCosts) {
        Row share = law.latest("minnesota/third-party-share-without-notice");
        Figure third = employeeThird(afterCosts, share);
        Figure credit = afterCosts.term().minus(third.term()).exactly("future credit", share.citation());
        return new Results()
                .figure("costs", costs)
                .figure("employee-third", third)
                .figure("future-credit", credit)
                .figure(
                        "employee-total",
                        third.term().plus(credit.term()).exactly("employee's total", share.citation()))
                .missing("reimbursement: the opinions read speak only of the credit where the insurer was not told");
    }
}
