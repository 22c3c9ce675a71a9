package org.caseledger.app.answer;

import org.caseledger.projection.Projector.Rebuilt;
import org.jspecify.annotations.Nullable;

/**
 * A projection that was thrown away and built again.
 *
 * @param projection its name
 * @param events how many entries it was built from
 * @param eventsPerSecond how many of them a second
 * @param fingerprint of all its rows
 * @param moved whether that is another one than its rows had before
 * @param was the fingerprint that its rows had before
 * @param rowsDiffered how many rows were other ones, were missing, or shouldn't have been there; of the index of words it
 *     isn't counted
 * @param first the first of them: its table, its key and the columns that were others; absent where there was none
 */
public record RebuiltAnswer(
        String projection,
        long events,
        long eventsPerSecond,
        String fingerprint,
        boolean moved,
        String was,
        long rowsDiffered,
        @Nullable String first)
        implements Document {

    private static final long NANOS = 1_000_000_000L;

    /** The answer for {@code rebuilt}. */
    public static RebuiltAnswer of(Rebuilt rebuilt) {
        return new RebuiltAnswer(
                rebuilt.projection(),
                rebuilt.entries(),
                rebuilt.entries() * NANOS / Math.max(1, rebuilt.nanos()),
                "sha256:" + rebuilt.fingerprint(),
                !rebuilt.fingerprint().equals(rebuilt.before()),
                "sha256:" + rebuilt.before(),
                rebuilt.rowsDiffered(),
                rebuilt.firstDiffered());
    }
}
