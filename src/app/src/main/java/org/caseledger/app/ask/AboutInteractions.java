package org.caseledger.app.ask;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.InteractionAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.projection.interactions.Interactions;

/**
 * The question which interactions there are on a claim: which, their list knows; what they say and with whom they were, the
 * claim's file.
 *
 * @param ledger the ledger as its user may see it
 * @param facts the claim as of what was known then
 * @param knownAt what was known
 */
public record AboutInteractions(Ledger ledger, ClaimFacts facts, Instant knownAt) {

    /** All of them, the last logged first; withdrawn ones are among them. */
    public List<InteractionAnswer> all() {
        return ledger.lists(tables -> Interactions.of(tables, facts.claim(), knownAt)).stream()
                .flatMap(row -> facts.entry(row.entry()).stream())
                .flatMap(this::answer)
                .toList();
    }

    private Stream<InteractionAnswer> answer(Entry<ClaimEvent> entry) {
        return entry.event() instanceof InteractionLogged event
                ? Stream.of(InteractionAnswer.of(entry.as(event), facts))
                : Stream.empty();
    }
}
