package org.caseledger.app.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The API tokens of accounts. A token is {@value #PREFIX} and 256 random bits, shown once; kept is its SHA-256, which is
 * enough for something that nobody can guess. Whether the account may still use the ledger is the account's business.
 */
public final class Tokens {

    /** How every token begins, so that one that lies where it shouldn't is found by a search. */
    public static final String PREFIX = "cl_";

    private static final int RANDOM_BYTES = 32;
    /** Two groups of four letters: a name, not a secret. */
    private static final int ID_GROUPS = 2;

    private static final int ID_GROUP = 4;
    private static final String COLUMNS = "SELECT token, account, token_scope, issued_at, expires_at FROM api_token ";

    private final JdbcClient rows;
    private final Clock clock;

    Tokens(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What a token lets its account's programs do. */
    public enum Scope {
        /** Ask. */
        READ,
        /** Ask, and give commands. */
        WRITE;

        /** The scope that is written {@code text}, such as {@code read}; empty if there is none. */
        public static Optional<Scope> named(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(scope -> scope.toString().equals(wanted))
                    .findFirst();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A token, without what makes it one.
     *
     * @param id its name, by which it is revoked, such as {@code t-k7mq-x2rd}
     * @param account whose it is
     * @param scope what it lets a program do
     * @param issuedAt since when
     * @param expiresAt from when on it is no good
     */
    public record Token(String id, String account, Scope scope, Instant issuedAt, Instant expiresAt) {}

    /**
     * A token that was just issued.
     *
     * @param token what is kept
     * @param plain what a program sends; it is shown once and kept nowhere
     */
    public record Issued(Token token, String plain) {

        /** Without what is to be sent: whatever is printed or logged by mistake doesn't tell it. */
        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }

    /** The name of a token that is about to be issued: the account's entry has it before there is a token. */
    public String newId() {
        return "t-" + Randomness.letters(ID_GROUPS, ID_GROUP);
    }

    /** Issues the token {@code id}, a {@link #newId}, to {@code account}. To be asked after the entry that says so. */
    public Issued issue(String id, String account, Scope scope, Instant expiresAt) {
        String plain = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(RANDOM_BYTES));
        Token token = new Token(id, Secrets.account(account), scope, Secrets.now(clock), expiresAt);
        rows.sql("INSERT INTO api_token (token, account, token_hash, token_scope, issued_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        token.id(),
                        token.account(),
                        hash(plain),
                        scope.toString(),
                        token.issuedAt().toString(),
                        expiresAt.toString())
                .update();
        return new Issued(token, plain);
    }

    /** The token that {@code plain} is; empty for one that never was, was revoked, or has expired. */
    public Optional<Token> find(String plain) {
        if (!plain.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return rows.sql(COLUMNS + "WHERE token_hash = ?")
                .param(hash(plain))
                .query((row, number) -> token(row))
                .optional()
                .filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    /** The tokens of {@code account} that aren't revoked, expired ones too, the first issued first. */
    public List<Token> of(String account) {
        return rows.sql(COLUMNS + "WHERE account = ? ORDER BY issued_at, token")
                .param(Secrets.account(account))
                .query((row, number) -> token(row))
                .list();
    }

    /** From now on {@code id} of {@code account} opens nothing; false where it has no such token. */
    public boolean revoke(String account, String id) {
        return rows.sql("DELETE FROM api_token WHERE account = ? AND token = ?")
                        .params(Secrets.account(account), id)
                        .update()
                > 0;
    }

    /** From now on no token of {@code account} opens anything. */
    public void revokeAll(String account) {
        rows.sql("DELETE FROM api_token WHERE account = ?")
                .param(Secrets.account(account))
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString(1),
                row.getString(2),
                Scope.named(row.getString(3)).orElseThrow(),
                Instant.parse(row.getString(4)),
                Instant.parse(row.getString(5)));
    }

    private static String hash(String plain) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
