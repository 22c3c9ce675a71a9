package org.caseledger.checkpoint;

import java.util.List;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyBegun;
import org.caseledger.checkpoint.CheckpointKeyEvent.CheckpointKeyReplaced;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;

/** The one stream of the keys by which checkpoints are signed. */
public final class CheckpointKeys {

    /** Their family. */
    public static final StreamFamily<CheckpointKeyCommand, CheckpointKeyEvent, CheckpointKeyFacts> FAMILY =
            new StreamFamily<>(
                    StreamNames.one("checkpoint-key", "the keys that sign checkpoints", "CheckpointKeyStream"),
                    Commands.ofProgram(CheckpointKeyCommand.class, command -> ""),
                    new Events<>(
                            CheckpointKeyEvent.class,
                            CheckpointKeyWords::of,
                            List.of(
                                    EventKind.of("checkpoint-key.begun", CheckpointKeyBegun.class),
                                    EventKind.of("checkpoint-key.replaced", CheckpointKeyReplaced.class))),
                    new Fold<>(CheckpointKeyFacts.class, (keys, entries) -> new CheckpointKeyFacts(entries)),
                    (facts, command, now) -> CheckpointKeyDecider.decide(facts, command));

    private CheckpointKeys() {}
}
