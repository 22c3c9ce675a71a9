package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.store.LedgerTree.Grown;

/**
 * The proof that a ledger was only added to (RFC 9162, section 2.1.4).
 *
 * @param from how many entries it had
 * @param to how many it had later
 * @param proof the hashes, in Base64
 * @param checkpoint the signed checkpoint over {@code to} entries
 */
public record GrownAnswer(long from, long to, List<String> proof, String checkpoint) implements Document {

    /** The answer for {@code grown}, whose later checkpoint is signed as {@code note}. */
    public static GrownAnswer of(Grown grown, SignedNote note) {
        return new GrownAnswer(
                grown.first().size(), grown.second().size(), ProofAnswer.base64(grown.proof()), note.written());
    }
}
