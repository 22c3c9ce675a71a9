package org.caseledger.app.answer;

import java.util.Base64;
import org.caseledger.app.integrity.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * A journal that was written.
 *
 * @param file the file
 * @param entries how many entries it has
 * @param answers the answers to keys that were written beside it; absent where they weren't asked for
 */
public record ExportedAnswer(
        String file, long entries, @Nullable Answers answers) implements Document {

    /**
     * The answers to keys.
     *
     * @param file the file
     * @param kept how many there are
     * @param root the root over their lines, in Base64
     */
    public record Answers(String file, long kept, String root) {

        /** The answer for {@code written}, the tree over the answers in {@code file}. */
        public static Answers of(String file, Checkpoint written) {
            return new Answers(file, written.size(), Base64.getEncoder().encodeToString(written.root()));
        }
    }
}
