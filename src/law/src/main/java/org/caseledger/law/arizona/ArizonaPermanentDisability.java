package org.caseledger.law.arizona;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.rules.PermanentDisabilityRules;
import org.caseledger.law.rules.ScheduledAward;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.NotKnown;

/**
 * Permanent benefits of a claim in Arizona: the scheduled ones of A.R.S. 23-1044(B). A part that isn't scheduled is
 * compensated by the loss of earning capacity, which the commission determines.
 *
 * <p>Ten percent of the major arm are six months; to somebody who could not go back to the work of the injury and earned
 * 4,000.00 they bring 3,000.00 each.
 */
public final class ArizonaPermanentDisability implements PermanentDisabilityRules {

    private final LawBook law;
    private final LocalDate injuredOn;
    private final ScheduledDisability schedule;

    /** The rules for an injury on {@code injuredOn}. */
    public ArizonaPermanentDisability(LawBook law, LocalDate injuredOn) {
        this.law = law;
        this.injuredOn = injuredOn;
        this.schedule = new ScheduledDisability(law, injuredOn);
    }

    @Override
    public String wageName() {
        return Arizona.WAGE;
    }

    /** {@inheritDoc} A.R.S. 23-1044(B). */
    @Override
    public Answer<ScheduledAward> scheduled(
            Figure wage, String part, Figure impairment, Optional<Recorded> returnedToSameWork) {
        if (!law.table(ScheduledDisability.MONTHS).series().containsKey(part)) {
            return new Answer.Missing<>(EARNING_CAPACITY);
        }
        return Answer.of(() -> {
            Row row = schedule.part(part);
            Figure months = schedule.months(row, impairment);
            Figure monthly = ScheduledDisability.monthly(
                    new MaximumWage(law, injuredOn).counted(wage), percentage(row, impairment, returnedToSameWork));
            return new ScheduledAward(monthly, months, ScheduledDisability.total(monthly, months));
        });
    }

    private Figure percentage(Row part, Figure impairment, Optional<Recorded> returnedToSameWork) {
        if (ScheduledDisability.isTotal(impairment.amount())) {
            return schedule.percentOfTotalLoss(impairment);
        }
        if (part.word("group").equals("eye")) {
            throw new NotKnown("rating of the sight: the schedule has an eye only as lost as a whole");
        }
        Recorded returned = returnedToSameWork.orElseThrow(
                () -> new NotKnown("whether the employee returned to the work of the injury"));
        return schedule.percentOfPartialLoss(returned.yes(), List.of(impairment, returned.fact()));
    }
}
