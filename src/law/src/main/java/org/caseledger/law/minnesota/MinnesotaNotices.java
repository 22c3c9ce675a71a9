package org.caseledger.law.minnesota;

import java.util.Optional;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;

/**
 * Notices in Minnesota: a payer that is silent or late is penalised (Minn. Stat. 176.221 and 176.225), but nothing is
 * payable as if it had accepted, and no rule bounds how far back a notice reaches.
 */
public final class MinnesotaNotices implements NoticeRules {

    @Override
    public Answer<Optional<Day>> answerBy(Day notifiedOn) {
        return new Answer.Known<>(Optional.empty());
    }

    @Override
    public Answer<Optional<Day>> protestBy(Day mailedOn) {
        return new Answer.Known<>(Optional.empty());
    }

    @Override
    public Answer<Optional<Day>> reach(Day noticeOn) {
        return new Answer.Known<>(Optional.empty());
    }
}
