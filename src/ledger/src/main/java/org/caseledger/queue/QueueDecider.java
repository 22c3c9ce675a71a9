package org.caseledger.queue;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.Optional;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Entry;
import org.caseledger.people.UserName;
import org.caseledger.queue.QueueCommand.*;
import org.caseledger.queue.QueueEvent.*;

/** Decides on queues: one is lent to somebody else, for days in order, and taken back once. */
final class QueueDecider {

    private QueueDecider() {}

    static Decision<QueueEvent> decide(QueueFacts facts, QueueCommand command) {
        return switch (command) {
            case LendQueue c -> lend(c);
            case WithdrawLending c -> withdraw(facts, c);
        };
    }

    private static Decision<QueueEvent> lend(LendQueue c) {
        if (UserName.same(c.from(), c.to())) {
            return refuse("same-person", c.to() + " has that queue anyway; lend it to somebody else");
        }
        return c.toDay().isBefore(c.fromDay())
                ? refuse(
                        RefusalCode.DATES_OUT_OF_ORDER,
                        "toDay (" + c.toDay() + ") is before fromDay (" + c.fromDay() + ")")
                : accept(new QueueLent(UserName.of(c.from()), UserName.of(c.to()), c.fromDay(), c.toDay()));
    }

    private static Decision<QueueEvent> withdraw(QueueFacts facts, WithdrawLending c) {
        Optional<Entry<QueueEvent>> lending =
                facts.history().entry(c.lending()).filter(entry -> entry.event() instanceof QueueLent);
        if (lending.isEmpty()) {
            return refuse("unknown-entry", "no queue was lent by entry " + c.lending());
        }
        return facts.history()
                .withdrawnBy(c.lending())
                .map(before -> Decision.<QueueEvent>refuse(
                        "already-withdrawn", "entry " + c.lending() + " was withdrawn already, by " + before.id()))
                .orElseGet(() -> accept(new LendingWithdrawn(c.lending(), c.reason())));
    }
}
