package org.caseledger.app.answer;

import java.util.Base64;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.stamp.TimeStamp;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that was signed.
 *
 * @param origin which ledger it is of; with {@code /answers} behind it, it is over the answers to keys
 * @param size how many entries, or answers, that has
 * @param root the root over their lines, in Base64
 * @param key the vkey by which the signature is checked
 * @param note the signed note, as it is written to a file
 * @param stamp the time stamp that was asked for it; absent where none was
 */
public record CheckpointAnswer(
        String origin,
        long size,
        String root,
        String key,
        String note,
        @Nullable StampAnswer stamp) implements Document {

    /** The answer for {@code note}, signed by {@code key}. */
    public static CheckpointAnswer of(SignedNote note, VerifierKey key) {
        return of(note, key, null);
    }

    /** The same, with its {@code stamp}. */
    public static CheckpointAnswer of(SignedNote note, VerifierKey key, @Nullable TimeStamp stamp) {
        Checkpoint checkpoint = note.checkpoint();
        return new CheckpointAnswer(
                checkpoint.origin(),
                checkpoint.size(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                key.text(),
                note.written(),
                stamp == null ? null : StampAnswer.of(stamp));
    }
}
