package org.caseledger.law;

import java.time.LocalDate;
import org.caseledger.law.arizona.ArizonaNotices;
import org.caseledger.law.arizona.ArizonaTemporaryTotal;
import org.caseledger.law.minnesota.MinnesotaNotices;

/** Finds a state's rules. The only place that tells one state from another. */
public final class StateLaw {

    private StateLaw() {}

    /** The rules for temporary total disability under {@code jurisdiction} for an injury on {@code injuredOn}. */
    public static Answer<TemporaryTotalRules> temporaryTotal(
            LawBook law, Jurisdiction jurisdiction, LocalDate injuredOn) {
        return switch (jurisdiction) {
            case AZ -> Answer.of(() -> new ArizonaTemporaryTotal(law, injuredOn));
            case MN -> new Answer.Missing<>("rules for temporary total disability under the law of Minnesota");
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
