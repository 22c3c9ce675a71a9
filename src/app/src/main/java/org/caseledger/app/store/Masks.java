package org.caseledger.app.store;

import java.util.EnumSet;
import java.util.Optional;
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
        if (hidden.isEmpty() || !isMasked(stored.stream())) {
            return stored;
        }
        Object event = EventCatalogue.reader().read(stored.event(), stored.revision(), stored.payload());
        Object masked = of(event, hidden);
        return masked == event ? stored : with(stored, masked);
    }

    private static StoredEntry with(StoredEntry stored, Object masked) {
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

    /**
     * What of {@code stored}, an entry, is shown outside the house without what is {@code hidden}.
     *
     * @param shown it, masked, with today's revision of its event
     * @param hidden which of the kinds it had
     */
    record Outside(StoredEntry shown, Set<Reserved> hidden) {}

    /** The same; empty where nothing of it is hidden, so that it can be shown as it is. */
    static Optional<Outside> outside(StoredEntry stored, Set<Reserved> hidden) {
        if (hidden.isEmpty() || !isMasked(stored.stream())) {
            return Optional.empty();
        }
        Object event = EventCatalogue.reader().read(stored.event(), stored.revision(), stored.payload());
        Set<Reserved> kinds = EnumSet.noneOf(Reserved.class);
        hidden.stream()
                .filter(kind -> !outside(event, Set.of(kind)).equals(event))
                .forEach(kinds::add);
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outside(with(stored, outside(event, kinds)), kinds));
    }

    private static Object outside(Object event, Set<Reserved> hidden) {
        return event instanceof ClaimEvent claim ? MaskedClaim.outside(claim, hidden) : of(event, hidden);
    }

    private static boolean isMasked(String stream) {
        return Claims.FAMILY.streams().holds(stream)
                || PenaltyCases.FAMILY.streams().holds(stream);
    }

    private static Object of(Object event, Set<Reserved> hidden) {
        if (event instanceof ClaimEvent claim) {
            return MaskedClaim.of(claim, hidden);
        }
        return event instanceof PenaltyEvent penalty ? MaskedCase.of(penalty, hidden) : event;
    }
}
