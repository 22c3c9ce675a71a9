package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Figure;

/** {@code az.ttd}: compensation for some days of temporary total disability, as {@link ArizonaTemporaryDisability} has it. */
final class TemporaryTotalCalculator {

    private static final Input<Integer> DAYS = Input.count("days", "payable calendar days");
    private static final Input<LocalDate> OFF_FROM = Input.date("off-from", "first day off work");
    private static final Input<LocalDate> OFF_TO = Input.date("off-to", "last day off work");
    private static final Input<Integer> DEPENDENTS = Input.count("dependents", "dependents");

    static final Calculator RULE = Calculator.rule("az.ttd", "Temporary total disability")
            .cites("A.R.S. 23-1041, 23-1045(A), 23-1062(D)")
            .page("arizona/temporary-disability")
            .takes(INJURED_ON, AMW)
            .orTakes(DAYS)
            .orTakes(OFF_FROM, OFF_TO)
            .mayTake(DEPENDENTS)
            .gives("daily", Kind.MONEY, "compensation for one day")
            .gives("payable-days", Kind.COUNT, "calendar days that are payable")
            .gives("base", Kind.MONEY, "daily rate x payable days")
            .gives("dependents", Kind.MONEY, "dependents' allowance for the payable days")
            .gives("total", Kind.MONEY, "base and allowance")
            .gives("review", Kind.YES_NO, "with dates: whether the run of days is one over which the sources differ")
            .by(TemporaryTotalCalculator::compute);

    private TemporaryTotalCalculator() {}

    private static Results compute(LawBook law, Given given) {
        ArizonaTemporaryDisability rules = new ArizonaTemporaryDisability(law, given.get(INJURED_ON));
        Figure daily = rules.rate(rules.countedWage(given.figure(AMW)));
        if (given.has(DAYS)) {
            return amounts(rules, daily, given.count(DAYS), given);
        }
        PayableDays payable = rules.payable(daysOff(given));
        WaitingPeriod waiting = rules.waitingPeriod();
        return amounts(rules, daily, payable.count(), given)
                .yesNo("review", waiting.disputed(payable), waiting.review(payable));
    }

    private static Results amounts(ArizonaTemporaryDisability rules, Figure daily, Figure days, Given given) {
        Figure base = rules.base(daily, days, "base");
        boolean withDependents = given.find(DEPENDENTS).orElse(0) > 0;
        Figure allowance = rules.allowance(withDependents ? days : Figure.input("payable days with dependents", 0));
        Figure total = base.term().plus(allowance.term()).exactly("total", "A.R.S. 23-1045(A)");
        return new Results()
                .figure("daily", daily)
                .count("payable-days", days)
                .figure("base", base)
                .figure("dependents", allowance)
                .figure("total", total);
    }

    private static Days daysOff(Given given) {
        given.inOrder(INJURED_ON, OFF_FROM);
        given.inOrder(OFF_FROM, OFF_TO);
        return WaitingPeriod.after(
                given.get(INJURED_ON), List.of(new DateSpan(given.get(OFF_FROM), given.get(OFF_TO))));
    }
}
