package org.caseledger.app.answer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawWords;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.journal.Entry;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableWords;
import org.jspecify.annotations.Nullable;

/**
 * Tells the entries behind figures in words: those of the claim, those of its receivables, and adoptions of law and
 * policy.
 *
 * @param files gives a claim's file
 * @param adopted what the ledger adopted
 * @param time how instants are shown
 */
public record Reasons(Function<String, ClaimInContext> files, LawFacts adopted, LedgerTime time) {

    /** Where an entry stands. */
    public enum Of {
        /** In the claim's history. */
        CLAIM,
        /** In the history of one of the claim's receivables. */
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
     * @param event the event's name
     * @param what what it says
     * @param of where it stands
     * @param receivable the receivable in whose history it stands, if it does
     */
    public record Told(
            String entry,
            Instant recordedAt,
            String by,
            String event,
            String what,
            Of of,
            @Nullable String receivable) {

        /** {@code entry} in words. */
        public static Told of(Entry<?> entry, @Nullable String receivable) {
            return switch (entry.event()) {
                case ClaimEvent event -> of(entry, ClaimWords.of(event).what(), Of.CLAIM, null);
                case ReceivableEvent event ->
                    of(entry, ReceivableWords.of(event).what(), Of.RECEIVABLE, receivable);
                case LawEvent event -> of(entry, LawWords.of(event).what(), Of.LAW, null);
                default -> throw new IllegalArgumentException("no line follows from " + entry.event());
            };
        }

        private static Told of(Entry<?> entry, String what, Of of, @Nullable String receivable) {
            return new Told(
                    entry.id(),
                    entry.recordedAt(),
                    entry.provenance().by(),
                    EventCatalogue.of(entry.event().getClass()).name(),
                    what,
                    of,
                    receivable);
        }
    }

    /** The reasons that {@code ledger} knows. */
    public static Reasons in(Ledger ledger) {
        return new Reasons(ledger::file, ledger.law(ledger.now()).adopted(), ledger.time());
    }

    /** The same with {@code others} instead of the ledger's files, where there is one for a claim. */
    public Reasons with(Map<String, ClaimInContext> others) {
        return new Reasons(
                claim -> Optional.ofNullable(others.get(claim)).orElseGet(() -> files.apply(claim)), adopted, time);
    }

    /** The facts of {@code claim}. */
    public ClaimFacts facts(String claim) {
        return files.apply(claim).facts();
    }

    /** The entry {@code id} behind a figure of {@code claim}; empty where it is nowhere on file. */
    public Optional<Told> tell(String claim, String id) {
        ClaimInContext file = files.apply(claim);
        return Stream.<Entry<?>>concat(file.facts().entry(id).stream(), adopted.entry(id).stream())
                .findFirst()
                .map(entry -> Told.of(entry, null))
                .or(() -> ofReceivable(file, id));
    }

    private static Optional<Told> ofReceivable(ClaimInContext file, String id) {
        for (ReceivableFacts receivable : file.receivables().all()) {
            Optional<Told> told = receivable.entry(id).map(entry -> Told.of(entry, receivable.id()));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }
}
