package org.caseledger.app.answer;

import org.caseledger.projection.Projector.Rebuilt;

/**
 * A projection that was thrown away and built again.
 *
 * @param projection its name
 * @param events how many entries it was built from
 * @param eventsPerSecond how many of them a second
 * @param fingerprint of all its rows
 */
public record RebuiltAnswer(String projection, long events, long eventsPerSecond, String fingerprint)
        implements Document {

    private static final long NANOS = 1_000_000_000L;

    /** The answer for {@code rebuilt}. */
    public static RebuiltAnswer of(Rebuilt rebuilt) {
        return new RebuiltAnswer(
                rebuilt.projection(),
                rebuilt.entries(),
                rebuilt.entries() * NANOS / Math.max(1, rebuilt.nanos()),
                "sha256:" + rebuilt.fingerprint());
    }
}
