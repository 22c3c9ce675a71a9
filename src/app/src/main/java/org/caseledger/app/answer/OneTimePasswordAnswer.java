package org.caseledger.app.answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.caseledger.app.secret.Passwords;
import org.caseledger.user.UserFacts;

/**
 * A one-time password, shown this once.
 *
 * @param user whose it is
 * @param oneTimePassword what they type at their first sign-in, and then choose their own
 * @param validUntil the instant from which it can't be used
 */
public record OneTimePasswordAnswer(String user, String oneTimePassword, Instant validUntil) implements Document {

    /** The password {@code plain}, which was made for {@code account} the last time that something opened it. */
    public static OneTimePasswordAnswer of(UserFacts account, String plain) {
        Instant setAt = Objects.requireNonNull(account.passwordSetAt()).truncatedTo(ChronoUnit.SECONDS);
        return new OneTimePasswordAnswer(account.user(), plain, setAt.plus(Passwords.ONE_TIME));
    }

    /** Without the password: whatever is logged by mistake doesn't tell it. */
    @Override
    public String toString() {
        return "OneTimePasswordAnswer[" + user + "]";
    }
}
