package org.caseledger.app.answer;

import java.util.Base64;
import java.util.List;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.store.LedgerTree.Proven;

/**
 * The proof that an entry is in the ledger (RFC 9162, section 2.1.3).
 *
 * @param line the entry's exact line, as {@code export} writes it
 * @param index its place, counted from 0
 * @param size how many entries the tree has in which it is
 * @param proof the hashes, in Base64
 * @param checkpoint the signed checkpoint of that tree
 */
public record ProofAnswer(String line, long index, long size, List<String> proof, String checkpoint)
        implements Document {

    /** The answer for {@code proven}, whose checkpoint is signed as {@code note}. */
    public static ProofAnswer of(Proven proven, SignedNote note) {
        return new ProofAnswer(
                proven.line(), proven.index(), proven.checkpoint().size(), base64(proven.proof()), note.written());
    }

    static List<String> base64(List<byte[]> proof) {
        return proof.stream().map(Base64.getEncoder()::encodeToString).toList();
    }
}
