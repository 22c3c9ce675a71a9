package org.caseledger.app.store.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a database is encrypted with: 256 bits that chance made, written as 64 hexadecimal digits. There is no key made of a
 * word that somebody chose: words can be tried one after the other, by whoever has the files. It says nothing of itself, so
 * that it stands in no message and no log.
 */
public final class Key {

    private static final int BYTES = 32;
    private static final int FINGERPRINT_DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String digits;

    private Key(String digits) {
        this.digits = digits;
    }

    /** A new one. */
    public static Key random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Key(HexFormat.of().formatHex(bytes));
    }

    /** The key that {@code text} is, with space around it; empty where that isn't 64 hexadecimal digits. */
    public static Optional<Key> of(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(digits).matches() ? Optional.of(new Key(digits)) : Optional.empty();
    }

    /** Its 64 hexadecimal digits. */
    public String digits() {
        return digits;
    }

    /** What it is written as in a file. */
    public String line() {
        return digits + "\n";
    }

    /**
     * What tells one key from another and says nothing about either: the first 16 digits of the SHA-256 of its {@link #line},
     * as {@code sha256sum} prints it of a file with the key.
     */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "the key with the fingerprint " + fingerprint();
    }
}
