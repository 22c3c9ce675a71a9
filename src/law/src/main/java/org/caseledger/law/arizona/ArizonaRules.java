package org.caseledger.law.arizona;

import java.util.List;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.deadline.DeadlineCalculator;

/** Arizona's rules that can be asked by name, in the order of the law. */
public final class ArizonaRules {

    /** All of them. */
    public static final List<Listed> ALL = List.of(
            new Listed("az.amw", () -> AverageMonthlyWageCalculator.RULE),
            new Listed("az.waiting-period", () -> WaitingPeriodCalculator.RULE),
            new Listed("az.ttd", () -> TemporaryTotalCalculator.RULE),
            new Listed("az.tpd", () -> TemporaryPartial.RULE),
            new Listed("az.ppd-scheduled", () -> ScheduledDisabilityCalculator.RULE),
            new Listed("az.disfigurement", () -> Disfigurement.RULE),
            new Listed("az.ppd-unscheduled", () -> UnscheduledDisability.RULE),
            new Listed("az.ptd", () -> PermanentTotal.RULE),
            new Listed("az.death", () -> DeathBenefitsCalculator.RULE),
            new Listed("az.retroactive-limit", () -> RetroactiveLimit.RULE),
            new Listed("az.interest-on-award", () -> AwardInterest.RULE),
            new Listed("az.interest-on-medical-bill", () -> MedicalBillInterest.RULE),
            new Listed("az.unfair-processing-penalty", () -> UnfairProcessingPenalty.RULE),
            new Listed("az.uninsured-penalty", () -> UninsuredPenalty.RULE),
            new Listed("az.claim-state", () -> ClaimStateCalculator.RULE),
            new Listed(
                    "az.deadline",
                    () -> DeadlineCalculator.of(Jurisdiction.AZ, "A.R.S. 1-243(A), 1-301, 1-303; A.A.C. R20-5-105")));

    private ArizonaRules() {}
}
