package org.caseledger.app.integrity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a note's signature is checked with: a name and the public half of an Ed25519 key. It is written as a C2SP vkey,
 * {@code NAME+0f3a9c21+AbC…=}: the name, the key's hash, and the kind of signature with the key, in Base64.
 *
 * @param name whose key it is; a ledger's checkpoints are signed in the name of their origin
 * @param key the 32 bytes of the public key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its own equals
public record VerifierKey(String name, byte[] key) {

    static final byte ED25519 = 1;
    static final int KEY_BYTES = 32;
    static final int HASH_BYTES = 4;

    /** How X.509 (RFC 8410) begins an Ed25519 key; its 32 bytes follow. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A name has no blanks and no plus sign, by which a vkey's parts are told apart. */
    public VerifierKey {
        if (!name.matches("[^\\s+]+") || key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a verifier key has a name without blanks and plus signs, and 32 bytes");
        }
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), by which signatures name it. */
    public byte[] hash() {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(key), HASH_BYTES);
    }

    /** The same in hexadecimal, by which people tell keys apart. */
    public String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }

    /** The vkey. */
    public String text() {
        byte[] kindAndKey = new byte[1 + KEY_BYTES];
        kindAndKey[0] = ED25519;
        System.arraycopy(key, 0, kindAndKey, 1, KEY_BYTES);
        return name + "+" + fingerprint() + "+" + Base64.getEncoder().encodeToString(kindAndKey);
    }

    /** The key that the vkey {@code text} is; refused where it is none, or none of Ed25519. */
    public static VerifierKey read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a vkey is NAME+HASH+KEY");
        }
        byte[] kindAndKey = Base64.getDecoder().decode(parts[2]);
        if (kindAndKey.length != 1 + KEY_BYTES || kindAndKey[0] != ED25519) {
            throw new IllegalArgumentException("the vkey is none of Ed25519");
        }
        VerifierKey read = new VerifierKey(parts[0], Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length));
        if (!read.fingerprint().equals(parts[1])) {
            throw new IllegalArgumentException(
                    "the vkey's hash is " + parts[1] + " and should be " + read.fingerprint());
        }
        return read;
    }

    /** Whether {@code signature} is this key's, over {@code text}. */
    public boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
            System.arraycopy(key, 0, encoded, X509.length, KEY_BYTES);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // Bytes that are no key or no signature at all aren't this key's signature.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey(String otherName, byte[] otherKey)
                && name.equals(otherName)
                && Arrays.equals(key, otherKey);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return text();
    }
}
