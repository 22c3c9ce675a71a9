package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.LeaveEvent;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.journal.Entry;

/**
 * Leave that the employee took.
 *
 * @param used leave used, a day or each day of a span
 */
public record Leave(List<Entry<LeaveUsed>> used) {

    /** What the standing {@code entries} of its family say. */
    static Leave of(List<Entry<LeaveEvent>> entries) {
        List<Entry<LeaveUsed>> used = new ArrayList<>();
        for (Entry<LeaveEvent> entry : entries) {
            switch (entry.event()) {
                case LeaveUsed event -> used.add(entry.as(event));
            }
        }
        return new Leave(List.copyOf(used));
    }
}
