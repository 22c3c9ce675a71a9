package org.caseledger.app.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * How the lines of a trail hang together. A line is a JSON object whose last member, {@code hash}, is SHA-256 over the hash of
 * the line before and the object without that member, in the bytes in which it stands in the file. Whoever changes a line,
 * takes one away or puts one in between breaks the chain there.
 */
final class Chain {

    /** What the first line of all hangs on. */
    static final String BEGIN = "0".repeat(64);

    private static final String HASH = ",\"hash\":\"";
    private static final int HASH_DIGITS = 64;
    private static final int TAIL = HASH.length() + HASH_DIGITS + 2;

    private Chain() {}

    /**
     * A line as it stands in a file.
     *
     * @param text its bytes, without the end of the line
     * @param hash its hash
     */
    record Link(String text, String hash) {}

    /** {@code line}, hung on the line whose hash is {@code before}. */
    static Link link(String before, ReadLine line) {
        String content = LedgerJson.mapper().writeValueAsString(line);
        String hash = hash(before, content.getBytes(StandardCharsets.UTF_8));
        return new Link(content.substring(0, content.length() - 1) + HASH + hash + "\"}", hash);
    }

    /** The hash that {@code line} says it has; empty for one that isn't whole. */
    static Optional<String> said(byte[] line) {
        if (line.length <= TAIL || line[line.length - 1] != '}' || line[line.length - 2] != '"') {
            return Optional.empty();
        }
        String tail = new String(line, line.length - TAIL, TAIL, StandardCharsets.ISO_8859_1);
        String hash = tail.substring(HASH.length(), HASH.length() + HASH_DIGITS);
        return tail.startsWith(HASH) && hash.matches("[0-9a-f]{64}") ? Optional.of(hash) : Optional.empty();
    }

    /** Whether {@code line} hangs on the line whose hash is {@code before}. */
    static boolean hangs(String before, byte[] line) {
        return said(line).filter(hash(before, content(line))::equals).isPresent();
    }

    /** What {@code line} says; null where it says nothing that this version of the program reads. */
    static @Nullable ReadLine read(byte[] line) {
        if (said(line).isEmpty()) {
            return null;
        }
        try {
            return LedgerJson.mapper().readValue(content(line), ReadLine.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** SHA-256 over {@code bytes}, as a line names it. */
    static String digest(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static byte[] content(byte[] line) {
        byte[] content = Arrays.copyOf(line, line.length - TAIL + 1);
        content[content.length - 1] = '}';
        return content;
    }

    private static String hash(String before, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
