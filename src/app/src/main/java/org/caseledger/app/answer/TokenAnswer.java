package org.caseledger.app.answer;

import java.time.Instant;
import org.caseledger.user.Token;
import org.caseledger.user.TokenScope;
import org.jspecify.annotations.Nullable;

/**
 * A token of an account, without its secret.
 *
 * @param id by which it is revoked
 * @param scope what it may be used for
 * @param issuedAt when it was made
 * @param validUntil the instant from which it can't be used
 * @param revokedAt when it, or the account with it, was revoked; absent where it wasn't
 * @param usable whether it can be used now
 */
public record TokenAnswer(
        String id,
        TokenScope scope,
        Instant issuedAt,
        Instant validUntil,
        @Nullable Instant revokedAt,
        boolean usable) implements Document {

    /** The answer for {@code token} at {@code now}; {@code kept} says whether its secret is there. */
    public static TokenAnswer of(Token token, boolean kept, Instant now) {
        return new TokenAnswer(
                token.id(),
                token.scope(),
                token.issuedAt(),
                token.validUntil(),
                token.revokedAt(),
                kept && token.valid(now));
    }
}
