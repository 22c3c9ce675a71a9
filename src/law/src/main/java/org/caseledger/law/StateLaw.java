package org.caseledger.law;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.law.arizona.ArizonaNotices;
import org.caseledger.law.arizona.ArizonaPermanentDisability;
import org.caseledger.law.arizona.ArizonaTemporaryDisability;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.minnesota.MinnesotaNotices;
import org.caseledger.law.minnesota.MinnesotaTemporaryDisability;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.rules.PermanentDisabilityRules;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;

/** Finds a state's rules. The only place that tells one state from another. */
public final class StateLaw {

    private StateLaw() {}

    /**
     * The rules for temporary disability under {@code jurisdiction} for an injury on {@code injuredOn}.
     *
     * @param workWeek the days on which the employee normally works; a state that pays calendar days doesn't ask
     */
    public static Answer<TemporaryDisabilityRules> temporaryDisability(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn, Optional<WorkWeek> workWeek) {
        return switch (jurisdiction) {
            case AZ -> Answer.of(() -> new ArizonaTemporaryDisability(law, injuredOn));
            case MN ->
                workWeek.isEmpty()
                        ? new Answer.Missing<>("work week in the employer's policy, which the law of Minnesota pays by")
                        : Answer.of(() -> new MinnesotaTemporaryDisability(law, injuredOn, workWeek.get()));
        };
    }

    /** The same without a work week, for questions that know of none. */
    public static Answer<TemporaryDisabilityRules> temporaryDisability(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn) {
        return temporaryDisability(law, jurisdiction, injuredOn, Optional.empty());
    }

    /** The rules for permanent benefits by the month under {@code jurisdiction} for an injury on {@code injuredOn}. */
    public static Answer<PermanentDisabilityRules> permanentDisability(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn) {
        return switch (jurisdiction) {
            case AZ -> new Answer.Known<>(new ArizonaPermanentDisability(law, injuredOn));
            case MN -> new Answer.Missing<>("rules for permanent benefits by the month under the law of Minnesota");
        };
    }

    /** The rules about the payer's notices under {@code jurisdiction}. */
    public static NoticeRules notices(LawBook law, Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case AZ -> new ArizonaNotices(law);
            case MN -> new MinnesotaNotices();
        };
    }
}
