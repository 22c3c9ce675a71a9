package org.caseledger.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of an account, as entries know it: nothing of its secret.
 *
 * @param id its id
 * @param scope what it may be used for
 * @param issuedAt when it was made
 * @param validUntil the instant from which it can't be used
 * @param revokedAt when it, or the account with it, was revoked; null for one that wasn't
 */
public record Token(
        String id,
        TokenScope scope,
        Instant issuedAt,
        Instant validUntil,
        @Nullable Instant revokedAt) {

    /** Whether it was revoked. */
    public boolean revoked() {
        return revokedAt != null;
    }

    /** Whether it can be used at {@code instant}. */
    public boolean valid(Instant instant) {
        return !revoked() && instant.isBefore(validUntil);
    }

    /** The same, revoked at {@code instant} unless it was before. */
    Token revokedAt(Instant instant) {
        return revoked() ? this : new Token(id, scope, issuedAt, validUntil, instant);
    }
}
