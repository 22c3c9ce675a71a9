package org.caseledger.queue;

import org.caseledger.family.EventWords;
import org.caseledger.queue.QueueEvent.*;

/** What happened to queues, in words. */
final class QueueWords {

    private QueueWords() {}

    static EventWords of(QueueEvent event) {
        return switch (event) {
            case QueueLent e -> new EventWords(e.fromDay(), e.toDay(), "Queue of " + e.from() + " lent to " + e.to());
            case LendingWithdrawn e ->
                EventWords.withdrawing(e.entry(), "Lending " + e.entry() + " withdrawn: " + e.reason());
        };
    }
}
