package org.caseledger.app.integrity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The key that signs a ledger's checkpoints. It is kept as two lines: the private half as {@code PRIVATE+KEY+NAME+HASH+KEY}, as
 * other programs that sign notes keep it, and the vkey.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.UTF_8);

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A new one, which signs in the name {@code name}. */
    public static SigningKey random(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** The key that {@link #lines} wrote; refused where it is none, or where its halves aren't of one key. */
    public static SigningKey read(String lines) {
        List<String> both = lines.lines().filter(line -> !line.isBlank()).toList();
        if (both.size() != 2 || !both.getFirst().startsWith(PRIVATE)) {
            throw new IllegalArgumentException("it doesn't hold the two lines of a key that signs checkpoints");
        }
        VerifierKey verifier = VerifierKey.read(both.getLast());
        String[] parts = both.getFirst().substring(PRIVATE.length()).split("\\+", 3);
        byte[] kindAndSeed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (kindAndSeed.length != 1 + VerifierKey.KEY_BYTES || kindAndSeed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("its private half is none of Ed25519");
        }
        SigningKey read = new SigningKey(ofSeed(Arrays.copyOfRange(kindAndSeed, 1, kindAndSeed.length)), verifier);
        if (!parts[0].equals(verifier.name()) || !verifier.signed(PROBE, read.sign(PROBE))) {
            throw new IllegalArgumentException("its two lines aren't of one key");
        }
        return read;
    }

    private static PrivateKey ofSeed(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("its private half is no key", e);
        }
    }

    /** The two lines by which it is kept. Whoever has them signs like the ledger. */
    public String lines() {
        byte[] encoded = key.getEncoded();
        byte[] kindAndSeed = new byte[1 + VerifierKey.KEY_BYTES];
        kindAndSeed[0] = VerifierKey.ED25519;
        // PKCS #8 (RFC 8410) ends with the 32 bytes of the private key.
        System.arraycopy(encoded, encoded.length - VerifierKey.KEY_BYTES, kindAndSeed, 1, VerifierKey.KEY_BYTES);
        return PRIVATE + verifier.name() + "+" + verifier.fingerprint() + "+"
                + Base64.getEncoder().encodeToString(kindAndSeed) + "\n" + verifier.text() + "\n";
    }

    /** What its signatures are checked with. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Its signature over {@code text}, 64 bytes; the same for the same text. */
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was made here signs", e);
        }
    }

    /** Without the key: whatever is printed or logged by mistake doesn't tell it. */
    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
