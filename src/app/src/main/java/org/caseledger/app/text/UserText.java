package org.caseledger.app.text;

import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.answer.IssuedTokenAnswer;
import org.caseledger.app.answer.OneTimePasswordAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.answer.UserAnswer;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;

/** Accounts as aligned text. */
public final class UserText {

    private UserText() {}

    /** A row for each account; the instants in {@code time}. */
    public static String of(List<UserAnswer> users, LedgerTime time) {
        if (users.isEmpty()) {
            return "No accounts: whoever has the ledger's files is everybody. user add makes the first.\n";
        }
        TextTable table = new TextTable(
                "user",
                "name",
                "state",
                "since",
                "roles",
                "employers",
                "system user",
                "password",
                "mail",
                "passkeys",
                "tokens");
        table.alignRight(9, 10);
        for (UserAnswer user : users) {
            table.row(
                    user.user(),
                    user.name() == null ? "" : user.name(),
                    user.state().toString(),
                    time.shown(user.since()),
                    user.roles().stream().map(Role::toString).collect(Collectors.joining(", ")),
                    user.employers().isEmpty() ? "all" : String.join(", ", user.employers()),
                    user.systemUser() == null ? "" : user.systemUser(),
                    user.password() == null ? "none" : user.password().toString(),
                    user.mail() == null ? "" : user.mail().address() + told(user.mail()),
                    String.valueOf(user.passkeys()),
                    String.valueOf(user.tokens()));
        }
        return table.text();
    }

    private static String told(UserAnswer.Mail mail) {
        return mail.kinds().isEmpty()
                ? " (nothing)"
                : " (" + mail.kinds().stream().map(MailKind::toString).collect(Collectors.joining(", ")) + ")";
    }

    /** The one-time password, and what to do with it. */
    public static String of(OneTimePasswordAnswer made, LedgerTime time) {
        return "One-time password of " + made.user() + ", shown this once: " + made.oneTimePassword() + "\n"
                + "Good until " + time.shown(made.validUntil())
                + ", for one sign-in, at which they choose a password of their own.\n";
    }

    /** A row for each token; the instants in {@code time}. */
    public static String ofTokens(List<TokenAnswer> tokens, LedgerTime time) {
        if (tokens.isEmpty()) {
            return "No tokens.\n";
        }
        TextTable table = new TextTable("token", "scope", "issued", "until", "revoked", "usable");
        for (TokenAnswer token : tokens) {
            table.row(
                    token.id(),
                    token.scope().toString(),
                    time.shown(token.issuedAt()),
                    time.shown(token.validUntil()),
                    token.revokedAt() == null ? "" : time.shown(token.revokedAt()),
                    token.usable() ? "yes" : "no");
        }
        return table.text();
    }

    /** The token, and how it is taken back. */
    public static String of(IssuedTokenAnswer issued, LedgerTime time) {
        return "Token " + issued.id() + " of " + issued.user() + ", to " + issued.scope() + ", shown this once: "
                + issued.token() + "\nGood until " + time.shown(issued.validUntil()) + "; user revoke " + issued.user()
                + " " + issued.id() + " ends it at once.\n";
    }
}
