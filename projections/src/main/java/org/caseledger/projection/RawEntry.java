package org.caseledger.projection;

import org.caseledger.family.EventReader;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Instants;
import org.caseledger.journal.Provenance;

/**
 * An entry as it is stored, before anybody made an event of it.
 *
 * @param position its place in ledger order
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param entry its identifier
 * @param recordedAt the instant of recording, as ISO text
 * @param event the name of what happened, such as {@code claim.accepted}
 * @param revision the revision under which it is stored
 * @param payload the event in the shape of that revision, as JSON
 * @param metaData where it came from, as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them; they are on their way from the store to an entry
public record RawEntry(
        long position,
        String stream,
        String entry,
        String recordedAt,
        String event,
        int revision,
        byte[] payload,
        byte[] metaData) {

    /** The entry, its event read by {@code reader}. */
    public Recorded decoded(EventReader reader) {
        return new Recorded(
                position,
                stream,
                new Entry<>(
                        entry,
                        Instants.read(recordedAt),
                        Provenance.read(metaData),
                        reader.read(event, revision, payload)));
    }
}
