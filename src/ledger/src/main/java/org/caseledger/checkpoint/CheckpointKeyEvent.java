package org.caseledger.checkpoint;

import org.jspecify.annotations.Nullable;

/** What happened to the keys that sign checkpoints. */
public sealed interface CheckpointKeyEvent {

    /** The public half of the key that signs from now on, as a C2SP vkey. */
    String vkey();

    /** The ledger got its first key. */
    record CheckpointKeyBegun(String vkey) implements CheckpointKeyEvent {}

    /**
     * Another key took the place of the one before.
     *
     * @param vkey its public half
     * @param vouched the signature of the key before over the new vkey and a line feed, in Base64; null where that key was lost
     * @param reason why
     */
    record CheckpointKeyReplaced(
            String vkey, @Nullable String vouched, @Nullable String reason) implements CheckpointKeyEvent {}
}
