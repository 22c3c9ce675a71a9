package org.caseledger.app.trail;

import java.time.Instant;
import org.caseledger.journal.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened something.
 *
 * @param at when
 * @param by who; empty where the trail tells of itself
 * @param way by which way; absent where the trail tells of itself
 * @param what what was opened, such as {@code claim}, {@code statement}, {@code document} or {@code export}
 * @param claim the claim that it is of, if it is of one
 * @param why what they said they needed it for
 * @param subject which one, where it has a name of its own, such as a run's id
 */
public record ReadLine(
        Instant at,
        String by,
        @Nullable Channel way,
        String what,
        @Nullable String claim,
        @Nullable String why,
        @Nullable String subject) {

    /** What a line tells of that follows on one that a process didn't live to end. */
    static final String CUT_OFF = "cut-off";

    /** What a line tells of that stands for those that the disk didn't take. */
    static final String NOT_NOTED = "not-noted";

    /** A line in which the trail tells {@code what} happened to itself. */
    static ReadLine ofItself(Instant at, String what, String why, @Nullable String subject) {
        return new ReadLine(at, "", null, what, null, why, subject);
    }
}
