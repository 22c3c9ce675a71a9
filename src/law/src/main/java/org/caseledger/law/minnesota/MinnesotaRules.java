package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.deadline.DeadlineCalculator;

/** Minnesota's rules that can be asked by name, in the order of the law. */
public final class MinnesotaRules {

    /** All of them. */
    public static final List<Listed> ALL = List.of(
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
                    "mn.deadline", () -> DeadlineCalculator.of(Jurisdiction.MN, "Minn. Stat. 645.15, 645.44 subd. 5")));

    private MinnesotaRules() {}
}
