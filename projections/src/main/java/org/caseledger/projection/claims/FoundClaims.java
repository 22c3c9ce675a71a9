package org.caseledger.projection.claims;

import java.util.List;

/**
 * A page of what was found in the register of claims.
 *
 * @param count how many claims were found, on all pages
 * @param page the number of this page, from 1
 * @param rows its claims
 */
public record FoundClaims(int count, int page, List<ClaimRow> rows) {

    public FoundClaims {
        rows = List.copyOf(rows);
    }

    /** The page nearest to {@code asked} that {@code count} claims have, {@code max} on each. */
    static int page(int asked, int count, int max) {
        return Math.clamp(asked, 1, Math.max(1, Math.ceilDiv(count, max)));
    }

    /** How many claims stand on the pages before that one. */
    static int first(int asked, int count, int max) {
        return (page(asked, count, max) - 1) * max;
    }
}
