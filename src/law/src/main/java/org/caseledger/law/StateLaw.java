package org.caseledger.law;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.rules.PermanentDisabilityRules;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;

/** Asks the state of a claim for its rules. */
public final class StateLaw {

    private StateLaw() {}

    /**
     * The rules for temporary disability under {@code jurisdiction} for an injury on {@code injuredOn}.
     *
     * @param workWeek the days on which the employee normally works; a state that pays calendar days doesn't ask
     */
    public static Answer<TemporaryDisabilityRules> temporaryDisability(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn, Optional<WorkWeek> workWeek) {
        return jurisdiction.state().temporaryDisability(law, injuredOn, workWeek);
    }

    /** The same without a work week, for questions that know of none. */
    public static Answer<TemporaryDisabilityRules> temporaryDisability(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn) {
        return temporaryDisability(law, jurisdiction, injuredOn, Optional.empty());
    }

    /** The rules for permanent benefits by the month under {@code jurisdiction} for an injury on {@code injuredOn}. */
    public static Answer<PermanentDisabilityRules> permanentDisability(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn) {
        return jurisdiction.state().permanentDisability(law, injuredOn);
    }

    /** The rules about the payer's notices under {@code jurisdiction}. */
    public static NoticeRules notices(LawBook law, Jurisdiction jurisdiction) {
        return jurisdiction.state().notices(law);
    }
}
