package org.caseledger.app.evidence;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.caseledger.app.store.LedgerTree.InPart;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.claim.Reserved;
import org.caseledger.journal.Channel;
import org.caseledger.journal.LedgerJson;
import tools.jackson.databind.JsonNode;

/**
 * A line of {@code redacted.jsonl}: an entry of which a part is shown. That an entry with this leaf stands in this place is proved. What
 * is shown of it isn't: it can't be hashed without what is hidden. Its key is left out, which keeps guesses at what is hidden from being
 * tried against the leaf.
 *
 * @param number its number in the journal
 * @param stream its stream
 * @param entry its id
 * @param event the name of what happened
 * @param recordedAt when it was recorded
 * @param by who gave the command
 * @param channel by which way
 * @param redacted which kinds aren't shown
 * @param leaf the hash of its line, in Base64
 * @param index its place, counted from 0
 * @param size how many entries the tree has
 * @param proof the hashes from the leaf to the root, in Base64
 * @param shown the event with words in place of what is hidden
 */
record RedactedEntry(
        long number,
        String stream,
        String entry,
        String event,
        Instant recordedAt,
        String by,
        Channel channel,
        Set<Reserved> redacted,
        String leaf,
        long index,
        long size,
        List<String> proof,
        JsonNode shown) {

    static RedactedEntry of(InPart part) {
        StoredEntry entry = part.shown();
        return new RedactedEntry(
                part.index() + 1,
                entry.stream(),
                entry.entry(),
                entry.event(),
                entry.recordedAt(),
                entry.provenance().by(),
                entry.provenance().channel(),
                part.hidden(),
                Base64.getEncoder().encodeToString(part.leaf()),
                part.index(),
                part.checkpoint().size(),
                base64(part.proof()),
                LedgerJson.mapper().readTree(entry.payload()));
    }

    /** {@code hashes} in Base64. */
    static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }
}
