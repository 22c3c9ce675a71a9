package org.caseledger.app.secret;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The secrets of a ledger, as they stand beside its entries. */
public final class Secrets {

    private final Passwords passwords;
    private final Tokens tokens;
    private final Throttle throttle;
    private final Passkeys passkeys;
    private final SigningKeys signingKeys;

    /** Those in {@code database}; what ends, ends by {@code clock}. */
    public Secrets(DataSource database, Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        JdbcClient rows = JdbcClient.create(jdbc);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        passwords = new Passwords(rows, transactions, clock);
        tokens = new Tokens(rows, clock);
        throttle = new Throttle(rows, transactions, clock);
        passkeys = new Passkeys(jdbc, rows, transactions);
        signingKeys = new SigningKeys(rows, clock);
    }

    /** What people type. */
    public Passwords passwords() {
        return passwords;
    }

    /** What programs send. */
    public Tokens tokens() {
        return tokens;
    }

    /** How long somebody has to wait before the next attempt. */
    public Throttle throttle() {
        return throttle;
    }

    /** What people's devices prove. */
    public Passkeys passkeys() {
        return passkeys;
    }

    /** What signs what webhooks are told. */
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    /** The one way in which {@code account} is written in the tables: people write it in whatever case. */
    static String account(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    /** Now, as the tables have it: texts of one length, which are in order when the instants are. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
