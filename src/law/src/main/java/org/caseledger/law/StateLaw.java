package org.caseledger.law;

import java.time.LocalDate;
import org.caseledger.law.arizona.ArizonaTemporaryTotal;

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
}
