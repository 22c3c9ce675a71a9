package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;

/**
 * Penalties that the employee receives: Minn. Stat. 176.225 subds. 1 and 5; Minn. R. 5220.2760 and 5220.2790.
 *
 * <p>A judge may add up to 30 percent of an award: up to 3,000.00 to 10,000.00. The Department adds by a schedule, 6
 * percent for a payment one to five days late, and a compensation judge is not bound by it (Elzie, WCCA 2025; Larson,
 * WCCA 2014). A payment of 1,000.00 delayed without excuse costs 25 percent, 250.00.
 */
final class AwardPenalties {

    private static final String DELAY = "Minn. Stat. 176.225 subd. 5; Minn. R. 5220.2790";

    static final List<PenaltyGround> GROUNDS = List.of(
            new PenaltyGround(
                    "additional-award",
                    List.of(PenaltyInputs.AWARD),
                    List.of(PenaltyInputs.PERCENT),
                    "without percent only the most that a judge can add",
                    AwardPenalties::additionalAward),
            new PenaltyGround(
                    "late-award-payment",
                    List.of(PenaltyInputs.AWARD, PenaltyInputs.DAYS_LATE, PenaltyInputs.SETTLEMENT),
                    List.of(PenaltyInputs.DAYS_AFTER_FINAL),
                    "days-after-final-order is needed with settlement=no, and taken only then",
                    AwardPenalties::latePayment),
            new PenaltyGround(
                    "inexcusable-delay",
                    List.of(PenaltyInputs.PAYMENT),
                    List.of(PenaltyInputs.GROUND, PenaltyInputs.OCCASIONS, PenaltyInputs.BUSINESS_DAYS_LATE),
                    "ground A is meant without ground; occasions and business-days-late are needed with ground=B, and"
                            + " taken only then",
                    AwardPenalties::inexcusableDelay));

    private AwardPenalties() {}

    private static Results additionalAward(PenaltySchedule schedule, Given given) {
        Row row = schedule.row("additional-award-percent");
        Figure most = row.figure("largest percentage");
        Figure award = given.figure(PenaltyInputs.AWARD);
        if (!given.has(PenaltyInputs.PERCENT)) {
            Figure maximum = award.term().percent(most.term()).cents("largest penalty", row.citation());
            Results results = new Results()
                    .figure("amount-maximum", maximum)
                    .missing("amount: a compensation judge sets it; give the judge's percent");
            return PenaltySchedule.describe(results, row, row.citation());
        }
        Figure percent = given.figure(PenaltyInputs.PERCENT);
        if (percent.exceeds(most)) {
            throw new BadInput(
                    PenaltyInputs.PERCENT.name(),
                    percent.amount().toPlainString() + " is above the " + row.value() + " percent that "
                            + row.citation() + " allows");
        }
        return share(row, award, percent);
    }

    private static Results latePayment(PenaltySchedule schedule, Given given) {
        Figure daysLate = PenaltyInputs.daysLate(given);
        if (given.get(PenaltyInputs.SETTLEMENT)) {
            if (given.has(PenaltyInputs.DAYS_AFTER_FINAL)) {
                throw new BadInput(
                        PenaltyInputs.DAYS_AFTER_FINAL.name(),
                        "does not matter for an award on a settlement; leave it out, or give settlement=no");
            }
            return scheduled(schedule, given, daysLate, given.fact(PenaltyInputs.SETTLEMENT));
        }
        Row grace = schedule.row("late-award-grace-days");
        Figure excused = grace.figure("days in which the Department does not act");
        Figure after = given.count(PenaltyInputs.DAYS_AFTER_FINAL);
        if (!after.exceeds(excused)) {
            return PenaltySchedule.none(
                    "the Department acts only on a payment after day " + excused.amount() + " from a final order",
                    grace.citation(),
                    after,
                    excused);
        }
        return scheduled(schedule, given, daysLate, after, excused);
    }

    private static Results scheduled(PenaltySchedule schedule, Given given, Figure daysLate, Explained... facts) {
        Row row = schedule.step("late-award-percent", daysLate);
        Figure percent = PenaltySchedule.chosen(row, "percentage", "late", daysLate);
        return share(row, given.figure(PenaltyInputs.AWARD), percent, facts);
    }

    private static Results inexcusableDelay(PenaltySchedule schedule, Given given) {
        if (given.find(PenaltyInputs.GROUND).orElse("A").equals("B")) {
            return repeatedDelay(schedule, given);
        }
        for (Input<?> input : List.of(PenaltyInputs.OCCASIONS, PenaltyInputs.BUSINESS_DAYS_LATE)) {
            if (given.has(input)) {
                throw new BadInput(input.name(), "counts only for repeated delay; give ground=B with it");
            }
        }
        return delay(schedule, given);
    }

    private static Results repeatedDelay(PenaltySchedule schedule, Given given) {
        Figure occasions = given.count(PenaltyInputs.OCCASIONS);
        Figure late = given.count(PenaltyInputs.BUSINESS_DAYS_LATE);
        Figure often = test(schedule, "occasions", "occasions that are excused");
        Figure days = test(schedule, "business-days", "business days that are excused");
        Explained[] facts = {occasions, late, often, days};
        if (occasions.exceeds(often) && late.exceeds(days)) {
            return delay(schedule, given, facts);
        }
        return PenaltySchedule.none(
                "delay is inexcusable on more than " + often.amount() + " occasions in 12 months, each of more than "
                        + days.amount() + " business days",
                DELAY,
                facts);
    }

    private static Figure test(PenaltySchedule schedule, String key, String name) {
        return schedule.row("inexcusable-delay-tests", key).figure(name);
    }

    private static Results delay(PenaltySchedule schedule, Given given, Explained... facts) {
        Row row = schedule.row("inexcusable-delay-percent");
        return share(row, given.figure(PenaltyInputs.PAYMENT), row.figure("percentage"), facts);
    }

    private static Results share(Row row, Figure whole, Figure percent, Explained... facts) {
        Figure amount = whole.term().percent(percent.term()).cents("penalty", row.citation());
        Results results = new Results().figure("amount", amount).figure("percent", percent);
        return PenaltySchedule.describe(results, row, row.citation(), facts);
    }
}
