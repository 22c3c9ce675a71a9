package org.caseledger.app.remote;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The commands that run here for callers elsewhere, each in a thread of its own: a caller who waits at a terminal keeps
 * no page waiting. When the server stops, whoever waits for something of its caller ends first.
 */
final class CallsUnderway implements SmartLifecycle {

    /** Commands that run at once; another caller is told to come again. */
    static final int AT_ONCE = 64;

    private static final int TOUCH_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(CallsUnderway.class);

    private final Map<String, RunningCall> calls = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("command-line-", 1).factory());
    private final ScheduledExecutorService touching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("command-lines-touched").factory());
    private volatile boolean running;

    /** Runs {@code body} for {@code call}, and then {@code after}; false where too many run already. */
    boolean begin(RunningCall call, Runnable body, Runnable after) {
        if (!running || !room.tryAcquire()) {
            return false;
        }
        calls.put(call.name(), call);
        threads.execute(() -> {
            try {
                body.run();
            } catch (CallerLeft e) {
                LOG.debug("a command ended before its end", e);
            } finally {
                calls.remove(call.name());
                call.end("the command has ended");
                room.release();
                after.run();
            }
        });
        return true;
    }

    /** The call named {@code name} of {@code owner}; empty where it has ended, or is somebody else's. */
    Optional<RunningCall> find(String name, String owner) {
        return Optional.ofNullable(calls.get(name)).filter(call -> call.isOf(owner));
    }

    @Override
    public void start() {
        running = true;
        var unused = touching.scheduleWithFixedDelay(
                () -> calls.values().forEach(RunningCall::touch), TOUCH_SECONDS, TOUCH_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes no more on, and leaves those that run as long as any request has to finish. */
    @Override
    public void stop() {
        running = false;
        touching.shutdownNow();
        calls.values().forEach(call -> call.stopWaiting("the server stops"));
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
