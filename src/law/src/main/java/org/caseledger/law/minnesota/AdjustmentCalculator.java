package org.caseledger.law.minnesota;

import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;

/** {@code mn.adjustment}: a weekly benefit with its annual adjustments, as {@link AnnualAdjustment} has them. */
final class AdjustmentCalculator {

    private static final Input<BigDecimal> WEEKLY = Input.money("weekly", "weekly benefit before the adjustments");
    private static final Input<LocalDate> ON = Input.date("on", "day on which the benefit is asked for");
    private static final Input<LocalDate> WEEKLY_ON =
            Input.date("weekly-on", "day of the weekly benefit, adjusted up to then; else the date of injury");
    private static final Input<AdjustmentPercent.Reading> READING = new Input<>(
            "reading",
            "which twelve months give the percentage: those of the adjustment, or those of 31 December before",
            Kind.oneOf(AdjustmentPercent.Reading.class));

    static final Calculator RULE = Calculator.rule("mn.adjustment", "Annual adjustment of weekly benefits")
            .cites("Minn. Stat. 176.645")
            .page("minnesota/annual-adjustment")
            .takes(INJURED_ON, WEEKLY, ON)
            .mayTake(WEEKLY_ON, READING)
            .gives("adjustments", Output.Kind.LIST, "each adjustment: date, percent and the rate from then on")
            .gives("weekly", Output.Kind.MONEY, "the weekly benefit on the day")
            .by(AdjustmentCalculator::compute);

    private AdjustmentCalculator() {}

    private static Results compute(LawBook law, Given given) {
        LocalDate injuredOn = given.get(INJURED_ON);
        LocalDate on = given.get(ON);
        given.inOrder(INJURED_ON, ON);
        LocalDate since = given.find(WEEKLY_ON).orElse(injuredOn);
        if (since.isBefore(injuredOn) || since.isAfter(on)) {
            throw new BadInput(
                    WEEKLY_ON.name(),
                    since + " is not from the date of injury, " + injuredOn + ", to the day asked for, " + on);
        }
        AnnualAdjustment rule = new AnnualAdjustment(law, given.day(INJURED_ON), given.find(READING));
        List<AnnualAdjustment.Step> steps = rule.steps(given.figure(WEEKLY), since, on);
        Figure current =
                steps.isEmpty() ? given.figure(WEEKLY) : steps.getLast().rate();
        List<Explained> limits = new ArrayList<>(List.of(given.fact(INJURED_ON), given.fact(ON)));
        limits.addAll(rule.limits());
        Explained due = Explanation.decision(
                "adjustments",
                steps.size(),
                "every day of adjustment up to the day asked for",
                AnnualAdjustment.CITATION,
                limits);
        Figure weekly = Figure.decided(
                "weekly benefit",
                current.amount(),
                "the benefit after the last adjustment; without one, as it was",
                AnnualAdjustment.CITATION,
                List.of(due, current));
        return new Results()
                .list(
                        "adjustments",
                        steps.stream().map(AdjustmentCalculator::shown).toList(),
                        due)
                .figure("weekly", weekly);
    }

    private static Map<String, Object> shown(AnnualAdjustment.Step step) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("date", step.day().date());
        shown.put("percent", step.percent().amount());
        shown.put("rate", step.rate().amount());
        return shown;
    }
}
