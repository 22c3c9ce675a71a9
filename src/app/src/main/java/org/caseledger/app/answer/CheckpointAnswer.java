package org.caseledger.app.answer;

import java.util.Base64;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.VerifierKey;

/**
 * A checkpoint that was signed.
 *
 * @param origin which ledger it is of; with {@code /answers} behind it, it is over the answers to keys
 * @param size how many entries, or answers, that has
 * @param root the root over their lines, in Base64
 * @param key the vkey by which the signature is checked
 * @param note the signed note, as it is written to a file
 */
public record CheckpointAnswer(String origin, long size, String root, String key, String note) implements Document {

    /** The answer for {@code note}, signed by {@code key}. */
    public static CheckpointAnswer of(SignedNote note, VerifierKey key) {
        Checkpoint checkpoint = note.checkpoint();
        return new CheckpointAnswer(
                checkpoint.origin(),
                checkpoint.size(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                key.text(),
                note.written());
    }
}
