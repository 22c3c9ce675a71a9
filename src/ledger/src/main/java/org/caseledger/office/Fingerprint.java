package org.caseledger.office;

import java.nio.charset.StandardCharsets;
import org.caseledger.journal.LedgerJson;

/**
 * What was submitted under a key, in a text short enough to keep. Answers that were kept before there were fingerprints
 * have 64 hexadecimal digits over whatever was sent; those can't be compared and count as the same.
 */
final class Fingerprint {

    private static final String FORM = "2:";
    private static final int DIGITS = 60;

    private Fingerprint() {}

    /** The fingerprint of {@code parts}. */
    static String of(String... parts) {
        String whole = String.join("\u001f", parts);
        return FORM + LedgerJson.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Whether {@code kept} is known to be of something else than {@code given}. */
    static boolean differ(String kept, String given) {
        return kept.startsWith(FORM) && !kept.equals(given);
    }
}
