package org.caseledger.app.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets whoever follows a ledger wait for what is recorded next, without asking the database again and again. */
public final class Arrivals {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long last;
    private long woken;

    Arrivals(long last) {
        this.last = last;
    }

    /** Everything up to {@code position} is on record. */
    void recorded(long position) {
        lock.lock();
        try {
            last = Math.max(last, position);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The place of the last entry on record; 0 before there is one. */
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Has everybody who waits go on, though nothing is recorded. */
    public void wake() {
        lock.lock();
        try {
            woken++;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is an entry after {@code position}, for {@code most} at most, or until everybody is woken. */
    public void await(long position, Duration most) throws InterruptedException {
        long nanos = most.toNanos();
        lock.lock();
        try {
            long before = woken;
            while (last <= position && woken == before && nanos > 0) {
                nanos = more.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
