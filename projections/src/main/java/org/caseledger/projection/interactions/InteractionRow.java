package org.caseledger.projection.interactions;

import java.util.stream.Stream;
import org.caseledger.claim.Reserved;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a party.
 *
 * @param entry the entry that logged it
 * @param claim the claim
 * @param on when it happened
 * @param channel how
 * @param party with whom
 * @param issue what it was about
 * @param action what was done
 * @param result what came of it
 * @param followUpOn when to come back to it
 * @param reserved of which kind it is, where not everybody may read it; null for most
 * @param by who logged it
 * @param recordedAt when it was logged, as an ISO instant
 * @param withdrawnBy the entry that withdrew it
 * @param withdrawnAt when it was withdrawn, as an ISO instant
 */
public record InteractionRow(
        String entry,
        String claim,
        String on,
        String channel,
        String party,
        String issue,
        String action,
        String result,
        @Nullable String followUpOn,
        @Nullable String reserved,
        String by,
        String recordedAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnAt) {

    /** Whether its texts are masked for whoever reads it. */
    public boolean masked() {
        return Stream.of(Reserved.values())
                .anyMatch(kind -> kind.toString().equals(reserved) && issue.equals(kind.words()));
    }
}
