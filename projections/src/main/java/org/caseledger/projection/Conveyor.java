package org.caseledger.projection;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Hands what some threads make to another one that takes it, in order. It holds a bounded number of things: who is faster
 * waits. Where one side fails, the other one is told at its next step.
 */
final class Conveyor<T> implements Iterator<T> {

    private final int max;
    private final Queue<T> things = new ArrayDeque<>();
    private boolean ended;
    private @Nullable Throwable fault;

    /** Holds at most {@code max} things. */
    Conveyor(int max) {
        this.max = max;
    }

    /** Hands {@code thing} on, once there is room for it. */
    synchronized void put(T thing) {
        while (things.size() >= max && fault == null) {
            pause();
        }
        check();
        things.add(thing);
        notifyAll();
    }

    /** Nothing comes any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nothing comes or is taken any more, because of {@code cause}; the first one counts. */
    synchronized void breakOff(Throwable cause) {
        if (fault == null) {
            fault = cause;
        }
        notifyAll();
    }

    @Override
    public synchronized boolean hasNext() {
        while (things.isEmpty() && !ended && fault == null) {
            pause();
        }
        check();
        return !things.isEmpty();
    }

    @Override
    public synchronized T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T thing = things.remove();
        notifyAll();
        return thing;
    }

    private void check() {
        if (fault != null) {
            throw new BrokenOff(fault);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // each caller looks again, in a loop
    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff(e);
        }
    }

    /** The other side failed; the cause says how. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(Throwable cause) {
            super("broken off, because the other side failed", cause);
        }
    }
}
