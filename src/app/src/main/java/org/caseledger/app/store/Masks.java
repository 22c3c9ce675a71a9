package org.caseledger.app.store;

import java.util.Set;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.Claims;
import org.caseledger.claim.MaskedClaim;
import org.caseledger.claim.Reserved;
import org.caseledger.compliance.MaskedCase;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.family.EventKind;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.caseledger.projection.Recorded;

/** Entries, with what is reserved of them masked. Which texts these are, claims and penalty cases say themselves. */
final class Masks {

    private Masks() {}

    /** {@code recorded} without what is {@code hidden}; {@code recorded} itself where nothing of it is. */
    static Recorded of(Recorded recorded, Set<Reserved> hidden) {
        Entry<?> entry = recorded.entry();
        Object masked = of(entry.event(), hidden);
        return masked == entry.event()
                ? recorded
                : new Recorded(
                        recorded.position(),
                        recorded.stream(),
                        new Entry<>(entry.id(), entry.recordedAt(), entry.provenance(), masked));
    }

    /** The same, of an entry as it is stored; a masked one has today's revision of its event. */
    static StoredEntry of(StoredEntry stored, Set<Reserved> hidden) {
        if (hidden.isEmpty()
                || !Claims.FAMILY.streams().holds(stored.stream())
                        && !PenaltyCases.FAMILY.streams().holds(stored.stream())) {
            return stored;
        }
        Object event = EventCatalogue.reader().read(stored.event(), stored.revision(), stored.payload());
        Object masked = of(event, hidden);
        if (masked == event) {
            return stored;
        }
        EventKind<?> kind = EventCatalogue.of(masked.getClass());
        return new StoredEntry(
                stored.position(),
                stored.number(),
                stored.stream(),
                stored.entry(),
                stored.recordedAt(),
                stored.provenance(),
                kind.name(),
                kind.revision(),
                LedgerJson.mapper().writeValueAsBytes(masked));
    }

    private static Object of(Object event, Set<Reserved> hidden) {
        if (event instanceof ClaimEvent claim) {
            return MaskedClaim.of(claim, hidden);
        }
        return event instanceof PenaltyEvent penalty ? MaskedCase.of(penalty, hidden) : event;
    }
}
