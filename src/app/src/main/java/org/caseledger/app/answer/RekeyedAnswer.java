package org.caseledger.app.answer;

import org.caseledger.app.store.KeyChange;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that has another key.
 *
 * @param ledger its directory
 * @param before the fingerprint of the key that it had; absent where it wasn't encrypted
 * @param fingerprint that of the key that it has
 */
public record RekeyedAnswer(String ledger, @Nullable String before, String fingerprint) implements Document {

    /** The answer for {@code change} of the ledger in {@code ledger}. */
    public static RekeyedAnswer of(String ledger, KeyChange change) {
        return new RekeyedAnswer(ledger, change.before(), change.now());
    }
}
