package org.caseledger.app.document;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawWords;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.journal.Entry;

/**
 * Tells the entries behind the lines of a run in words: those of the line's claim, and adoptions of law and policy.
 *
 * @param facts gives a claim's facts
 * @param adopted what the ledger adopted
 */
public record Reasons(Function<String, ClaimFacts> facts, LawFacts adopted) {

    /**
     * An entry in words.
     *
     * @param entry its id
     * @param recordedAt when it was recorded
     * @param by who recorded it
     * @param what what it says
     * @param ofClaim whether it is the claim's; otherwise it is an adoption
     */
    public record Told(String entry, Instant recordedAt, String by, String what, boolean ofClaim) {

        private static Told of(Entry<?> entry, String what, boolean ofClaim) {
            return new Told(entry.id(), entry.recordedAt(), entry.provenance().by(), what, ofClaim);
        }
    }

    /** The reasons that {@code ledger} knows. */
    public static Reasons in(Ledger ledger) {
        return new Reasons(ledger::facts, ledger.law(ledger.now()).adopted());
    }

    /** The entry {@code id} behind a line of {@code claim}; empty where it is neither the claim's nor an adoption. */
    public Optional<Told> tell(String claim, String id) {
        return facts.apply(claim)
                .entry(id)
                .map(entry -> Told.of(entry, ClaimWords.of(entry.event()).what(), true))
                .or(() -> adopted.entry(id).map(entry -> Told.of(entry, LawWords.of(entry.event()), false)));
    }
}
