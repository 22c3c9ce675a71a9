package org.caseledger.law.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a file of the law or a policy from any other: the SHA-256 of its bytes, 64 hexadecimal digits. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of {@code bytes}. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
