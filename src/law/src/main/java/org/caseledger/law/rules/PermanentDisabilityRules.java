package org.caseledger.law.rules;

import java.util.Optional;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;

/** A state's rules for permanent benefits that are paid by the month, as they stand for one date of injury. */
public interface PermanentDisabilityRules {

    /** What is missing for an impairment that no schedule has. */
    String EARNING_CAPACITY = "earning capacity";

    /** The trade's name for the wage on which benefits are computed, such as {@code average monthly wage}. */
    String wageName();

    /**
     * What an impairment is worth where the law has a schedule for it; missing where it has none, and where a fact is
     * missing on which the schedule depends.
     *
     * @param wage the wage as recorded
     * @param part the part of the body, in the words of the schedule
     * @param impairment percent of the part
     * @param returnedToSameWork whether the employee went back to the work of the injury; absent while nobody said so
     */
    Answer<ScheduledAward> scheduled(
            Figure wage, String part, Figure impairment, Optional<Recorded> returnedToSameWork);

    /** A yes or no with the fact that says so. */
    record Recorded(boolean yes, Explained fact) {}
}
