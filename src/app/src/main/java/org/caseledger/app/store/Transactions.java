package org.caseledger.app.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caseledger.office.Office.Decided;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of an open ledger. One is decided at a time, in memory; what is decided goes to the disk together with
 * whatever else was decided by then, while the next one is decided already. Nobody gets an answer before it is there, and
 * with it everything by which it was decided.
 */
final class Transactions {

    private final Memory memory;
    private final Consumer<Group> disk;
    private final Runnable catchUp;
    private final Underway underway = new Underway();
    private final ReentrantLock deciding = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Draft current;

    /**
     * Transactions on what {@code memory} knows.
     *
     * @param disk writes a group, all of it or nothing, and lets everybody who keeps something of it know
     * @param catchUp has the memory and what follows it take up what it may not know
     */
    Transactions(Memory memory, Consumer<Group> disk, Runnable catchUp) {
        this.memory = memory;
        this.disk = disk;
        this.catchUp = catchUp;
    }

    /** The draft of the transaction that is being decided; only for what runs in it. */
    Draft current() {
        Draft draft = current;
        if (draft == null || !deciding.isHeldByCurrentThread()) {
            throw new IllegalStateException("entries are recorded by the ledger only");
        }
        return draft;
    }

    /** Decides by {@code body}, and returns once what it recorded is on disk. */
    <T> T run(boolean alone, Function<Draft, T> body) {
        return decide(alone, body).onDisk();
    }

    /**
     * Runs {@code body} on a draft. If it throws, nothing is recorded.
     *
     * @param alone whether it may look at what is on record beside the draft: then nothing is underway while it runs
     */
    <T> Decided<T> decide(boolean alone, Function<Draft, T> body) {
        deciding.lock();
        try {
            if (current != null) {
                throw new IllegalStateException("a transaction within a transaction");
            }
            if (alone || memory.mayLack()) {
                write(underway::close);
            }
            if (memory.mayLack()) {
                catchUp.run();
            }
            int failures = underway.failures();
            Draft draft = new Draft(memory, underway);
            T result;
            current = draft;
            try {
                result = body.apply(draft);
            } catch (RuntimeException e) {
                underway.requireNoneSince(failures);
                throw e;
            } finally {
                current = null;
            }
            Group group = underway.join(draft, failures, memory::position);
            return () -> {
                if (group != null) {
                    settle(group);
                }
                return result;
            };
        } finally {
            deciding.unlock();
        }
    }

    /** Runs {@code last} once nothing is decided or underway; what is given to {@link #run} meanwhile waits. */
    void end(Runnable last) {
        deciding.lock();
        try {
            write(underway::close);
            last.run();
        } finally {
            deciding.unlock();
        }
    }

    /** Waits for {@code group} to be on disk, writing what is to be written. */
    private void settle(Group group) {
        if (!group.over()) {
            write(() -> group.over() ? null : underway.close());
        }
        RuntimeException fault = group.fault();
        if (fault != null) {
            throw fault;
        }
        if (!group.over()) {
            throw new IllegalStateException("what was decided is neither on disk nor given up");
        }
    }

    private void write(Supplier<@Nullable Group> next) {
        writing.lock();
        try {
            Group group = next.get();
            if (group != null) {
                try {
                    disk.accept(group);
                    underway.written(group);
                } catch (RuntimeException e) {
                    memory.doubt();
                    underway.fail(e);
                } catch (Error e) {
                    memory.doubt();
                    underway.fail(new IllegalStateException(e));
                    throw e;
                }
            }
        } finally {
            writing.unlock();
        }
    }
}
