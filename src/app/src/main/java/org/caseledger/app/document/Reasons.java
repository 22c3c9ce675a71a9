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
import org.caseledger.payroll.RunLine;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableWords;

/**
 * Tells the entries behind the lines of a run in words: those of the line's claim, those of the receivable that the line
 * moves, and adoptions of law and policy.
 *
 * @param facts gives a claim's facts
 * @param receivables gives a receivable's facts
 * @param adopted what the ledger adopted
 */
public record Reasons(
        Function<String, ClaimFacts> facts, Function<String, ReceivableFacts> receivables, LawFacts adopted) {

    /** Where an entry stands. */
    public enum Of {
        /** In the claim's history. */
        CLAIM,
        /** In the history of the receivable that the line moves. */
        RECEIVABLE,
        /** Among the adoptions of law and policy. */
        LAW
    }

    /**
     * An entry in words.
     *
     * @param entry its id
     * @param recordedAt when it was recorded
     * @param by who recorded it
     * @param what what it says
     * @param of where it stands
     */
    public record Told(String entry, Instant recordedAt, String by, String what, Of of) {

        private static Told of(Entry<?> entry, String what, Of of) {
            return new Told(entry.id(), entry.recordedAt(), entry.provenance().by(), what, of);
        }
    }

    /** The reasons that {@code ledger} knows. */
    public static Reasons in(Ledger ledger) {
        return new Reasons(
                ledger::facts, ledger::receivable, ledger.law(ledger.now()).adopted());
    }

    /** The entry {@code id} behind {@code line}; empty where it is nowhere on file. */
    public Optional<Told> tell(RunLine line, String id) {
        return facts.apply(line.claim())
                .entry(id)
                .map(entry -> Told.of(entry, ClaimWords.of(entry.event()).what(), Of.CLAIM))
                .or(() -> Optional.ofNullable(line.owed())
                        .flatMap(owed -> receivables.apply(owed.receivable()).entry(id))
                        .map(entry ->
                                Told.of(entry, ReceivableWords.of(entry.event()).what(), Of.RECEIVABLE)))
                .or(() -> adopted.entry(id).map(entry -> Told.of(entry, LawWords.of(entry.event()), Of.LAW)));
    }
}
