package org.caseledger.queue;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.USER;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;

/** What may be asked of queues. */
public sealed interface QueueCommand {

    /** The queue of {@code from} is {@code to}'s, too, from a day to a day, both included. */
    @Needs(Permission.KEEP_QUEUE)
    record LendQueue(
            @Within(USER) String from, @Within(USER) String to, LocalDate fromDay, LocalDate toDay)
            implements QueueCommand {}

    /** A queue was lent by mistake, or comes back early: the entry that lent it no longer counts. */
    @Needs(Permission.KEEP_QUEUE)
    record WithdrawLending(
            @Within(CODE) String lending, @Within(WORDS) String reason) implements QueueCommand {}
}
