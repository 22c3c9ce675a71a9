package org.caseledger.app.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.app.answer.DeadlinesAnswer.Item;

/**
 * A duty that is open and has a last day.
 *
 * @param item the deadline
 * @param due its last day
 * @param number which of the claim's deadlines with this id it is, counted from one in the order in which they started
 * @param revision how many entries the claim has: with each, a day may have moved
 * @param changedAt when the last of them was recorded
 */
public record OpenDuty(Item item, LocalDate due, int number, int revision, Instant changedAt) {

    /** What it is called wherever it is told again; another day doesn't make it another one. */
    String uid() {
        return item.claim() + "." + item.id() + "." + number + "@caseledger";
    }
}
