package org.caseledger.checkpoint;

import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the keys that sign checkpoints. Given by the program, which has just made the key and keeps its secret
 * half; no line of JSON can give one.
 */
public sealed interface CheckpointKeyCommand {

    /**
     * The ledger gets its first key, which follows from the first checkpoint.
     *
     * @param vkey its public half, as a C2SP vkey
     */
    @Needs({Permission.AUDIT, Permission.OPERATE, Permission.TAKE_EVIDENCE})
    record BeginCheckpointKey(@Within(NAME) String vkey) implements CheckpointKeyCommand {}

    /**
     * Another key takes the place of the one in force.
     *
     * @param vkey its public half, as a C2SP vkey
     * @param vouched the signature of the key before over the new vkey and a line feed, in Base64; null where that key is lost
     * @param reason why it is replaced; required where nothing vouches for the new one
     */
    @Needs(Permission.OPERATE)
    record ReplaceCheckpointKey(
            @Within(NAME) String vkey,
            @Within(NAME) @Nullable String vouched,
            @Within(WORDS) @Nullable String reason) implements CheckpointKeyCommand {}
}
