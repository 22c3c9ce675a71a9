package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;

/** {@code az.waiting-period}: which days of disability are payable, as {@link WaitingPeriod} has it. */
final class WaitingPeriodCalculator {

    private static final String CITATION = "A.R.S. 23-1062(D)";
    private static final Input<List<DateSpan>> DISABILITY =
            new Input<>("disability", "days of total or partial disability", Kind.several(Kind.SPAN));

    static final Calculator RULE = Calculator.rule("az.waiting-period", "Waiting period")
            .cites(CITATION + "; Bell v. Industrial Commission, 236 Ariz. 478 (2015)")
            .page("arizona/temporary-disability")
            .takes(INJURED_ON, DISABILITY)
            .gives("payable-days", Output.Kind.COUNT, "calendar days that are payable")
            .gives("first-payable", Output.Kind.DATE, "first payable day; absent if there is none")
            .gives("served-on", Output.Kind.DATE, "last day of waiting; absent if the waiting period isn't served")
            .gives("payable", Output.Kind.LIST, "payable days, from and to")
            .gives("review", Output.Kind.YES_NO, "whether the run that decided is one over which the sources differ")
            .gives(
                    "late-start",
                    Output.Kind.YES_NO,
                    "whether that run begins later than the day after the injury, from which the section counts")
            .by(WaitingPeriodCalculator::compute);

    private WaitingPeriodCalculator() {}

    private static Results compute(LawBook law, Given given) {
        LocalDate injuredOn = given.get(INJURED_ON);
        for (DateSpan span : given.get(DISABILITY)) {
            if (span.from().isBefore(injuredOn)) {
                throw new BadInput(DISABILITY.name(), span + " begins before the date of injury, " + injuredOn);
            }
        }
        WaitingPeriod rule = new WaitingPeriod(law, injuredOn);
        PayableDays payable = rule.apply(WaitingPeriod.after(injuredOn, given.get(DISABILITY)));
        Explained days = payable;
        Results results = new Results().count("payable-days", payable.count());
        if (!payable.days().isEmpty()) {
            results.day("first-payable", firstPayable(payable.days().first(), days));
        }
        rule.servedOn(payable).ifPresent(day -> results.day("served-on", day));
        return results.list("payable", spans(payable), days)
                .yesNo("review", rule.disputed(payable), rule.review(payable))
                .decided(
                        "late-start",
                        startsLate(payable, injuredOn),
                        "late start",
                        "the section counts from the injury; a run that begins later than the day after it is for review",
                        CITATION,
                        List.of(given.fact(INJURED_ON), WaitingPeriod.decidedBy(payable)));
    }

    private static Day firstPayable(LocalDate first, Explained days) {
        return Day.decided("first payable day", first, "the first of the payable days", CITATION, List.of(days));
    }

    private static List<Map<String, Object>> spans(PayableDays payable) {
        return payable.days().runs().stream()
                .map(WaitingPeriodCalculator::object)
                .toList();
    }

    private static Map<String, Object> object(DateSpan span) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from", span.from());
        object.put("to", span.to());
        object.put("days", span.days());
        return object;
    }

    private static boolean startsLate(PayableDays payable, LocalDate injuredOn) {
        DateSpan run = payable.decidedBy();
        return run != null && run.from().isAfter(injuredOn.plusDays(1));
    }
}
