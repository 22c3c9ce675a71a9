package org.caseledger.app.store;

import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;

/**
 * An entry that is about to be recorded.
 *
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param number its place in the stream, from 0
 * @param entry the entry
 */
record Staged(String stream, long number, Entry<?> entry) {

    /** The entry at {@code position} of the ledger. */
    Placed at(long position) {
        return new Placed(number, new Recorded(position, stream, entry));
    }

    /**
     * An entry that has its place in the ledger.
     *
     * @param number its place in the stream, from 0
     * @param recorded the entry with its place in the ledger
     */
    record Placed(long number, Recorded recorded) {}
}
