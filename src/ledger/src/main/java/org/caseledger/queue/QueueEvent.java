package org.caseledger.queue;

import java.time.LocalDate;
import org.caseledger.journal.Withdrawal;
import org.caseledger.law.calendar.DateSpan;

/** What happened to queues. */
public sealed interface QueueEvent {

    /** The queue of {@code from} is {@code to}'s, too, from a day to a day, both included. */
    record QueueLent(String from, String to, LocalDate fromDay, LocalDate toDay) implements QueueEvent {

        /** The days on which it is. */
        public DateSpan days() {
            return new DateSpan(fromDay, toDay);
        }
    }

    /** The entry that lent a queue no longer counts. */
    record LendingWithdrawn(String entry, String reason) implements QueueEvent, Withdrawal {}
}
