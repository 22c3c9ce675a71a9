package org.caseledger.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.EntryIdentifiers;

/**
 * What became of files that people sent, for an hour: their page can be looked at again, sorted and taken along, and looking at
 * it again sends nothing again. What was recorded is in the ledger, and what was refused is nowhere else: a row of it may say
 * what nobody has checked.
 *
 * @param <T> what became of one
 */
final class Results<T> {

    private static final Duration KEPT = Duration.ofHours(1);

    /** Rows of all results together; the oldest go first. */
    private static final int ROWS_MAX = 200_000;

    private final Clock clock;
    private final Map<String, Result<T>> kept = new LinkedHashMap<>();

    /** Results by {@code clock}; none yet. */
    Results(Clock clock) {
        this.clock = clock;
    }

    private record Result<T>(String user, Instant at, int rows, T what) {}

    /** Keeps {@code what}, which takes {@code rows}, for {@code user}; the name under which they find it again. */
    synchronized String keep(String user, T what, int rows) {
        String name = EntryIdentifiers.randomKey();
        kept.put(name, new Result<>(user, clock.instant(), rows, what));
        Instant oldest = clock.instant().minus(KEPT);
        kept.values().removeIf(one -> one.at().isBefore(oldest));
        int all = kept.values().stream().mapToInt(Result::rows).sum();
        for (Iterator<Result<T>> first = kept.values().iterator(); all > ROWS_MAX && kept.size() > 1; first.remove()) {
            all -= first.next().rows();
        }
        return name;
    }

    /** What is kept under {@code name} for {@code user}; another one is not found. */
    synchronized T find(String name, String user) {
        return Optional.ofNullable(kept.get(name))
                .filter(result -> result.user().equals(user))
                .filter(result -> !result.at().isBefore(clock.instant().minus(KEPT)))
                .map(Result::what)
                .orElseThrow(() -> new BadAddress.NotFound(
                        "What became of this file is kept for an hour, for whoever sent it. Send it again to see it again:"
                                + " what was taken is not taken twice."));
    }
}
