package org.caseledger.app.answer;

/**
 * The key by which checkpoints are checked.
 *
 * @param vkey its public half, as a C2SP vkey
 */
public record CheckpointKeyAnswer(String vkey) implements Document {}
