package org.caseledger.app.stamp;

import org.jspecify.annotations.Nullable;

/**
 * What looking at a time stamp says.
 *
 * @param stamp the stamp; null where it doesn't count
 * @param fault why it doesn't; null where it does
 */
public record StampFinding(
        @Nullable TimeStamp stamp, @Nullable String fault) {

    /** What {@code answer} is as a stamp over {@code bytes}, as {@link TimeStamp#read} has it. */
    public static StampFinding of(byte[] answer, byte[] bytes, TrustedCertificates trusted) {
        try {
            return new StampFinding(TimeStamp.read(answer, bytes, trusted), null);
        } catch (NotStamped e) {
            return new StampFinding(null, e.why());
        }
    }
}
