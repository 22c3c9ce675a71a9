package org.caseledger.app.replay;

import java.time.Instant;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventKind;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;

/**
 * An entry as a line of a journal has it. Its event stays in the bytes in which it is written until somebody computes with
 * it: an entry takes no more memory than its line, and what bears on no figure is never read.
 *
 * @param place the part of the journal in which it stands
 * @param line its line in that part, from 1
 * @param number its place in the ledger, from 1
 * @param stream its stream
 * @param id its identifier
 * @param kind the kind of what happened
 * @param revision the revision under which it is stored
 * @param recordedAt the instant of recording
 * @param provenance where it came from
 * @param payload the event as stored
 */
record ReplayedEntry(
        Place place,
        int line,
        long number,
        String stream,
        String id,
        EventKind<?> kind,
        int revision,
        Instant recordedAt,
        Provenance provenance,
        byte[] payload) {

    /** Where it stands, such as {@code journal.jsonl:17}. */
    String where() {
        return place.line(line);
    }

    /** The entry with its event; an event of another shape than its kind has is refused with the line. */
    Entry<?> read() {
        try {
            return new Entry<>(
                    id, recordedAt, provenance, EventCatalogue.reader().read(kind.name(), revision, payload));
        } catch (RuntimeException fault) {
            throw new JournalFault(number, where(), "its payload is no " + kind.name() + ": " + Reason.of(fault));
        }
    }
}
