package org.caseledger.journal;

import java.time.Instant;

/**
 * One entry of the ledger: an event, when it was recorded and where it came from. Entries are never changed.
 *
 * @param id the event's identifier, unique in the ledger
 * @param recordedAt the instant at which the ledger stored it; this clock never moves
 * @param provenance who, by which way, under which key, and what caused it
 * @param event what happened
 * @param <E> the kind of event
 */
public record Entry<E>(String id, Instant recordedAt, Provenance provenance, E event) {

    /** Whether it was recorded by {@code instant}. */
    public boolean knownAt(Instant instant) {
        return !recordedAt.isAfter(instant);
    }

    /** This entry with its event seen as what it is. */
    @SuppressWarnings("unchecked") // an entry whose event is the same is the same entry, whatever its event is seen as
    public <F> Entry<F> as(F sameEvent) {
        return sameEvent == event ? (Entry<F>) this : new Entry<>(id, recordedAt, provenance, sameEvent);
    }
}
