package org.caseledger.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.people.UserName;
import org.caseledger.queue.QueueEvent.QueueLent;

/**
 * Which queues are lent to whom: the one fold of what was said about queues.
 *
 * @param history everything recorded
 * @param lent what was lent and not withdrawn, in the order of recording
 */
public record QueueFacts(History<QueueEvent> history, List<Entry<QueueLent>> lent) {

    /** The facts that {@code entries} add up to. */
    public static QueueFacts of(List<Entry<QueueEvent>> entries) {
        return of(History.of(entries));
    }

    private static QueueFacts of(History<QueueEvent> history) {
        return new QueueFacts(history, history.all(QueueLent.class));
    }

    /** The facts as they were known at {@code instant}. */
    public QueueFacts knownAt(Instant instant) {
        History<QueueEvent> then = history.knownAt(instant);
        return then == history ? this : of(then);
    }

    /** Whose queues are {@code person}'s, too, on {@code day}. What was lent to somebody can't be lent on by them. */
    public SortedSet<String> lentTo(String person, LocalDate day) {
        SortedSet<String> lenders = new TreeSet<>();
        for (Entry<QueueLent> entry : lent) {
            if (UserName.same(entry.event().to(), person)
                    && entry.event().days().contains(day)) {
                lenders.add(entry.event().from());
            }
        }
        return lenders;
    }
}
