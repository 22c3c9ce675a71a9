package org.caseledger.app.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.caseledger.journal.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the store, not read as an event of this version of the program.
 *
 * @param position its place in ledger order
 * @param number its number in the journal, from 1; null for somebody who doesn't see all entries, and counts those that they see
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param entry its identifier
 * @param recordedAt the instant of recording
 * @param provenance where it came from
 * @param event the name of what happened, such as {@code claim.accepted}
 * @param revision the revision under which it was stored
 * @param payload the event in the shape of that revision, as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its own equals
public record StoredEntry(
        long position,
        @Nullable Long number,
        String stream,
        String entry,
        Instant recordedAt,
        Provenance provenance,
        String event,
        int revision,
        byte[] payload) {

    /** The same for somebody who doesn't see all entries. */
    StoredEntry counted() {
        return new StoredEntry(position, null, stream, entry, recordedAt, provenance, event, revision, payload);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEntry that
                && position == that.position
                && Objects.equals(number, that.number)
                && stream.equals(that.stream)
                && entry.equals(that.entry)
                && recordedAt.equals(that.recordedAt)
                && provenance.equals(that.provenance)
                && event.equals(that.event)
                && revision == that.revision
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, entry);
    }
}
