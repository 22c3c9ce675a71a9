package org.caseledger.projection;

import org.caseledger.claim.Claims;
import org.caseledger.journal.Entry;

/**
 * An entry with its place in the ledger.
 *
 * @param position its place in ledger order
 * @param stream its stream, such as {@code claim/G-22-0007}
 * @param entry the entry
 */
public record Recorded(long position, String stream, Entry<?> entry) {

    /** The claim's number; only for an entry of a claim. */
    public String claim() {
        return Claims.FAMILY.streams().subject(stream).orElseThrow();
    }
}
