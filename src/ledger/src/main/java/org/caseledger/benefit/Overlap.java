package org.caseledger.benefit;

import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Working;

/**
 * Days for which two claims of one employee are payable.
 *
 * @param claim the other claim
 * @param earlier whether the other claim is the earlier one, which goes first
 * @param days the days, in order
 * @param explanation why they are payable on the other claim
 */
public record Overlap(String claim, boolean earlier, List<DateSpan> days, Explained explanation) implements Explained {

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }
}
