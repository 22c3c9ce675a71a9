package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.store.Ledger;
import org.caseledger.projection.receivables.ReceivableRegister;
import org.caseledger.receivable.ReceivableFacts;

/**
 * Questions about receivables: what payroll runs left with claimants.
 *
 * @param ledger the ledger
 * @param clocks what was known, and up to which day
 */
public record AboutReceivables(Ledger ledger, Clocks clocks) {

    /** All of them, open and closed. */
    public List<ReceivableListed> all() {
        Instant knownAt = clocks.knownAt(ledger);
        LocalDate asOf = clocks.asOf(ledger);
        return ledger.lists(tables -> ReceivableRegister.all(tables, knownAt)).stream()
                .map(row -> ledger.receivable(row.receivable()).knownAt(knownAt))
                .map(facts -> ReceivableListed.of(facts, asOf))
                .toList();
    }

    /** The receivable {@code id} with its history; one that isn't known is {@link Unknown}. */
    public ReceivableAnswer one(String id) {
        Instant knownAt = clocks.knownAt(ledger);
        ReceivableFacts facts = ledger.receivable(id).knownAt(knownAt);
        if (!facts.exists()) {
            throw new Unknown(
                    "receivable",
                    "there is no receivable " + id + " in this ledger as it was known at "
                            + ledger.time().shown(knownAt) + "; caseledger receivables lists those that there are");
        }
        return ReceivableAnswer.of(facts, ledger.facts(facts.opened().event().claim()), clocks.asOf(ledger));
    }
}
