package org.caseledger.checkpoint;

import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyBegun;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyReplaced;
import org.caseledger.family.EventWords;

/** What happened to the keys that sign checkpoints, in words. */
final class CheckpointKeyWords {

    private CheckpointKeyWords() {}

    static EventWords of(CheckpointKeyEvent event) {
        return switch (event) {
            case CheckpointKeyBegun e -> EventWords.of("Checkpoints signed with " + e.vkey());
            case CheckpointKeyReplaced e ->
                EventWords.of("Checkpoints signed with " + e.vkey()
                        + (e.vouched() == null
                                ? ", for which the key before doesn't vouch"
                                : ", for which the key before vouches")
                        + (e.reason() == null ? "" : ": " + e.reason()));
        };
    }
}
