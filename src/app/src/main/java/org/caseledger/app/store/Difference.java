package org.caseledger.app.store;

import org.jspecify.annotations.Nullable;

/**
 * The first entry in which a ledger isn't what was recorded.
 *
 * @param number its number in the journal; of one that is missing, the number that it had
 * @param entry its identifier; null where it is missing, or can't be told
 * @param what what is wrong with it, in a person's words
 */
public record Difference(long number, @Nullable String entry, String what) {}
