package org.caseledger.app.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that runs here for a caller elsewhere, and the line to that caller. No more is on its way to the caller than
 * it takes in at once: after {@value #WINDOW} bytes the command waits until the caller has printed them, so that a caller
 * who is slow, or reads with a pager, holds up nobody but itself.
 */
final class RunningCall {

    /** Bytes that may be on their way; well below what the system keeps for a connection. */
    private static final int WINDOW = 32_768;

    private static final int NAME_BYTES = 16;
    private static final byte[] NEWLINE = {'\n'};
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String name = guessedByNobody();
    private final String owner;
    private final OutputStream line;
    private final BooleanSupplier admitted;
    private final Map<Integer, CompletableFuture<Given>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private int onItsWay;
    private volatile @Nullable String ended;
    private volatile @Nullable String silent;

    /** A call of {@code owner}, who alone may answer, over {@code line}, for as long as they are {@code admitted}. */
    RunningCall(String owner, OutputStream line, BooleanSupplier admitted) {
        this.owner = owner;
        this.line = line;
        this.admitted = admitted;
    }

    private static String guessedByNobody() {
        byte[] bytes = new byte[NAME_BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What it is called; nobody can guess it. */
    String name() {
        return name;
    }

    /** Whether {@code somebody} called. */
    boolean isOf(String somebody) {
        return owner.equals(somebody);
    }

    /** Tells the caller {@code frame}; waits where the caller has enough to do. */
    void tell(Frame frame) {
        if (send(frame.line())) {
            try {
                want(Want.of(Want.What.CATCH_UP, ""));
            } catch (IOException e) {
                throw new CallerLeft(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Tells it, unless the caller has enough to do already: who shows progress can leave a step out. */
    synchronized void mention(Frame frame) {
        byte[] bytes = frame.line();
        if (ended == null && onItsWay + bytes.length < WINDOW) {
            send(bytes);
        }
    }

    /** Says nothing, and finds out whether somebody still listens who may. */
    void touch() {
        if (isAdmitted()) {
            touchLine();
        } else {
            end("the token opens nothing any more");
        }
    }

    private boolean isAdmitted() {
        try {
            return admitted.getAsBoolean();
        } catch (RuntimeException e) {
            // Who can't be asked about isn't admitted; whoever touches calls goes on with the others.
            return false;
        }
    }

    private synchronized void touchLine() {
        if (ended == null) {
            put(new byte[0]);
        }
    }

    /** Whether, with these bytes, the caller has enough to do. */
    private synchronized boolean send(byte[] bytes) {
        String why = ended;
        if (why != null) {
            throw new CallerLeft(why);
        }
        put(bytes);
        onItsWay += bytes.length;
        if (onItsWay < WINDOW) {
            return false;
        }
        onItsWay = 0;
        return true;
    }

    private void put(byte[] bytes) {
        try {
            line.write(bytes);
            line.write(NEWLINE);
            line.flush();
        } catch (IOException | RuntimeException e) {
            end("the caller has left: " + e.getMessage());
        }
    }

    /** What the caller gives for {@code want}; a fault there is one here. */
    Given want(Want want) throws IOException {
        int number = numbers.incrementAndGet();
        CompletableFuture<Given> answer = new CompletableFuture<>();
        asked.put(number, answer);
        if (silent != null) {
            answer.completeExceptionally(new CallerLeft(silent));
        }
        try {
            send(new Frame.Ask(number, want).line());
            if (answer.join() instanceof Given.Fault fault) {
                throw fault.of(want.path());
            }
            return answer.join();
        } catch (CompletionException e) {
            throw new CallerLeft(String.valueOf(ended == null ? silent : ended));
        } finally {
            asked.remove(number);
        }
    }

    /** The caller's answer to what was asked under {@code number}; one that comes twice counts once. */
    void answered(int number, Given given) {
        CompletableFuture<Given> waiting = asked.get(number);
        if (waiting != null) {
            waiting.complete(given);
        }
    }

    /** From here on nothing is asked: who waits for an answer is told {@code why}, and may tell the caller. */
    void stopWaiting(String why) {
        silent = why;
        asked.values().forEach(waiting -> waiting.completeExceptionally(new CallerLeft(why)));
    }

    /** From here on nothing is told and nothing answered; who waits for an answer is told {@code why}. */
    void end(String why) {
        if (ended == null) {
            ended = why;
        }
        asked.values().forEach(waiting -> waiting.completeExceptionally(new CallerLeft(why)));
    }
}
