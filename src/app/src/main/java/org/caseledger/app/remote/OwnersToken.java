package org.caseledger.app.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What stands for the owner of a ledger's files towards the server that has them open: made at random when the server
 * starts, and known to whoever may read {@link ServerFile} in the ledger's directory.
 */
public final class OwnersToken {

    private static final int BYTES = 32;

    private final String text;

    /** A new one. */
    public OwnersToken() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether {@code token} is this one; how long that takes tells nothing of it. */
    public boolean is(String token) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The token, to be written where only the owner reads it. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "OwnersToken[…]";
    }
}
