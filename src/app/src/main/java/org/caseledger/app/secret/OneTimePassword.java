package org.caseledger.app.secret;

import java.time.Instant;

/**
 * A password that somebody is told, and that opens nothing but the page on which they choose their own.
 *
 * @param plain what is typed; it is shown once and kept nowhere
 * @param expiresAt from when on it is no good
 */
public record OneTimePassword(String plain, Instant expiresAt) {

    /** Without the password: whatever is printed or logged by mistake doesn't tell it. */
    @Override
    public String toString() {
        return "OneTimePassword[until " + expiresAt + "]";
    }
}
