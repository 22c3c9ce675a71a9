package org.caseledger.app.store;

import tools.jackson.databind.JsonNode;

/**
 * A line of the answers to keys as it is read, and as {@code docs/journal.md} describes it: the components are its members, in
 * their order. How a line is written says {@link AnswerLine}.
 *
 * @param number the answer's number, from 1
 * @param key the key under which the command came
 * @param command what tells the command from others under the same key
 * @param answer the answer as it is stored: {@code entries} where it was recorded, {@code refusal} where it was refused
 */
public record KeptAnswer(long number, String key, String command, JsonNode answer) {}
