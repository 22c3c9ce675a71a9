package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;

/**
 * How far back a notice of claim status may change benefits, A.A.C. R20-5-118(A): once the acceptance of the claim is
 * final, not more than thirty days before the notice issues.
 *
 * <p>A notice of 30 June 2022 that means to end benefits from 1 May reaches back to 31 May; thirty days stay out of its
 * reach. The limit does not hold while the acceptance is not final, for death benefits, and where the commission
 * relieved the payer for good cause.
 */
final class RetroactiveLimit {

    private static final String CITATION = "A.A.C. R20-5-118(A)";
    private static final Input<LocalDate> NOTICE_ON = Input.date("notice-on", "day on which the notice issues");
    private static final Input<LocalDate> REQUESTED_FROM =
            Input.date("requested-from", "day from which the change is to hold");
    private static final Input<Boolean> FINAL = Input.yesNo("acceptance-final", "whether the acceptance is final");
    private static final Input<Boolean> DEATH = Input.yesNo("death-benefits", "whether death benefits are changed");
    private static final Input<Boolean> GOOD_CAUSE =
            Input.yesNo("good-cause", "whether the commission relieved the payer for good cause");

    static final Calculator RULE = Calculator.rule("az.retroactive-limit", "How far back a notice reaches")
            .cites(CITATION)
            .page("arizona/retroactive-limit")
            .takes(NOTICE_ON, REQUESTED_FROM, FINAL)
            .mayTake(DEATH, GOOD_CAUSE)
            .gives("earliest-effective", Kind.DATE, "first day on which the change can hold")
            .gives("days-out-of-reach", Kind.COUNT, "days from the one requested to that day")
            .by(RetroactiveLimit::compute);

    private RetroactiveLimit() {}

    private static Results compute(LawBook law, Given given) {
        boolean limited = given.get(FINAL) && !given.yes(DEATH) && !given.yes(GOOD_CAUSE);
        Day requested = given.day(REQUESTED_FROM);
        Day earliest = limited
                ? later(requested, limit(law, given.day(NOTICE_ON)), facts(given))
                : unlimited(requested, facts(given));
        return new Results()
                .day("earliest-effective", earliest)
                .count("days-out-of-reach", outOfReach(requested, earliest));
    }

    /** The earliest day that a notice reaches where the limit holds. */
    static Day limit(LawBook law, Day notice) {
        Row days = law.on("arizona/retroactive-limit-days", notice.date());
        return notice.minus(
                days.figure("days that a notice reaches back"),
                ChronoUnit.DAYS,
                "earliest day in reach of the notice",
                days.citation());
    }

    private static Day later(Day requested, Day limit, List<Explained> facts) {
        return earliest(
                requested.date().isBefore(limit.date()) ? limit.date() : requested.date(),
                "the acceptance is final: the day requested, but not before the earliest in reach",
                Stream.concat(Stream.of(requested, limit), facts.stream()).toList());
    }

    private static Day unlimited(Day requested, List<Explained> facts) {
        return earliest(
                requested.date(),
                "the day requested: there is no limit while the acceptance isn't final, for death benefits, or where the"
                        + " commission relieved the payer for good cause",
                Stream.concat(Stream.of(requested), facts.stream()).toList());
    }

    private static Day earliest(LocalDate date, String why, List<Explained> inputs) {
        return Day.decided("earliest effective day", date, why, CITATION, inputs);
    }

    private static List<Explained> facts(Given given) {
        List<Explained> facts = new ArrayList<>();
        for (Input<Boolean> fact : List.of(FINAL, DEATH, GOOD_CAUSE)) {
            if (given.has(fact)) {
                facts.add(given.fact(fact));
            }
        }
        return facts;
    }

    private static Figure outOfReach(Day requested, Day earliest) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(requested.date(), earliest.date()));
        return Figure.decided(
                "days out of reach",
                days,
                "the days from the one requested to the earliest effective one",
                CITATION,
                List.of(requested, earliest));
    }
}
