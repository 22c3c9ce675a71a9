package org.caseledger.app.lines;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Lets one transaction get to the disk, and be answered, while the next is read and decided; answers come in their order.
 */
final class OneBehind implements AutoCloseable {

    private final @Nullable ExecutorService scribe;
    private @Nullable Future<?> before;

    private OneBehind(@Nullable ExecutorService scribe) {
        this.scribe = scribe;
    }

    /** With a thread of its own for what gets to the disk. */
    static OneBehind one() {
        return new OneBehind(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("on-its-way-to-the-disk").daemon().factory()));
    }

    /** For transactions each of which is answered before the next is decided. */
    static OneBehind none() {
        return new OneBehind(null);
    }

    /** Does {@code work} once what came before is done; a fault in that comes out here. */
    void next(Runnable work) {
        if (scribe == null) {
            work.run();
        } else {
            await();
            before = scribe.submit(work);
        }
    }

    /** Returns once everything is done. */
    void await() {
        Future<?> waiting = before;
        before = null;
        try {
            if (waiting != null) {
                waiting.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lines were on their way to the disk", e);
        }
    }

    @Override
    public void close() {
        if (scribe != null) {
            scribe.close();
        }
    }
}
