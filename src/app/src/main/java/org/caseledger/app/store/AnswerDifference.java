package org.caseledger.app.store;

import org.jspecify.annotations.Nullable;

/**
 * The first kept answer that isn't what was answered.
 *
 * @param number its number; of one that is missing, the number that it had
 * @param key the key under which it is kept; null where it is missing, or can't be told
 * @param what what is wrong with it, in a person's words
 */
public record AnswerDifference(long number, @Nullable String key, String what) {}
