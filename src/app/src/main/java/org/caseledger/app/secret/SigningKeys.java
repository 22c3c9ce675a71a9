package org.caseledger.app.secret;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that sign what webhooks are told, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> writes
 * them: {@value #PREFIX} and 256 random bits in Base64. A receiver has the same key, so that it is kept as it is; it is shown
 * once.
 */
public final class SigningKeys {

    /** How every key begins. */
    public static final String PREFIX = "whsec_";

    private static final int RANDOM_BYTES = 32;

    private final JdbcClient rows;
    private final Clock clock;

    SigningKeys(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The id of a webhook that is about to be subscribed: the entry has it before there is a key. */
    public String newId() {
        return "w-" + Randomness.letters(2, 4);
    }

    /** Makes the key of {@code webhook}, which has none, and returns it as it is shown. To be asked after the entry. */
    public String make(String webhook) {
        String key = PREFIX + Base64.getEncoder().encodeToString(Randomness.bytes(RANDOM_BYTES));
        rows.sql("INSERT INTO webhook_key (webhook, signing_key, made_at) VALUES (?, ?, ?)")
                .params(webhook, key, Secrets.now(clock).toString())
                .update();
        return key;
    }

    /** The bytes with which what {@code webhook} is told is signed; empty where it has no key. */
    public Optional<byte[]> of(String webhook) {
        return rows.sql("SELECT signing_key FROM webhook_key WHERE webhook = ?")
                .param(webhook)
                .query(String.class)
                .optional()
                .map(key -> Base64.getDecoder().decode(key.substring(PREFIX.length())));
    }

    /** From now on nothing is signed for {@code webhook}. */
    public void forget(String webhook) {
        rows.sql("DELETE FROM webhook_key WHERE webhook = ?").param(webhook).update();
    }
}
