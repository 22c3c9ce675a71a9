package org.caseledger.app.answer;

import java.time.Instant;
import java.util.List;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.caseledger.user.PasswordKind;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param user its name
 * @param name the person's full name, where it is known
 * @param state whether it can be used
 * @param since when that began
 * @param roles what the person is
 * @param employers whose claims they see; empty for everybody's
 * @param systemUser the operating system's user that stands for them, where one does
 * @param password how the password came to be; absent where none was ever set
 * @param passwordSetAt when it was set
 * @param mail how they are reached by mail; absent where they aren't
 * @param passkeys how many passkeys can be used
 * @param tokens how many tokens can be used
 */
public record UserAnswer(
        String user,
        @Nullable String name,
        UserFacts.State state,
        Instant since,
        List<Role> roles,
        List<String> employers,
        @Nullable String systemUser,
        @Nullable PasswordKind password,
        @Nullable Instant passwordSetAt,
        @Nullable Mail mail,
        int passkeys,
        int tokens)
        implements Document {

    /**
     * How somebody is reached by mail.
     *
     * @param address where
     * @param kinds what they are told
     */
    public record Mail(String address, List<MailKind> kinds) {}

    /** The answer for {@code account}, which somebody added, at {@code now}. */
    public static UserAnswer of(UserFacts account, Instant now) {
        UserFacts.State state = account.state();
        if (state == null) {
            throw new IllegalArgumentException("there is no account " + account.user());
        }
        return new UserAnswer(
                account.user(),
                account.name(),
                state,
                account.since(),
                account.roles(),
                account.employers(),
                account.systemUser(),
                account.password(),
                account.passwordSetAt(),
                account.mailing()
                        .map(mailing -> new Mail(mailing.address(), mailing.kinds()))
                        .orElse(null),
                account.passkeys().size(),
                (int) account.tokens().stream()
                        .filter(token -> token.valid(now))
                        .count());
    }
}
