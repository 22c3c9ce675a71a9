package org.caseledger.app.answer;

import java.time.Instant;
import org.caseledger.user.Token;
import org.caseledger.user.TokenScope;

/**
 * A token, shown this once.
 *
 * @param user whose it is
 * @param id by which it is revoked
 * @param scope what it may be used for
 * @param validUntil the instant from which it can't be used
 * @param token what a program sends
 */
public record IssuedTokenAnswer(String user, String id, TokenScope scope, Instant validUntil, String token)
        implements Document {

    /** The answer for {@code issued}, a token of {@code user}, which is {@code plain}. */
    public static IssuedTokenAnswer of(String user, Token issued, String plain) {
        return new IssuedTokenAnswer(user, issued.id(), issued.scope(), issued.validUntil(), plain);
    }

    /** Without what is to be sent: whatever is logged by mistake doesn't tell it. */
    @Override
    public String toString() {
        return "IssuedTokenAnswer[" + user + ", " + id + "]";
    }
}
