package org.caseledger.law.arizona;

import java.util.Optional;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;

/**
 * Notices of claim status in Arizona: paying as if accepted after 21 days of silence, A.R.S. 23-1061(M); ninety days to
 * protest, A.R.S. 23-947; and the thirty days that a notice reaches back, A.A.C. R20-5-118(A).
 *
 * <p>A payer that the commission notified on Thursday 20 January 2022 may answer until 10 February. From the 11th on the
 * claim is payable from 20 January, until the day before a denial.
 */
public final class ArizonaNotices implements NoticeRules {

    private final LawBook law;

    /** The rules as the tables of {@code law} have them. */
    public ArizonaNotices(LawBook law) {
        this.law = law;
    }

    /** {@inheritDoc} A.R.S. 23-1061(M). */
    @Override
    public Answer<Optional<Day>> answerBy(Day notifiedOn) {
        return deadline("az.accept-or-deny", notifiedOn);
    }

    /** {@inheritDoc} A.R.S. 23-947. */
    @Override
    public Answer<Optional<Day>> protestBy(Day mailedOn) {
        return deadline("az.hearing-request", mailedOn);
    }

    /** {@inheritDoc} A.A.C. R20-5-118(A). */
    @Override
    public Answer<Optional<Day>> reach(Day noticeOn) {
        return Answer.of(() -> Optional.of(RetroactiveLimit.limit(law, noticeOn)));
    }

    private Answer<Optional<Day>> deadline(String id, Day trigger) {
        return Answer.of(
                () -> Optional.of(Arizona.deadline(id).due(law, trigger).due()));
    }
}
