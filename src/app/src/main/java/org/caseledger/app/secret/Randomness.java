package org.caseledger.app.secret;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nobody can guess, in letters that nobody takes for another. */
final class Randomness {

    /** Without 0 and o, 1, i and l. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    /** {@code count} bytes. */
    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** {@code groups} groups of {@code size} letters, such as {@code k7mq-x2rd}; each letter is worth 4.95 bits. */
    static String letters(int groups, int size) {
        return Stream.generate(() -> RANDOM.ints(size, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .limit(groups)
                .collect(Collectors.joining("-"));
    }
}
