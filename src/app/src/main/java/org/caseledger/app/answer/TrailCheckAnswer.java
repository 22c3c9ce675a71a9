package org.caseledger.app.answer;

import org.caseledger.app.trail.TrailCheck;
import org.jspecify.annotations.Nullable;

/**
 * Whether the read trail is as it was written.
 *
 * @param whole whether every line hangs on the one before
 * @param lines how many lines do, from the first on
 * @param hash SHA-256 by which the last of these hangs on all before it
 * @param brokenAt where the first one stands that doesn't, such as {@code read-trail/2026-11.jsonl:17}; absent where all do
 * @param why what is wrong there
 */
public record TrailCheckAnswer(
        boolean whole,
        long lines,
        String hash,
        @Nullable String brokenAt,
        @Nullable String why) implements Document {

    /** The answer for {@code check}. */
    public static TrailCheckAnswer of(TrailCheck check) {
        return new TrailCheckAnswer(
                check.whole(), check.lines(), "sha256:" + check.hash(), check.brokenAt(), check.why());
    }
}
