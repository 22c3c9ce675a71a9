package org.caseledger.app.integrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 9162, section 2.1.1 (the same as RFC 6962, section 2.1), with SHA-256. A leaf and a node begin with bytes of
 * their own, so that nobody passes one off as the other.
 */
public final class TreeHash {

    /** The length of every hash, in bytes. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** The hash of a tree without leaves: SHA-256 over nothing. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** The hash of the leaf {@code bytes}: SHA-256(0x00 ‖ bytes). */
    public static byte[] leaf(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(bytes);
    }

    /** The hash of a node: SHA-256(0x01 ‖ left ‖ right). */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
