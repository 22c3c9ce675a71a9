package org.caseledger.app.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.caseledger.departure.DepartureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hand over, beside the recording, what doesn't leave promptly: one courier for each subject that something waits for, in
 * its order, so that one who is slow to take something keeps nobody back but themselves.
 *
 * <p>They are never interrupted: a database that is read meanwhile wouldn't take that well.
 */
public final class Couriers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);

    private final Dispatcher dispatcher;
    private final DepartureKind kind;
    private final Supplier<Collection<String>> subjects;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());
    /** How often somebody asked for a round of a subject whose courier is under way. */
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private final AtomicBoolean looking = new AtomicBoolean();
    private final Runnable breakOff;
    private volatile boolean closed;

    /** Those who hand what {@code dispatcher} has of {@code kind} to {@code subjects}, until {@code breakOff} ends it. */
    public Couriers(
            Dispatcher dispatcher, DepartureKind kind, Supplier<Collection<String>> subjects, Runnable breakOff) {
        this.breakOff = breakOff;
        this.dispatcher = dispatcher;
        this.kind = kind;
        this.subjects = subjects;
    }

    /** Something may wait and be due: sends a courier for each subject that has none under way. Returns at once. */
    public synchronized void look() {
        if (!closed && looking.compareAndSet(false, true)) {
            threads.execute(this::send);
        }
    }

    private void send() {
        looking.set(false);
        try {
            subjects.get().forEach(this::send);
        } catch (RuntimeException e) {
            LOG.error("what is to be told can't be looked for", e);
        }
    }

    private synchronized void send(String subject) {
        if (!closed && asked.merge(subject, 1, Integer::sum) == 1) {
            threads.execute(() -> rounds(subject));
        }
    }

    private void rounds(String subject) {
        int before;
        do {
            before = asked.getOrDefault(subject, 0);
            round(subject);
        } while (!closed && !asked.remove(subject, before));
    }

    private void round(String subject) {
        try {
            boolean more = true;
            while (more && !closed) {
                more = dispatcher.handOverNext(kind, subject);
            }
        } catch (RuntimeException e) {
            LOG.error("{} can't be handed over", kind.of(subject), e);
        }
    }

    /** Sends nobody any more, has those who are under way break off, and waits for them. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        breakOff.run();
        threads.close();
    }
}
