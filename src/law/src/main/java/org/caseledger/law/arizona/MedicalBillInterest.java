package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;

/**
 * Interest on a medical bill that is paid late, A.R.S. 23-1062.01(A): the legal rate of A.R.S. 44-1201, from the day on
 * which payment was due.
 *
 * <p>Until 19 July 2011 the legal rate was 10 percent on any obligation. Since then obligations bear 10 percent (A) and
 * judgments the lesser of 10 percent and one percent above the prime rate (B): at a prime rate of 8.50 that is 9.50. Under
 * which of the two a medical bill falls is not settled; where they differ, the rate is given only to somebody who says
 * which one he means.
 */
final class MedicalBillInterest {

    private static final String CITATION = "A.R.S. 44-1201";
    private static final String RATES = "arizona/legal-rate";
    private static final String JUDGMENT_MAXIMUM = "judgment-maximum";

    /** How a late bill may be looked at. */
    private enum Debt {
        OBLIGATION,
        JUDGMENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Input<LocalDate> DUE_ON = Input.date("due-on", "day on which payment of the bill was due");
    private static final Input<BigDecimal> PRIME = Input.percent("prime", "prime rate");
    private static final Input<Debt> AS = new Input<>(
            "as",
            "whether the bill bears the rate of an obligation (A.R.S. 44-1201(A)) or of a judgment (B)",
            Kind.oneOf(Debt.class));

    static final Calculator RULE = Calculator.rule("az.interest-on-medical-bill", "Interest on a late medical bill")
            .cites("A.R.S. 23-1062.01(A), 44-1201")
            .page("arizona/interest")
            .takes(DUE_ON)
            .mayTake(PRIME, AS)
            .gives(
                    "rate",
                    Output.Kind.NUMBER,
                    "percent a year, where it doesn't matter what the bill is, or that was said")
            .gives("rate-as-obligation", Output.Kind.NUMBER, "percent a year if the bill is an obligation")
            .gives("rate-as-judgment", Output.Kind.NUMBER, "percent a year if it bears the rate of a judgment")
            .gives("from", Output.Kind.DATE, "day from which interest runs")
            .by((law, given) -> rates(law, given).day("from", from(given)));

    private MedicalBillInterest() {}

    private static Results rates(LawBook law, Given given) {
        LocalDate due = given.get(DUE_ON);
        Figure obligation = law.on(RATES, "obligation", due).figure("legal rate of an obligation");
        if (!law.covers(RATES, JUDGMENT_MAXIMUM, due)) {
            return new Results().figure("rate", decided(obligation, "one legal rate for every debt", obligation));
        }
        Results results = new Results();
        Optional<Debt> said = given.find(AS);
        if (said.equals(Optional.of(Debt.OBLIGATION)) && !given.has(PRIME)) {
            return results.figure("rate", chosen(obligation, given)).figure("rate-as-obligation", obligation);
        }
        Figure judgment = judgment(law, due, given.figure(PRIME));
        if (said.isPresent()) {
            results.figure("rate", chosen(said.get() == Debt.OBLIGATION ? obligation : judgment, given));
        } else if (obligation.amount().compareTo(judgment.amount()) == 0) {
            results.figure("rate", decided(obligation, "both readings lead to it", obligation, judgment));
        } else {
            results.missing("rate: whether a late medical bill is an obligation, with "
                    + obligation.amount().toPlainString()
                    + " percent (A.R.S. 44-1201(A)), or bears the rate of a judgment, "
                    + judgment.amount().toPlainString()
                    + " percent (B), is not settled; as=obligation or as=judgment chooses");
        }
        return results.figure("rate-as-obligation", obligation).figure("rate-as-judgment", judgment);
    }

    /** The rate of a judgment in percent a year, for a prime rate in percent. */
    private static Figure judgment(LawBook law, LocalDate due, Figure prime) {
        Row above = law.on("arizona/legal-rate-above-prime", due);
        Row maximum = law.on(RATES, JUDGMENT_MAXIMUM, due);
        return prime.term()
                .plus(above.term("points above prime"))
                .atMost(maximum.term("maximum rate"))
                .exactly("legal rate of a judgment", maximum.citation());
    }

    private static Figure chosen(Figure rate, Given given) {
        return decided(rate, "the reading that was chosen; none is settled", rate, given.fact(AS));
    }

    private static Figure decided(Figure rate, String rule, Explained... inputs) {
        return Figure.decided("legal rate", rate.amount(), rule, CITATION, List.of(inputs));
    }

    private static Day from(Given given) {
        Day due = given.day(DUE_ON);
        return Day.decided(
                "interest from",
                due.date(),
                "a late medical bill bears interest from the day on which payment was due",
                "A.R.S. 23-1062.01(A)",
                List.of(due));
    }
}
