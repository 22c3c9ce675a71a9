package org.caseledger.queue;

import java.util.List;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.queue.QueueEvent.*;

/** The one stream of whose queue is lent to whom. */
public final class Queues {

    /** Their family. */
    public static final StreamFamily<QueueCommand, QueueEvent, QueueFacts> FAMILY = new StreamFamily<>(
            StreamNames.one("queue", "whose queue was lent to whom", "QueueStream"),
            Commands.of(QueueCommand.class, command -> ""),
            new Events<>(
                    QueueEvent.class,
                    QueueWords::of,
                    List.of(
                            EventKind.of("queue.lent", QueueLent.class),
                            EventKind.of("queue.lending-withdrawn", LendingWithdrawn.class))),
            new Fold<>(QueueFacts.class, (queue, entries) -> QueueFacts.of(entries)),
            (facts, command, now) -> QueueDecider.decide(facts, command));

    private Queues() {}
}
