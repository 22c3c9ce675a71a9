package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.LawBook;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;

/**
 * Interest on a medical bill that is paid late, A.R.S. 23-1062.01(A): the legal rate, from the day on which payment was
 * due.
 *
 * <p>The legal rate stands in A.R.S. 44-1201. One percent above the prime rate is recalled and not read: the rate is
 * given only where unverified rows are allowed; the day from which interest runs is given in any case.
 */
final class MedicalBillInterest {

    private static final Input<BigDecimal> PRIME = Input.percent("prime", "prime rate");
    private static final Input<LocalDate> DUE_ON = Input.date("due-on", "day on which payment of the bill was due");

    static final Calculator RULE = Calculator.rule("az.interest-on-medical-bill", "Interest on a late medical bill")
            .cites("A.R.S. 23-1062.01(A), 44-1201")
            .page("arizona/interest")
            .takes(PRIME, DUE_ON)
            .gives("rate", Kind.NUMBER, "percent a year")
            .gives("from", Kind.DATE, "day from which interest runs")
            .by((law, given) -> new Results()
                    .ifKnown("rate", () -> rate(law, given.figure(PRIME)))
                    .day("from", from(given)));

    private MedicalBillInterest() {}

    /** The legal rate in percent a year, for a prime rate in percent. */
    static Figure rate(LawBook law, Figure prime) {
        Row above = law.latest("arizona/legal-rate-above-prime");
        return prime.term().plus(above.term("points above prime")).exactly("legal rate", above.citation());
    }

    private static Day from(Given given) {
        Day due = given.day(DUE_ON);
        return Day.decided(
                "interest from",
                due.date(),
                "a late medical bill bears interest from the day on which payment was due",
                "A.R.S. 23-1062.01(A)",
                List.of(due.working()));
    }
}
