package org.caseledger.law.rules;

import java.util.Optional;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;

/**
 * What a state's law makes of the payer's notices, and of its silence. A state that has no such rule answers with
 * nothing.
 */
public interface NoticeRules {

    /**
     * The last day on which the payer may accept or deny before it has to pay as if it had accepted.
     *
     * @param notifiedOn when the commission notified the payer of the claim
     */
    Answer<Optional<Day>> answerBy(Day notifiedOn);

    /**
     * The last day on which a notice can be protested; afterwards it is final.
     *
     * @param mailedOn when the notice was mailed
     */
    Answer<Optional<Day>> protestBy(Day mailedOn);

    /**
     * The earliest day that a notice can change once the acceptance of the claim is final.
     *
     * @param noticeOn when the notice issues
     */
    Answer<Optional<Day>> reach(Day noticeOn);
}
