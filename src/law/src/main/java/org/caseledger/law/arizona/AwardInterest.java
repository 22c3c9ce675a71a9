package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;

/**
 * Interest on compensation, A.R.S. 23-954: the lesser of ten percent and one percent above the prime rate on the date
 * of payment.
 *
 * <p>At a prime rate of 7.50 percent it is 8.50; at 9.75 it is 10. Only two kinds of compensation bear interest: a
 * permanent award that is not paid within ten days after it became final, and benefits of dependents whose claim was
 * first denied and then accepted, from the day on which it was filed. How days of interest are counted the section does
 * not say; no amount of interest is computed.
 */
final class AwardInterest {

    private static final String AWARD = "award";
    private static final String DEPENDENTS = "dependents";
    private static final Input<BigDecimal> PRIME = Input.percent("prime", "prime rate on the date of payment");
    private static final Input<String> KIND =
            Input.choice("kind", "what bears the interest; award if not given", List.of(AWARD, DEPENDENTS));
    private static final Input<LocalDate> FINAL_ON = Input.date("final-on", "day on which the award became final");
    private static final Input<LocalDate> FILED_ON =
            Input.date("filed-on", "day on which the dependents' claim was filed");

    static final Calculator RULE = Calculator.rule("az.interest-on-award", "Interest on an award")
            .cites("A.R.S. 23-954")
            .page("arizona/interest")
            .takes(PRIME)
            .mayTake(KIND, FINAL_ON, FILED_ON)
            .gives("rate", Kind.NUMBER, "percent a year")
            .gives("from", Kind.DATE, "day from which interest runs, if a date was given")
            .by(AwardInterest::compute);

    private AwardInterest() {}

    private static Results compute(LawBook law, Given given) {
        Results results = new Results().figure("rate", rate(law, given.figure(PRIME)));
        from(law, given).ifPresent(day -> results.day("from", day));
        return results;
    }

    /** The rate in percent a year, for a prime rate in percent. */
    static Figure rate(LawBook law, Figure prime) {
        Row maximum = law.latest("arizona/award-interest", "maximum");
        Row above = law.latest("arizona/award-interest", "above-prime");
        return prime.term()
                .plus(above.term("points above prime"))
                .atMost(maximum.term("maximum rate"))
                .exactly("rate of interest", maximum.citation());
    }

    private static Optional<Day> from(LawBook law, Given given) {
        boolean dependents = given.find(KIND).orElse(AWARD).equals(DEPENDENTS);
        if (dependents && given.has(FINAL_ON)) {
            throw new BadInput(
                    FINAL_ON.name(), "interest on a dependents' claim runs from its filing; give " + FILED_ON.name());
        }
        if (!dependents && given.has(FILED_ON)) {
            throw new BadInput(
                    FILED_ON.name(),
                    "only interest on a dependents' claim runs from its filing; give " + FINAL_ON.name() + ", or "
                            + KIND.name() + "=" + DEPENDENTS);
        }
        return dependents
                ? given.find(FILED_ON).map(day -> fromFiling(given.day(FILED_ON)))
                : given.find(FINAL_ON).map(day -> fromFinality(law, given.day(FINAL_ON)));
    }

    private static Day fromFinality(LawBook law, Day finalOn) {
        Deadline payment = Arizona.deadline("az.permanent-award-payment");
        Day last = payment.counted(law, finalOn);
        return Day.decided(
                "interest from",
                last.date(),
                "the last of the days to pay, as counted",
                payment.citation(),
                List.of(last));
    }

    private static Day fromFiling(Day filedOn) {
        return Day.decided(
                "interest from",
                filedOn.date(),
                "a dependents' claim that was denied and then accepted bears interest from its filing",
                "A.R.S. 23-954",
                List.of(filedOn));
    }
}
