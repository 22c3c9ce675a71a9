package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Term;

/**
 * What becomes of compensation that was paid by mistake, Minn. Stat. 176.179.
 *
 * <p>Money received in good faith is not refunded. It is a credit against later benefits for the same injury: 20 percent of
 * each periodic payment, all of a lump sum, and nothing of medical expenses or of a penalty awarded to the employee. Of
 * 1,000.00 overpaid, a week of 600.00 takes off 120.00 and a lump sum of 5,000.00 the 880.00 that are left. Money that was
 * not received in good faith may be ordered back by the commissioner or a judge; how much, nobody can compute.
 */
final class Overpayment {

    private static final String CITATION = "Minn. Stat. 176.179";
    private static final String TABLE = "minnesota/overpayment-credit-percent";
    private static final String CREDIT = "credit";
    private static final String REIMBURSEMENT = "reimbursement-may-be-ordered";

    private static final Input<BigDecimal> OVERPAID = Input.money("overpaid", "amount paid by mistake");
    private static final Input<Boolean> GOOD_FAITH =
            Input.yesNo("good-faith", "whether the employee received it in good faith");
    private static final Input<List<OtherwisePayable>> PAYABLE = new Input<>(
            "payable",
            "what is payable later for the same injury, in its order: what it is and how much",
            Kind.several(OtherwisePayable.KIND));
    private static final Input<LocalDate> ON =
            Input.date("on", "day of the payments, for the law as it stood then; as it stands if not given");

    static final Calculator RULE = Calculator.rule("mn.overpayment", "Recovery of compensation paid by mistake")
            .cites(CITATION)
            .page("minnesota/overpayment")
            .takes(OVERPAID, GOOD_FAITH)
            .mayTake(PAYABLE, ON)
            .gives("recovery", Output.Kind.TEXT, CREDIT + ", or " + REIMBURSEMENT + " where good faith is missing")
            .gives(
                    "credits",
                    Output.Kind.LIST,
                    "each amount payable: its kind, the credit, what is paid, what is left to credit")
            .gives("credited", Output.Kind.MONEY, "all credits together")
            .gives("remaining", Output.Kind.MONEY, "what is left for later benefits; never refunded")
            .by(Overpayment::compute);

    /** One credit with what is left of the overpayment after it. */
    private record Credit(Map<String, Object> shown, Figure amount, Figure left) {}

    private Overpayment() {}

    private static Results compute(LawBook law, Given given) {
        if (!given.get(GOOD_FAITH)) {
            return withoutGoodFaith(given);
        }
        Figure left = given.figure(OVERPAID);
        List<Credit> credits = new ArrayList<>();
        for (OtherwisePayable payable : given.find(PAYABLE).orElse(List.of())) {
            Credit credit = credit(law, given, payable, credits.size() + 1, left);
            credits.add(credit);
            left = credit.left();
        }
        List<Explained> inputs = new ArrayList<>(List.of(given.fact(GOOD_FAITH)));
        credits.forEach(credit -> inputs.add(credit.amount()));
        String rule = "received in good faith: not refunded, but credited against later benefits for the same injury";
        Explained working = Explanation.decision("recovery", CREDIT, rule, CITATION, inputs);
        return new Results()
                .text("recovery", CREDIT, working)
                .list("credits", credits.stream().map(Credit::shown).toList(), working)
                .figure("credited", credited(credits, given))
                .figure("remaining", Figure.decided("remaining", left.amount(), rule, CITATION, List.of(left)));
    }

    private static Figure credited(List<Credit> credits, Given given) {
        List<Figure> amounts = credits.stream().map(Credit::amount).toList();
        return amounts.isEmpty()
                ? Figure.nothing(
                        "credited", "nothing was said to be payable", CITATION, List.of(given.fact(GOOD_FAITH)))
                : Term.sum(amounts).exactly("credited", CITATION);
    }

    private static Credit credit(LawBook law, Given given, OtherwisePayable payable, int number, Figure left) {
        String key = payable.what().row();
        Row row = given.find(ON).map(day -> law.on(TABLE, key, day)).orElseGet(() -> law.latest(TABLE, key));
        Supplier<String> named = () -> payable.what() + " payment " + number;
        Figure amount = Figure.input(named, payable.amount());
        Figure most = amount.term()
                .percent(row.term("percentage that may be credited"))
                .cents(() -> new Heading("most that may be credited against " + named.get(), row.citation()));
        Figure credit = most.term().atMost(left.term()).exactly(() -> new Heading("credit " + number, CITATION));
        Figure after = left.term()
                .minus(credit.term())
                .exactly(() -> new Heading("overpayment left after credit " + number, CITATION));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", payable.what().toString());
        shown.put("payable", payable.amount());
        shown.put("credit", credit.amount());
        shown.put("paid", payable.amount().subtract(credit.amount()));
        shown.put("remaining", after.amount());
        return new Credit(shown, credit, after);
    }

    private static Results withoutGoodFaith(Given given) {
        Explained working = Explanation.decision(
                "recovery",
                REIMBURSEMENT,
                "the commissioner or a compensation judge may order reimbursement of what was not received in good faith",
                CITATION,
                List.of(given.fact(OVERPAID), given.fact(GOOD_FAITH)));
        return new Results()
                .text("recovery", REIMBURSEMENT, working)
                .missing("remaining: whether and how much is reimbursed is for the commissioner or a compensation judge"
                        + " to order");
    }
}
