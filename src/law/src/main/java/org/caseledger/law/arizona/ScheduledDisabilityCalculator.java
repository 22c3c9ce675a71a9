package org.caseledger.law.arizona;

import static org.caseledger.law.arizona.AskedWage.AMW;
import static org.caseledger.law.arizona.AskedWage.INJURED_ON;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Kind;
import org.caseledger.law.calculator.Output;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/** {@code az.ppd-scheduled}: what one part of the body is worth, as {@link ScheduledDisability} has it. */
final class ScheduledDisabilityCalculator {

    private static final String UNSCHEDULED =
            "two scheduled injuries, or one on top of an earlier disability, make an unscheduled disability (Alsbrooks v."
                    + " Industrial Commission, 118 Ariz. 480 (1978); Moreno v. Industrial Commission, 122 Ariz. 298"
                    + " (1979)): ask az.ppd-unscheduled";
    private static final Kind<String> ONE_PART = Kind.oneOf(LawBook.shipped().keys(ScheduledDisability.MONTHS));

    private static final Input<String> PART =
            new Input<>("part", "injured part", new Kind<>(ONE_PART.words(), ScheduledDisabilityCalculator::onePart));
    private static final Input<BigDecimal> IMPAIRMENT = Input.percent("impairment", "impairment");
    private static final Input<Boolean> RETURNED =
            Input.yesNo("returned-to-same-work", "able to return to the work done at injury");
    private static final Input<Integer> PHALANGES = Input.count("phalanges", "phalanges lost");
    private static final Input<Boolean> LOSS_OF_USE =
            Input.yesNo("loss-of-use", "the part remains, wholly and permanently without use");
    private static final Input<Boolean> EARLIER =
            Input.yesNo("prior-disability", "an earlier disabling injury or impairment");

    static final Calculator RULE = Calculator.rule("az.ppd-scheduled", "Scheduled permanent partial disability")
            .cites("A.R.S. 23-1041, 23-1044(B)")
            .page("arizona/scheduled-permanent-partial")
            .takes(INJURED_ON, AMW, PART, IMPAIRMENT)
            .mayTake(RETURNED, PHALANGES, LOSS_OF_USE, EARLIER)
            .gives("months", Output.Kind.NUMBER, "months of compensation")
            .gives("percent-of-amw", Output.Kind.NUMBER, "percentage of the average monthly wage")
            .gives("monthly", Output.Kind.MONEY, "compensation for one month")
            .gives("total", Output.Kind.MONEY, "compensation for all months")
            .by(ScheduledDisabilityCalculator::compute);

    private ScheduledDisabilityCalculator() {}

    private static String onePart(String text) {
        if (text.contains(",")) {
            throw new BadInput("part", "names several parts; " + UNSCHEDULED);
        }
        return ONE_PART.reader().apply(text);
    }

    private static Results compute(LawBook law, Given given) {
        if (given.yes(EARLIER)) {
            throw new BadInput(EARLIER.name(), UNSCHEDULED);
        }
        ScheduledDisability schedule = new ScheduledDisability(law, given.get(INJURED_ON));
        Figure countedWage = AskedWage.counted(law, given);
        Row part = schedule.part(given.get(PART));
        Figure months = months(schedule, part, given);
        Figure percentage = percentage(schedule, given);
        Figure monthly = ScheduledDisability.monthly(countedWage, percentage);
        return new Results()
                .figure("months", months)
                .figure("percent-of-amw", percentage)
                .figure("monthly", monthly)
                .figure("total", ScheduledDisability.total(monthly, months));
    }

    private static Figure months(ScheduledDisability schedule, Row part, Given given) {
        boolean total = ScheduledDisability.isTotal(given.get(IMPAIRMENT));
        if (part.word("group").equals("eye") && !total) {
            throw new BadInput(
                    PART.name(), "eye is the loss of the whole eye; for sight that is lost use part=sight-one-eye");
        }
        if (given.has(PHALANGES)) {
            return schedule.shareOfMonths(part, schedule.share(phalanges(part, total, given)));
        }
        if (given.yes(LOSS_OF_USE)) {
            checkLossOfUse(part, total);
            return schedule.shareOfMonths(part, schedule.share("complete-loss-of-use"));
        }
        return schedule.months(part, given.figure(IMPAIRMENT));
    }

    /** Which share the lost phalanges are. */
    private static String phalanges(Row part, boolean total, Given given) {
        int lost = given.get(PHALANGES);
        if (part.word("phalanges").isEmpty()) {
            throw new BadInput(PHALANGES.name(), "only fingers and toes have them, not " + part.word("what"));
        }
        int whole = Integer.parseInt(part.word("phalanges"));
        if (lost < 1 || lost > whole) {
            throw new BadInput(PHALANGES.name(), part.word("what") + " has " + whole + "; give 1 to " + whole);
        }
        if (!total) {
            throw new BadInput(
                    IMPAIRMENT.name(),
                    "a phalange is lost as a whole: give 100, or rate the whole digit and leave phalanges out");
        }
        if (given.yes(LOSS_OF_USE)) {
            throw new BadInput(LOSS_OF_USE.name(), "can't be yes beside phalanges, which are lost by amputation");
        }
        return (lost == 1 ? "one-phalange-of-" : "several-phalanges-of-") + part.word("group");
    }

    private static void checkLossOfUse(Row part, boolean total) {
        String group = part.word("group");
        if (group.equals("eye") || group.equals("sense")) {
            throw new BadInput(
                    LOSS_OF_USE.name(),
                    "the schedule has sight and hearing as parts of their own: sight-one-eye, hearing-one-ear,"
                            + " hearing-both-ears");
        }
        if (!total) {
            throw new BadInput(
                    LOSS_OF_USE.name(),
                    "is complete loss of use: give impairment=100, or leave it out for a part of it");
        }
    }

    private static Figure percentage(ScheduledDisability schedule, Given given) {
        if (ScheduledDisability.isTotal(given.get(IMPAIRMENT))) {
            return schedule.percentOfTotalLoss(given.fact(IMPAIRMENT));
        }
        return schedule.percentOfPartialLoss(
                given.get(RETURNED), List.of(given.fact(IMPAIRMENT), given.fact(RETURNED)));
    }
}
