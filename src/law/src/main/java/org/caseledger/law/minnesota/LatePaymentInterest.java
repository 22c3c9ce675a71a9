package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Term;

/**
 * Interest on a late payment, Minn. Stat. 176.221 subd. 7, as read in Oseland v. Crow Wing County (Minn. 2019): each
 * underpayment bears interest from the day on which it was due until it is paid, at the rate in force when it fell
 * due. It is no penalty; nobody has to be at fault.
 *
 * <p>The rate and the number of days in the year are not in any table, for they were not found: both must be given.
 * 1,000.00 due on 1 March 2024 and paid on 30 April 2024 is sixty days late; at 4 percent and 365 days that is 6.58.
 */
final class LatePaymentInterest {

    private static final String CITATION = "Minn. Stat. 176.221 subd. 7";

    private static final Input<BigDecimal> AMOUNT = Input.money("amount", "amount that was paid late");
    private static final Input<LocalDate> DUE_ON = Input.date("due-on", "day on which the amount was due");
    private static final Input<LocalDate> PAID_ON = Input.date("paid-on", "day on which the amount was paid");
    private static final Input<BigDecimal> RATE =
            Input.percent("rate", "percent a year in force on the day on which the amount was due");
    private static final Input<Integer> DAYS_IN_YEAR =
            Input.count("days-in-year", "days in the year for which the rate stands");

    static final Calculator RULE = Calculator.rule("mn.interest", "Interest on a late payment")
            .cites(CITATION)
            .page("minnesota/interest")
            .takes(AMOUNT, DUE_ON, PAID_ON)
            .mayTake(RATE, DAYS_IN_YEAR)
            .gives("from", Output.Kind.DATE, "the day from which interest runs")
            .gives("to", Output.Kind.DATE, "the day of payment, which ends it")
            .gives("days", Output.Kind.COUNT, "days of interest")
            .gives("interest", Output.Kind.MONEY, "simple interest at the rate given")
            .by(LatePaymentInterest::compute);

    private LatePaymentInterest() {}

    private static Results compute(LawBook law, Given given) {
        given.inOrder(DUE_ON, PAID_ON);
        if (given.has(DAYS_IN_YEAR) && given.get(DAYS_IN_YEAR) == 0) {
            throw new BadInput(DAYS_IN_YEAR.name(), "a year of no days gives no interest; write 365 or 360");
        }
        Figure days = Figure.decided(
                "days of interest",
                BigDecimal.valueOf(ChronoUnit.DAYS.between(given.get(DUE_ON), given.get(PAID_ON))),
                "the days from the due date of each underpayment to its payment",
                CITATION,
                List.of(given.fact(DUE_ON), given.fact(PAID_ON)));
        return new Results()
                .day("from", given.day(DUE_ON))
                .day("to", given.day(PAID_ON))
                .count("days", days)
                .ifKnown("interest", () -> interest(law, given, days));
    }

    private static Figure interest(LawBook law, Given given, Figure days) {
        Term rate = given.has(RATE)
                ? given.figure(RATE).term()
                : law.on("minnesota/interest-rate", given.get(DUE_ON)).term("percent a year");
        if (!given.has(DAYS_IN_YEAR)) {
            throw new NotKnown(
                    "no page read says how many days the year of the rate has; give days-in-year=365 or what applies");
        }
        return given.figure(AMOUNT)
                .term()
                .percent(rate)
                .times(days.term())
                .over(given.count(DAYS_IN_YEAR).term())
                .cents("simple interest", CITATION);
    }
}
