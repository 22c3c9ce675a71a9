package org.caseledger.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a line: everything that says whose it is and how it stands, and none of its words. Thousands of them are
 * counted, chosen and put in order, of which a few are shown.
 *
 * @param alert its id
 * @param rule the rule that raises it
 * @param claim the claim; null where it is about none
 * @param employer the employer
 * @param assignedTo whose the claim is; null while it is nobody's
 * @param recordedAt when what raises it was recorded
 * @param opensOn the day on which time raises it; null where the entry does
 * @param due the day by which something is to be done; null where there is none
 * @param closedBy the entry that closes it; null while none does
 * @param snoozedUntil the day on which it is back; null where nobody put it off
 */
public record AlertLine(
        String alert,
        AlertRule rule,
        @Nullable String claim,
        String employer,
        @Nullable String assignedTo,
        Instant recordedAt,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate due,
        @Nullable String closedBy,
        @Nullable LocalDate snoozedUntil)
        implements AlertStanding {}
