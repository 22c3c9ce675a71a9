package org.caseledger.app.answer;

import java.time.Instant;
import org.caseledger.app.trail.ReadLine;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened something.
 *
 * @param at when
 * @param by who; empty where the trail tells of itself
 * @param way by which way, such as {@code command-line} or {@code web}
 * @param what what was opened, such as {@code claim}, {@code statement}, {@code document} or {@code export}
 * @param claim the claim that it is of; absent where it is of none
 * @param why what they said they needed it for; absent where they said nothing
 * @param subject which one, where it has a name of its own, such as a run's id
 */
public record ReadTrailAnswer(
        Instant at,
        String by,
        @Nullable String way,
        String what,
        @Nullable String claim,
        @Nullable String why,
        @Nullable String subject)
        implements Document {

    /** The answer for {@code line}. */
    public static ReadTrailAnswer of(ReadLine line) {
        return new ReadTrailAnswer(
                line.at(),
                line.by(),
                line.way() == null ? null : line.way().toString(),
                line.what(),
                line.claim(),
                line.why(),
                line.subject());
    }
}
