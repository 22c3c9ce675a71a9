package org.caseledger.app.table;

import java.util.stream.Collectors;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.answer.UserAnswer;
import org.caseledger.people.Role;
import org.caseledger.user.Passkey;

/** The tables of who has an account, with what it opens the ledger by, and of who opened what. */
public final class WatchTables {

    /** Lines of the read trail. */
    public static final ListTable<ReadTrailAnswer> READ_TRAIL = ListTable.of(
            "read-trail",
            Column.instant("at", ReadTrailAnswer::at),
            Column.text("by", ReadTrailAnswer::by),
            Column.text("way", ReadTrailAnswer::way),
            Column.text("what", ReadTrailAnswer::what),
            Column.text("claim", ReadTrailAnswer::claim),
            Column.text("subject", ReadTrailAnswer::subject),
            Column.text("why", ReadTrailAnswer::why));

    /** Accounts; nothing of them opens anything. */
    public static final ListTable<UserAnswer> ACCOUNTS = ListTable.of(
            "accounts",
            Column.text("user", UserAnswer::user),
            Column.text("name", UserAnswer::name),
            Column.text("state", UserAnswer::state),
            Column.instant("since", UserAnswer::since),
            Column.text("roles", row -> row.roles().stream().map(Role::toString).collect(Collectors.joining(" "))),
            Column.text("employers", row -> String.join(" ", row.employers())),
            Column.text("system_user", UserAnswer::systemUser),
            Column.text("password", UserAnswer::password),
            Column.instant("password_set_at", UserAnswer::passwordSetAt),
            Column.number("passkeys", UserAnswer::passkeys),
            Column.number("tokens", UserAnswer::tokens));

    /** What accounts are sorted by. */
    public static final Orders<UserAnswer> ACCOUNTS_BY = Orders.of(UserAnswer::user, "user", UserAnswer::user)
            .orBy("since", one -> Orders.sortable(one.since()))
            .orBy("name", one -> one.name() == null ? "" : one.name())
            .orBy("state", one -> one.state().toString());

    /** Tokens of an account; nothing of them opens anything. */
    public static final ListTable<TokenAnswer> TOKENS = ListTable.of(
            "tokens",
            Column.text("token", TokenAnswer::id),
            Column.text("scope", TokenAnswer::scope),
            Column.instant("issued_at", TokenAnswer::issuedAt),
            Column.instant("valid_until", TokenAnswer::validUntil),
            Column.text("state", WatchTables::state),
            Column.instant("revoked_at", TokenAnswer::revokedAt));

    /** What they are sorted by. */
    public static final Orders<TokenAnswer> TOKENS_BY = Orders.of(
                    TokenAnswer::id, "issuedAt", (TokenAnswer one) -> Orders.sortable(one.issuedAt()))
            .orBy("id", TokenAnswer::id)
            .orBy("scope", one -> one.scope().toString())
            .orBy("validUntil", one -> Orders.sortable(one.validUntil()))
            .orBy("state", WatchTables::state);

    /** Passkeys of an account, as entries know them. */
    public static final ListTable<Passkey> PASSKEYS = ListTable.of(
            "passkeys",
            Column.text("passkey", Passkey::id),
            Column.text("label", Passkey::label),
            Column.instant("added_at", Passkey::addedAt));

    /** What they are sorted by. */
    public static final Orders<Passkey> PASSKEYS_BY = Orders.of(
                    Passkey::id, "addedAt", (Passkey one) -> Orders.sortable(one.addedAt()))
            .orBy("label", Passkey::label);

    /** Queues. */
    public static final ListTable<QueueRow> QUEUES = ListTable.of(
            "queues",
            Column.text("whose", QueueRow::whose),
            Column.text("role", row -> row.role() ? "yes" : "no"),
            Column.number("open_alerts", QueueRow::alerts),
            Column.number("claims", QueueRow::claims));

    /** What queues are sorted by; those of people come before those of roles. */
    public static final Orders<QueueRow> QUEUES_BY = Orders.of(
                    QueueRow::whose, "whose", (QueueRow one) -> (one.role() ? 1 : 0) + one.whose())
            .orBy("alerts", one -> Orders.sortable(one.alerts()))
            .orBy("claims", one -> Orders.sortable(one.claims()));

    private WatchTables() {}

    /** Whether {@code token} can be used, in a word. */
    public static String state(TokenAnswer token) {
        return token.revokedAt() != null ? "revoked" : token.usable() ? "valid" : "expired";
    }
}
