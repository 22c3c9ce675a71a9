package org.caseledger.app.ask;

import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.store.LedgerTree;
import org.caseledger.app.store.OpenLedger;

/**
 * Questions about whether a ledger's record is whole: what was signed, and who looked. It is about the whole ledger, and for
 * those who see it whole.
 *
 * @param ledger the ledger
 */
public record AboutIntegrity(OpenLedger ledger) {

    /** What is known now. */
    public IntegrityAnswer now() {
        LedgerTree tree = ledger.tree();
        return IntegrityAnswer.of(
                tree.origin(), tree.now().size(), tree.lastKept().orElse(null), ledger.integrity());
    }
}
