package org.caseledger.step;

import org.caseledger.journal.Entry;

/**
 * An entry with its place among all others, whichever stream it is on.
 *
 * @param number its place in the ledger
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param entry the entry
 */
public record Placed(long number, String stream, Entry<?> entry) {}
