package org.caseledger.app.answer;

import java.time.Instant;
import org.caseledger.app.stamp.TimeStamp;

/**
 * The time stamp of an authority (RFC 3161).
 *
 * @param at when it was stamped, by the authority's clock
 * @param by whose certificate signed, such as {@code CN=Example TSA, O=Example}
 * @param certificate the SHA-256 of that certificate
 * @param trusted whether a certificate that was given as trusted is that one or vouches for it
 */
public record StampAnswer(Instant at, String by, String certificate, boolean trusted) {

    /** The answer for {@code stamp}. */
    public static StampAnswer of(TimeStamp stamp) {
        return new StampAnswer(stamp.at(), stamp.by(), stamp.certificate(), stamp.trusted());
    }
}
