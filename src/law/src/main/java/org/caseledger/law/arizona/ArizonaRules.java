package org.caseledger.law.arizona;

import java.util.List;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.deadline.DeadlineCalculator;

/** Arizona's rules that can be asked by name, in the order of the law. */
public final class ArizonaRules {

    /** All of them. */
    public static final List<Calculator> ALL = List.of(
            AverageMonthlyWageCalculator.RULE,
            WaitingPeriodCalculator.RULE,
            TemporaryTotalCalculator.RULE,
            TemporaryPartial.RULE,
            ScheduledDisabilityCalculator.RULE,
            Disfigurement.RULE,
            UnscheduledDisability.RULE,
            PermanentTotal.RULE,
            DeathBenefitsCalculator.RULE,
            RetroactiveLimit.RULE,
            AwardInterest.RULE,
            MedicalBillInterest.RULE,
            UnfairProcessingPenalty.RULE,
            UninsuredPenalty.RULE,
            ClaimStateCalculator.RULE,
            DeadlineCalculator.of(Jurisdiction.AZ, "A.R.S. 1-243(A), 1-301, 1-303; A.A.C. R20-5-105"));

    private ArizonaRules() {}
}
