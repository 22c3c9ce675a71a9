package org.caseledger.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Has projections follow the ledger from memory, on a thread of its own. The store hands over what it recorded and goes on
 * at once; entries are taken up together when the store pauses, when enough of them wait, or as soon as a reader waits.
 *
 * <p>It never takes the store's lock: who writes may wait for it, and it waits for nobody.
 */
public final class Follower implements AutoCloseable {

    /** So many entries are taken up in one transaction while somebody waits for them. */
    private static final int BATCH_ENTRIES_MAX = 2_000;
    /** So many when nobody waits: of the more entries together, the fewer claims are met twice. */
    private static final int UNHURRIED_ENTRIES_MAX = 10_000;
    /** So many are enough to begin while the store doesn't pause: it needs the processors and the database itself. */
    private static final int ENOUGH_ENTRIES = 20_000;
    /** So many may wait in memory; more are read from the journal when their turn comes. */
    private static final int WAITING_MAX = 50_000;
    /** The store pauses when nothing came for so long; who asks for a list is never kept waiting by that. */
    private static final long PAUSE_NANOS = 100_000_000;

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Projector projector;
    private final Supplier<Map<String, RuntimeException>> catchingUp;
    private final Consumer<Map<String, RuntimeException>> told;
    private final int waitingMax;
    private final Deque<Recorded> waiting = new ArrayDeque<>();
    private final Thread thread;
    private boolean leftOut;
    private boolean missed;
    private boolean begun;
    private boolean closing;
    private boolean ended;
    private int readers;
    private long recorded;
    private long taken;
    private long lastCame;

    /**
     * Follows with the projections of {@code projector}.
     *
     * @param catchingUp takes up everything on record, and returns the projections that stayed behind
     * @param told is told each time which projections are behind, with why; none of them in most cases
     */
    public Follower(
            Projector projector,
            Supplier<Map<String, RuntimeException>> catchingUp,
            Consumer<Map<String, RuntimeException>> told) {
        this(projector, catchingUp, told, WAITING_MAX);
    }

    /** The same, with at most {@code waitingMax} entries that wait in memory. */
    Follower(
            Projector projector,
            Supplier<Map<String, RuntimeException>> catchingUp,
            Consumer<Map<String, RuntimeException>> told,
            int waitingMax) {
        this.waitingMax = waitingMax;
        this.projector = projector;
        this.catchingUp = catchingUp;
        this.told = told;
        thread = Thread.ofPlatform().name("projections").daemon().unstarted(this::follow);
    }

    /** Begins to follow. */
    public void start() {
        thread.start();
    }

    /** The store recorded {@code entries}, which follow those of the call before; they are on disk. Returns at once. */
    public synchronized void recorded(List<Recorded> entries) {
        if (entries.isEmpty()) {
            return;
        }
        recorded = entries.getLast().position();
        lastCame = System.nanoTime();
        boolean nothingWaited = waiting.isEmpty() && !leftOut;
        if (leftOut || waiting.size() + entries.size() > waitingMax) {
            waiting.clear();
            leftOut = true;
        } else {
            waiting.addAll(entries);
        }
        // Whoever records one entry after the other doesn't wake the thread for each: that looks by itself, after a
        // pause.
        if (nothingWaited || isEnough()) {
            notifyAll();
        }
    }

    private boolean isEnough() {
        return leftOut || waiting.size() >= ENOUGH_ENTRIES;
    }

    /**
     * Returns when everything that was recorded before the call is taken up, except by projections that are behind with a
     * fault. Whoever writes may ask, too: what its own transaction is about to record is not waited for.
     */
    public synchronized void await() {
        long wanted = recorded;
        readers++;
        notifyAll();
        try {
            while (!ended && (!begun || taken < wanted)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lists were brought up to date", e);
        } finally {
            readers--;
        }
    }

    /** Takes up what is left, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            attempt(catchingUp);
            synchronized (this) {
                begun = true;
                notifyAll();
            }
            for (Batch batch = next(); !batch.isEmpty(); batch = next()) {
                take(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    private void take(Batch batch) {
        attempt(batch.leftOut() ? catchingUp : () -> projector.take(batch.entries()));
        synchronized (this) {
            taken = batch.upTo();
            notifyAll();
        }
    }

    /** Whatever goes wrong leaves projections behind, and is told; it is tried again with what comes next. */
    private void attempt(Supplier<Map<String, RuntimeException>> takingUp) {
        Map<String, RuntimeException> faults;
        try {
            faults = takingUp.get();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                missed = true;
            }
            RuntimeException fault = e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
            faults = projector.names().stream().collect(Collectors.toMap(name -> name, name -> fault));
        }
        told.accept(faults);
    }

    /**
     * What is taken up together.
     *
     * @param entries the entries, unless some were left out
     * @param upTo the position of the last one
     * @param leftOut whether they are to be read from the journal
     */
    private record Batch(List<Recorded> entries, long upTo, boolean leftOut) {
        boolean isEmpty() {
            return entries.isEmpty() && !leftOut;
        }
    }

    /** What is taken up next; nothing once this is closed and nothing is left. */
    private synchronized Batch next() throws InterruptedException {
        while (waiting.isEmpty() && !leftOut && !closing) {
            wait();
        }
        long left = PAUSE_NANOS;
        while (readers == 0 && !closing && !isEnough() && left > 0) {
            wait(left / NANOS_A_MILLI + 1);
            left = lastCame + PAUSE_NANOS - System.nanoTime();
        }
        boolean fromJournal = leftOut || (missed && !waiting.isEmpty());
        List<Recorded> batch = new ArrayList<>();
        int max = readers == 0 ? UNHURRIED_ENTRIES_MAX : BATCH_ENTRIES_MAX;
        while (!waiting.isEmpty() && batch.size() < max) {
            batch.add(waiting.remove());
        }
        long upTo = leftOut || batch.isEmpty() ? recorded : batch.getLast().position();
        leftOut = false;
        missed = false;
        return new Batch(batch, upTo, fromJournal);
    }
}
