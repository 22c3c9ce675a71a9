package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.deadline.DeadlineCalculator;

/** Minnesota's rules that can be asked by name, in the order of the law. */
public final class MinnesotaRules {

    /** All of them. */
    public static final List<Calculator> ALL = List.of(
            WeeklyWageCalculator.RULE,
            TemporaryTotal.RULE,
            TemporaryPartial.RULE,
            PermanentTotalCalculator.RULE,
            PermanentTotalEligibility.RULE,
            DeathCalculator.RULE,
            WaitingPeriodCalculator.RULE,
            AdjustmentCalculator.RULE,
            SupplementaryBenefits.RULE,
            LatePaymentInterest.RULE,
            PermanentPartialCalculator.RULE,
            PenaltyCalculator.RULE,
            PenaltyProcessCalculator.RULE,
            ThirdParty.RULE,
            UninsuredClaim.RULE,
            DeadlineCalculator.of(Jurisdiction.MN, "Minn. Stat. 645.15, 645.44 subd. 5"));

    private MinnesotaRules() {}
}
