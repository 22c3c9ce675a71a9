package org.caseledger.app.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Who sends many lines at once. Such a request has one of the server's threads for as long as its sender takes to send and to
 * read: only a few are let in together, so that slow ones keep nobody else from being answered. One that neither sends nor
 * reads for as long as the server waits for a connection is cut off.
 */
@Component
public class Turns {

    /** So many are let in at once: a quarter of the requests that the server answers at once. */
    static final int MAX = 4;

    /** So many of them of one account. */
    static final int OF_ACCOUNT_MAX = 2;

    /** What is said where too many send. */
    public static final String FULL = "many lines are taken from " + MAX + " at once, and from " + OF_ACCOUNT_MAX
            + " for one account; send again when another is done";

    private final Map<String, Integer> byAccount = new HashMap<>();
    private int taken;

    /** A request that was let in. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets {@code account} send many lines, until the turn is closed; refused where too many do. */
    Turn take(String account) {
        return tryTake(account).orElseThrow(() -> Trouble.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-batches", FULL));
    }

    /** The same; empty where too many do. */
    public synchronized Optional<Turn> tryTake(String account) {
        if (taken >= MAX || byAccount.getOrDefault(account, 0) >= OF_ACCOUNT_MAX) {
            return Optional.empty();
        }
        taken++;
        byAccount.merge(account, 1, Integer::sum);
        return Optional.of(() -> give(account));
    }

    private synchronized void give(String account) {
        taken--;
        byAccount.computeIfPresent(account, (name, turns) -> turns == 1 ? null : turns - 1);
    }
}
