package org.caseledger.app.secret;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caseledger.decision.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passwords of accounts, as hashes that Spring Security makes: bcrypt, and PBKDF2 for those that are longer than the 72
 * bytes at which bcrypt would cut them off. What a password must be says {@link PasswordRules}.
 */
public final class Passwords {

    /** How long a one-time password is good. */
    public static final Duration ONE_TIME = Duration.ofHours(72);

    private static final int BCRYPT_STRENGTH = 12;
    private static final int BCRYPT_BYTES_MAX = 72;
    private static final String BCRYPT = "bcrypt";
    private static final String PBKDF2 = "pbkdf2";

    /** Five groups of four letters, 99 bits. */
    private static final int GROUPS = 5;

    private static final int GROUP = 4;

    private static final Map<String, PasswordEncoder> ENCODERS = Map.of(
            BCRYPT,
            new BCryptPasswordEncoder(BCRYPT_STRENGTH),
            PBKDF2,
            Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    private static final PasswordEncoder USUAL = new DelegatingPasswordEncoder(BCRYPT, ENCODERS);
    private static final PasswordEncoder LONG = new DelegatingPasswordEncoder(PBKDF2, ENCODERS);

    private final JdbcClient rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Passwords(JdbcClient rows, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What typing a password comes to. */
    public enum Answer {
        /** It is theirs. */
        RIGHT,
        /** It is their one-time password, good for choosing their own and for nothing else. */
        MUST_CHANGE,
        /** It is their one-time password, and too old: they need another. */
        EXPIRED,
        /** It isn't theirs, or there is no such account, or it has none. */
        WRONG
    }

    private record Row(String hash, @Nullable Instant expiresAt) {}

    private static final class Nobody {
        /** The hash of a password that nobody has, so that an account that isn't there takes as long as one that is. */
        static final String HASH = encoded(Randomness.letters(GROUPS, GROUP));
    }

    /** What {@code typed} is to {@code account}. A right one whose hash is out of date is hashed anew. */
    public Answer verify(String account, String typed) {
        Optional<Row> row = find(account);
        String password = PasswordRules.normalised(typed);
        if (!matches(password, row.map(Row::hash).orElse(Nobody.HASH)) || row.isEmpty()) {
            return Answer.WRONG;
        }
        Instant expiresAt = row.get().expiresAt();
        if (expiresAt != null) {
            return clock.instant().isBefore(expiresAt) ? Answer.MUST_CHANGE : Answer.EXPIRED;
        }
        if (encoder(password).upgradeEncoding(row.get().hash())) {
            rows.sql("UPDATE account_password SET password_hash = ? WHERE account = ? AND password_hash = ?")
                    .params(
                            encoded(password),
                            Secrets.account(account),
                            row.get().hash())
                    .update();
        }
        return Answer.RIGHT;
    }

    /** Why {@code typed} can't become the password of {@code account}, with code and remedy; empty where it can. */
    public Optional<Refusal> judge(String account, String typed) {
        Optional<Refusal> refusal = PasswordRules.judge(Secrets.account(account), typed);
        if (refusal.isEmpty()
                && find(account).filter(row -> row.expiresAt() != null).isPresent()
                && verify(account, typed) != Answer.WRONG) {
            return Optional.of(
                    Refusal.of("password-unchanged", "this is the one-time password; choose one of your own"));
        }
        return refusal;
    }

    /**
     * From now on {@code typed} is the password of {@code account}, and no other. To be asked after {@link #judge} and after
     * the entry that says so.
     */
    public void set(String account, String typed) {
        store(account, encoded(PasswordRules.normalised(typed)), null);
    }

    /** A new one-time password for {@code account}; what it had before is no good any more. */
    public OneTimePassword oneTime(String account) {
        OneTimePassword made = new OneTimePassword(
                Randomness.letters(GROUPS, GROUP), Secrets.now(clock).plus(ONE_TIME));
        store(account, encoded(made.plain()), made.expiresAt());
        return made;
    }

    /** Whether {@code account} has a password, be it a one-time one. */
    public boolean has(String account) {
        return find(account).isPresent();
    }

    /** {@code account} has no password any more. */
    public void forget(String account) {
        rows.sql("DELETE FROM account_password WHERE account = ?")
                .param(Secrets.account(account))
                .update();
    }

    private Optional<Row> find(String account) {
        return rows.sql("SELECT password_hash, expires_at FROM account_password WHERE account = ?")
                .param(Secrets.account(account))
                .query((row, number) -> {
                    String expires = row.getString(2);
                    return new Row(row.getString(1), expires == null ? null : Instant.parse(expires));
                })
                .optional();
    }

    private void store(String account, String hash, @Nullable Instant expiresAt) {
        String name = Secrets.account(account);
        String expires = expiresAt == null ? null : expiresAt.toString();
        String now = Secrets.now(clock).toString();
        transactions.executeWithoutResult(status -> {
            forget(name);
            rows.sql("INSERT INTO account_password (account, password_hash, set_at, expires_at) VALUES (?, ?, ?, ?)")
                    .param(name)
                    .param(hash)
                    .param(now)
                    .param(expires)
                    .update();
        });
    }

    private static boolean matches(String password, String hash) {
        boolean same = USUAL.matches(password, hash);
        // bcrypt looks at the first 72 bytes only: with more after them, it isn't the password.
        return same && (!hash.startsWith("{" + BCRYPT + "}") || !isLong(password));
    }

    private static String encoded(String password) {
        return String.valueOf(encoder(password).encode(password));
    }

    private static PasswordEncoder encoder(String password) {
        return isLong(password) ? LONG : USUAL;
    }

    private static boolean isLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES_MAX;
    }
}
