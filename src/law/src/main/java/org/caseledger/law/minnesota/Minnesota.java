package org.caseledger.law.minnesota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.deadline.DeadlineCalculator;
import org.caseledger.law.deadline.Deadlines;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.rules.PermanentDisabilityRules;
import org.caseledger.law.rules.State;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;

/** Minnesota: Department of Labor and Industry, Minn. Stat. chapter 176. */
public record Minnesota() implements State {

    private static final List<Listed> CALCULATORS = List.of(
            new Listed("mn.weekly-wage", () -> WeeklyWageCalculator.RULE),
            new Listed("mn.ttd", () -> TemporaryTotal.RULE),
            new Listed("mn.tpd", () -> TemporaryPartial.RULE),
            new Listed("mn.ptd", () -> PermanentTotalCalculator.RULE),
            new Listed("mn.ptd-eligibility", () -> PermanentTotalEligibility.RULE),
            new Listed("mn.death", () -> DeathCalculator.RULE),
            new Listed("mn.waiting-period", () -> WaitingPeriodCalculator.RULE),
            new Listed("mn.adjustment", () -> AdjustmentCalculator.RULE),
            new Listed("mn.supplementary-benefits", () -> SupplementaryBenefits.RULE),
            new Listed("mn.interest", () -> LatePaymentInterest.RULE),
            new Listed("mn.ppd", () -> PermanentPartialCalculator.RULE),
            new Listed("mn.penalty", () -> PenaltyCalculator.RULE),
            new Listed("mn.penalty-process", () -> PenaltyProcessCalculator.RULE),
            new Listed("mn.third-party", () -> ThirdParty.RULE),
            new Listed("mn.overpayment", () -> Overpayment.RULE),
            new Listed("mn.uninsured-claim", () -> UninsuredClaim.RULE),
            new Listed(
                    "mn.deadline", () -> DeadlineCalculator.of(new Minnesota(), "Minn. Stat. 645.15, 645.44 subd. 5")));

    @Override
    public String code() {
        return "MN";
    }

    @Override
    public String folder() {
        return "minnesota";
    }

    /** {@inheritDoc} The statute, and with it every working, says {@code weekly wage}, Minn. Stat. 176.011 subd. 18. */
    @Override
    public String wage() {
        return "average weekly wage";
    }

    @Override
    public List<Listed> calculators() {
        return CALCULATORS;
    }

    /** {@inheritDoc} Minnesota pays the days on which the employee normally works. */
    @Override
    public Answer<TemporaryDisabilityRules> temporaryDisability(
            LawBook law, LocalDate injuredOn, Optional<WorkWeek> workWeek) {
        return workWeek.isEmpty()
                ? new Answer.Missing<>("work week in the employer's policy, which the law of Minnesota pays by")
                : Answer.of(() -> new MinnesotaTemporaryDisability(law, injuredOn, workWeek.get()));
    }

    /** {@inheritDoc} What Minnesota pays for an impairment is no benefit by the month; {@code mn.ppd} computes it. */
    @Override
    public Answer<PermanentDisabilityRules> permanentDisability(LawBook law, LocalDate injuredOn) {
        return new Answer.Missing<>("rules for permanent benefits by the month under the law of Minnesota");
    }

    @Override
    public NoticeRules notices(LawBook law) {
        return new MinnesotaNotices();
    }

    /** The deadline called {@code id}, which stands in the state's table. */
    static Deadline deadline(String id) {
        return Deadlines.find(new Minnesota(), id).orElseThrow();
    }
}
