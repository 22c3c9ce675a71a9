package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

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
import org.caseledger.law.working.Figure;

/**
 * Permanent disfigurement about the head or face, loss of teeth included, A.R.S. 23-1044(B)(22): the commission orders
 * as many months as it finds just, up to eighteen, at 55 percent of the average monthly wage.
 *
 * <p>Twelve months of an average monthly wage of 4,000.00 are 2,200.00 x 12 = 26,400.00. How many months are just is
 * nobody's arithmetic; more than the law allows are refused.
 */
final class Disfigurement {

    private static final String TABLE = "arizona/disfigurement";
    private static final String CITATION = "A.R.S. 23-1044(B)(22)";
    private static final Input<BigDecimal> MONTHS = Input.number("months", "months that the commission finds just");

    static final Calculator RULE = Calculator.rule("az.disfigurement", "Disfigurement about the head or face")
            .cites(CITATION)
            .page("arizona/scheduled-permanent-partial")
            .takes(AMW, MONTHS)
            .mayTake(INJURED_ON)
            .gives("monthly", Kind.MONEY, "compensation for one month")
            .gives("total", Kind.MONEY, "compensation for all months")
            .by(Disfigurement::compute);

    private Disfigurement() {}

    private static Results compute(LawBook law, Given given) {
        Figure months = ordered(given, AskedWage.row(law, given, TABLE, "most-months"));
        Row percentage = AskedWage.row(law, given, TABLE, "percent");
        Figure monthly = AskedWage.counted(law, given)
                .term()
                .percent(percentage.term("percentage of the wage"))
                .cents("monthly compensation", CITATION);
        Figure total = monthly.term().times(months.term()).cents("total", CITATION);
        return AskedWage.results(given).figure("monthly", monthly).figure("total", total);
    }

    private static Figure ordered(Given given, Row most) {
        BigDecimal months = given.get(MONTHS);
        if (months.compareTo(most.decimal()) > 0) {
            throw new BadInput(
                    MONTHS.name(), "the commission may order at most " + most.decimal() + " months (" + CITATION + ")");
        }
        List<Explained> inputs = List.of(given.fact(MONTHS), most.explanation("most months"));
        String rule = "as many as the commission finds just, up to the most";
        return Figure.decided("months", months, rule, CITATION, inputs);
    }
}
