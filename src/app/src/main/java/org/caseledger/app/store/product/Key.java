package org.caseledger.app.store.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a database is encrypted with. It says nothing of itself, so that it stands in no message and no log. */
public final class Key {

    private static final int CHARACTERS_MIN = 8;

    private final String digest;

    private Key(String digest) {
        this.digest = digest;
    }

    /** The key that {@code secret} gives, without space around it; refused where that has fewer than 8 characters. */
    public static Key of(String secret) {
        String stripped = secret.strip();
        if (stripped.length() < CHARACTERS_MIN) {
            throw new IllegalArgumentException("a key has at least " + CHARACTERS_MIN + " characters");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stripped.getBytes(StandardCharsets.UTF_8));
            return new Key(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a product is given: hexadecimal digits, whatever the secret was made of. */
    public String digits() {
        return digest;
    }

    @Override
    public String toString() {
        return "a key";
    }
}
