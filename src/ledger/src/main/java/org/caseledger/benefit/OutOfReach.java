package org.caseledger.benefit;

import java.time.LocalDate;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * Days that a notice meant to change and can't, because the acceptance of the claim is final: they stay payable.
 *
 * @param notice the entry of the notice
 * @param noticeOn when the notice issued
 * @param days the days out of its reach
 * @param citation the rule that sets the limit
 * @param explanation how the limit was counted
 */
public record OutOfReach(
        String notice,
        LocalDate noticeOn,
        DateSpan days,
        @Nullable String citation,
        Explained explanation) implements Explained {

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }
}
