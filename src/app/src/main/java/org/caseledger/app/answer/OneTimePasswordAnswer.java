package org.caseledger.app.answer;

import java.time.Instant;

/**
 * A one-time password, shown this once.
 *
 * @param user whose it is
 * @param oneTimePassword what they type at their first sign-in, and then choose their own
 * @param validUntil the instant from which it can't be used
 */
public record OneTimePasswordAnswer(String user, String oneTimePassword, Instant validUntil) implements Document {

    /** Without the password: whatever is logged by mistake doesn't tell it. */
    @Override
    public String toString() {
        return "OneTimePasswordAnswer[" + user + "]";
    }
}
