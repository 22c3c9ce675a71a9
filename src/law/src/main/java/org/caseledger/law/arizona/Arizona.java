package org.caseledger.law.arizona;

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

/** Arizona: Industrial Commission of Arizona, A.R.S. Title 23, chapter 6. */
public record Arizona() implements State {

    /** A.R.S. 23-1041. */
    static final String WAGE = "average monthly wage";

    private static final List<Listed> CALCULATORS = List.of(
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
                    () -> DeadlineCalculator.of(new Arizona(), "A.R.S. 1-243(A), 1-301, 1-303; A.A.C. R20-5-105")));

    @Override
    public String code() {
        return "AZ";
    }

    @Override
    public String folder() {
        return "arizona";
    }

    @Override
    public String wage() {
        return WAGE;
    }

    @Override
    public List<Listed> calculators() {
        return CALCULATORS;
    }

    /** {@inheritDoc} Arizona pays calendar days. */
    @Override
    public Answer<TemporaryDisabilityRules> temporaryDisability(
            LawBook law, LocalDate injuredOn, Optional<WorkWeek> workWeek) {
        return Answer.of(() -> new ArizonaTemporaryDisability(law, injuredOn));
    }

    @Override
    public Answer<PermanentDisabilityRules> permanentDisability(LawBook law, LocalDate injuredOn) {
        return new Answer.Known<>(new ArizonaPermanentDisability(law, injuredOn));
    }

    @Override
    public NoticeRules notices(LawBook law) {
        return new ArizonaNotices(law);
    }

    /** The deadline called {@code id}, which stands in the state's table. */
    static Deadline deadline(String id) {
        return Deadlines.find(new Arizona(), id).orElseThrow();
    }
}
