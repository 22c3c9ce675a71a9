package org.caseledger.office;

import java.nio.charset.StandardCharsets;
import org.caseledger.journal.LedgerJson;

/**
 * What was submitted under a key, in a text short enough to keep, and so that one can tell whether the same person did.
 * Answers that were kept before say less: those of the second form only whether everything is the same, and those before
 * there were fingerprints have 64 hexadecimal digits over whatever was sent, can't be compared and count as the same.
 */
final class Fingerprint {

    private static final String SECOND = "2:";
    private static final String THIRD = "3:";
    private static final int DIGITS = 60;
    private static final int OF_USER = 12;
    private static final int OF_CONTENT = 48;

    private final String text;
    private final String second;

    private Fingerprint(String text, String second) {
        this.text = text;
        this.second = second;
    }

    /** The fingerprint of {@code parts}, whoever submitted them. */
    static Fingerprint of(String... parts) {
        String second = second(parts);
        return new Fingerprint(second, second);
    }

    /** The fingerprint of {@code command}, given by {@code user}, with the content {@code content}. */
    static Fingerprint of(String command, String user, String content) {
        return new Fingerprint(
                THIRD + digits(OF_USER, user) + digits(OF_CONTENT, command, user, content),
                second(command, user, content));
    }

    private static String second(String... parts) {
        return SECOND + digits(DIGITS, parts);
    }

    private static String digits(int count, String... parts) {
        String whole = String.join("\u001f", parts);
        return LedgerJson.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, count);
    }

    /** The text that is kept. */
    String text() {
        return text;
    }

    /** Whether {@code kept} is known to be of something else. */
    boolean differsFrom(String kept) {
        return kept.startsWith(SECOND) && !kept.equals(second) || kept.startsWith(THIRD) && !kept.equals(text);
    }

    /** Whether {@code kept} can be another person's. */
    boolean mayBeAnothers(String kept) {
        if (kept.startsWith(THIRD)) {
            int end = THIRD.length() + OF_USER;
            return !kept.regionMatches(0, text, 0, end);
        }
        return !kept.equals(second);
    }
}
