package org.caseledger.app.store;

import java.time.Instant;
import org.caseledger.journal.Provenance;
import tools.jackson.databind.JsonNode;

/**
 * An entry as it lies in the store, not read as an event of this version of the program.
 *
 * @param position its place in ledger order
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param entry its identifier
 * @param recordedAt the instant of recording
 * @param provenance where it came from
 * @param event the name of what happened, such as {@code claim.accepted}
 * @param revision the revision under which it was stored
 * @param payload the event in the shape of that revision
 */
public record StoredEntry(
        long position,
        String stream,
        String entry,
        Instant recordedAt,
        Provenance provenance,
        String event,
        int revision,
        JsonNode payload) {}
