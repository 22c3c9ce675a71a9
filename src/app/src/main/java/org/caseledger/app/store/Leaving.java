package org.caseledger.app.store;

import java.time.Instant;
import org.caseledger.departure.Departure;
import org.jspecify.annotations.Nullable;

/**
 * Something that leaves this ledger, and how far it is.
 *
 * @param departure what leaves
 * @param decidedAt the instant under which the entry that decided it is recorded
 * @param attempts how often its carrier was tried, the last time included
 * @param deliveredAt when it was handed over; null while it waits
 * @param nextTryAt not before when it is tried again by itself; null where nothing speaks against trying at once, and
 *     once it is delivered
 * @param fault why the last attempt failed, in words; null where it didn't, or where there was none
 */
public record Leaving(
        Departure departure,
        Instant decidedAt,
        int attempts,
        @Nullable Instant deliveredAt,
        @Nullable Instant nextTryAt,
        @Nullable String fault) {

    /** Whether it isn't handed over yet. */
    public boolean waits() {
        return deliveredAt == null;
    }
}
