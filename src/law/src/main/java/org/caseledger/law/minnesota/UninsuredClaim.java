package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;

/**
 * What an employer without insurance owes when an employee is injured, Minn. Stat. 176.183.
 *
 * <p>The Special Compensation Fund pays the benefits; the employer pays them back, and 65 percent more as a penalty:
 * 10,000.00 of benefits make 16,500.00. Owners and officers who direct and control the business are employers too.
 */
final class UninsuredClaim {

    static final Calculator RULE = Calculator.rule("mn.uninsured-claim", "Injury at an employer without insurance")
            .cites("Minn. Stat. 176.183")
            .page("minnesota/uninsured")
            .takes(PenaltyInputs.BENEFITS_PAID)
            .gives("reimbursement", Kind.MONEY, "the benefits, paid back")
            .gives("penalty", Kind.MONEY, "the penalty on them")
            .gives("total", Kind.MONEY, "all that the employer owes")
            .gives("payable-to", Kind.TEXT, "to whom")
            .gives("alternative", Kind.TEXT, "what the employee can do instead")
            .by(UninsuredClaim::compute);

    private UninsuredClaim() {}

    /** The percentage of the benefits that is the penalty. */
    static Figure percent(Row row) {
        return row.figure("percentage");
    }

    /** The penalty on {@code benefits}, to the cent. */
    static Figure penalty(Figure benefits, Row row) {
        return benefits.term().percent(percent(row).term()).cents("penalty", row.citation());
    }

    private static Results compute(LawBook law, Given given) {
        Row row = law.latest("minnesota/uninsured-injury-percent");
        Figure benefits = given.figure(PenaltyInputs.BENEFITS_PAID);
        Figure penalty = penalty(benefits, row);
        Figure total = benefits.term().plus(penalty.term()).exactly("total", row.citation());
        String payee = row.word("payable_to");
        String suit = "the employee may sue the employer instead of claiming benefits";
        return new Results()
                .figure("reimbursement", benefits)
                .figure("penalty", penalty)
                .figure("total", total)
                .text("payable-to", payee, said("payable to", payee, row))
                .text("alternative", suit, said("alternative", suit, row));
    }

    private static Explained said(String name, String what, Row row) {
        return Explanation.decision(name, what, "the employer had no insurance", row.citation(), List.of());
    }
}
