package org.caseledger.checkpoint;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import org.caseledger.checkpoint.CheckpointKeyCommand.BeginCheckpointKey;
import org.caseledger.checkpoint.CheckpointKeyCommand.ReplaceCheckpointKey;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyBegun;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyReplaced;
import org.caseledger.decision.Decision;

/** Decides on keys: there is one at a time, each takes the place of the one before, and none comes back. */
final class CheckpointKeyDecider {

    private CheckpointKeyDecider() {}

    static Decision<CheckpointKeyEvent> decide(CheckpointKeyFacts facts, CheckpointKeyCommand command) {
        return switch (command) {
            case BeginCheckpointKey c -> begin(facts, c);
            case ReplaceCheckpointKey c -> replace(facts, c);
        };
    }

    private static Decision<CheckpointKeyEvent> begin(CheckpointKeyFacts facts, BeginCheckpointKey c) {
        return facts.inForce()
                .map(vkey -> Decision.<CheckpointKeyEvent>refuse(
                        "key-in-force",
                        "checkpoints are signed with " + vkey + " already; replace that key with checkpoint --new-key"))
                .orElseGet(() -> accept(new CheckpointKeyBegun(c.vkey())));
    }

    private static Decision<CheckpointKeyEvent> replace(CheckpointKeyFacts facts, ReplaceCheckpointKey c) {
        if (facts.inForce().isEmpty()) {
            return refuse("no-key", "there is no key yet that could be replaced; the first checkpoint makes one");
        }
        if (facts.vkeys().contains(c.vkey())) {
            return refuse("key-used-before", "the key " + c.vkey() + " was in force before; make a new one");
        }
        return c.vouched() == null && (c.reason() == null || c.reason().isBlank())
                ? refuse(
                        "reason-missing",
                        "the key before doesn't vouch for this one; say why, with --reason, for those who keep"
                                + " checkpoints")
                : accept(new CheckpointKeyReplaced(c.vkey(), c.vouched(), c.reason()));
    }
}
