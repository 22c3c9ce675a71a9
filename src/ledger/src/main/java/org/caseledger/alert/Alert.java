package org.caseledger.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * An alert: what calls for attention, since when, whose it is, and what became of it. Nothing in it depends on today; how it
 * stands on a day is asked with the day.
 *
 * <p>A wage notice is due on 24 March. The alert that it is near opens on 17 March with severity {@code normal}, is {@code
 * high} from 21 March on and {@code critical} on 23 and 24 March; filed on 22 March it is closed.
 *
 * @param alert its id; the same cause always has the same
 * @param rule the rule that raises it
 * @param claim the claim; null where it is about none
 * @param employer the employer
 * @param assignedTo whose the claim is; null while it is nobody's
 * @param role whose it is while it is nobody's
 * @param what what calls for attention, in words
 * @param remedy what settles it, in words
 * @param raisedBy the entry that raises it
 * @param recordedAt when that was recorded
 * @param opensOn the day on which it is raised, where time alone raises it; null where the entry does
 * @param due the day by which something is to be done; null where there is none
 * @param closedBy the entry that closes it; null while none does
 * @param snoozedUntil the day on which it is back, where somebody put it off; null where nobody did
 */
public record Alert(
        String alert,
        AlertRule rule,
        @Nullable String claim,
        String employer,
        @Nullable String assignedTo,
        Role role,
        String what,
        String remedy,
        String raisedBy,
        Instant recordedAt,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate due,
        @Nullable String closedBy,
        @Nullable LocalDate snoozedUntil)
        implements AlertStanding {

    /** How many days before its day a deadline is near. */
    public static final int NEAR_DAYS = 7;
}
