package org.caseledger.app.store;

import java.nio.charset.StandardCharsets;
import org.caseledger.decision.Characters;

/**
 * The line of a kept answer, as {@code export --answers} writes it and as {@code docs/journal.md} describes it: the leaf of the
 * tree over the answers. It is made of the answer's row alone, the answer as it is stored, and never changes by a byte.
 */
final class AnswerLine {

    private AnswerLine() {}

    /**
     * The bytes of the line, without its end.
     *
     * @param number the answer's number, from 1
     * @param key the key under which the command came
     * @param command what tells the command from others under the same key
     * @param answer the answer, as JSON
     */
    static byte[] of(long number, String key, String command, String answer) {
        return ("{\"number\":" + number + ",\"key\":" + EntryLine.quoted(key) + ",\"command\":"
                        + EntryLine.quoted(command) + ",\"answer\":" + Characters.escapeHalves(answer) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
