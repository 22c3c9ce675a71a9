package org.caseledger.app.integrity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures, in the form of C2SP signed-note: the text, an empty line, and for each signature a line
 * {@code — NAME BASE64}, whose Base64 is the key's hash and the signature.
 *
 * @param text what is signed, with the end of its last line
 * @param signatures those of it
 */
public record SignedNote(String text, List<Signed> signatures) {

    private static final String SIGNATURE = "\u2014 ";
    private static final String END_OF_TEXT = "\n\n" + SIGNATURE;

    /** A note's signatures can be copied, and are in any order. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * A signature.
     *
     * @param name in whose name
     * @param keyHash the hash of the key, four bytes
     * @param signature the signature
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Signed(String name, byte[] keyHash, byte[] signature) {

        private String line() {
            byte[] both = Arrays.copyOf(keyHash, keyHash.length + signature.length);
            System.arraycopy(signature, 0, both, keyHash.length, signature.length);
            return SIGNATURE + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        }
    }

    /** {@code checkpoint}, signed with {@code key}. */
    public static SignedNote of(Checkpoint checkpoint, SigningKey key) {
        VerifierKey verifier = key.verifier();
        byte[] signature = key.sign(checkpoint.text().getBytes(StandardCharsets.UTF_8));
        return new SignedNote(checkpoint.text(), List.of(new Signed(verifier.name(), verifier.hash(), signature)));
    }

    /** The note that {@code written} is; refused where it is none. */
    public static SignedNote read(String written) {
        int end = written.lastIndexOf(END_OF_TEXT);
        if (end < 0 || !written.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "it is no signed note: a text, an empty line, and lines that begin with \"— \"");
        }
        List<Signed> signatures = new ArrayList<>();
        for (String line : written.substring(end + 2).lines().toList()) {
            String[] parts = line.startsWith(SIGNATURE)
                    ? line.substring(SIGNATURE.length()).split(" ", -1)
                    : new String[0];
            byte[] both = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
            if (both.length <= VerifierKey.HASH_BYTES) {
                throw new IllegalArgumentException("\"" + line + "\" is no signature");
            }
            signatures.add(new Signed(
                    parts[0],
                    Arrays.copyOf(both, VerifierKey.HASH_BYTES),
                    Arrays.copyOfRange(both, VerifierKey.HASH_BYTES, both.length)));
        }
        return new SignedNote(written.substring(0, end + 1), signatures);
    }

    /** The note as it is written to a file. */
    public String written() {
        StringBuilder written = new StringBuilder(text).append('\n');
        signatures.forEach(signed -> written.append(signed.line()));
        return written.toString();
    }

    /** Whether one of the signatures is that of {@code key}. */
    public boolean signedBy(VerifierKey key) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return signatures.stream()
                .anyMatch(signed -> signed.name().equals(key.name())
                        && Arrays.equals(signed.keyHash(), key.hash())
                        && key.signed(bytes, signed.signature()));
    }

    /** The checkpoint that its text is; refused where it is none. */
    public Checkpoint checkpoint() {
        return Checkpoint.read(text);
    }
}
