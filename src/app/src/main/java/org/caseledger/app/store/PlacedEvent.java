package org.caseledger.app.store;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.caseledger.catalogue.Families;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;

/** An entry as the framework's storage engine takes it, with the position that the engine leaves to the database. */
final class PlacedEvent extends GenericDomainEventMessage<Object> {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final transient Provenance provenance;

    private PlacedEvent(Staged.Placed placed, String stream, Entry<?> entry) {
        super(
                type(stream),
                stream,
                placed.number(),
                entry.event(),
                entry.provenance().toMetaData(),
                entry.id(),
                entry.recordedAt());
        position = placed.recorded().position();
        provenance = entry.provenance();
    }

    /** The entry {@code placed}. */
    static PlacedEvent of(Staged.Placed placed) {
        return new PlacedEvent(
                placed, placed.recorded().stream(), placed.recorded().entry());
    }

    /** The type that streams of the family of {@code stream} have always had in the store. */
    static String type(String stream) {
        return Families.of(stream).streams().storedType();
    }

    /** By whom, how and why it is recorded: what its metadata says. */
    Provenance provenance() {
        return provenance;
    }

    /** Its place in the ledger. */
    long position() {
        return position;
    }
}
