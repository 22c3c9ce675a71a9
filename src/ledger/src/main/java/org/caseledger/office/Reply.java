package org.caseledger.office;

import org.caseledger.decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a submission.
 *
 * @param outcome what became of it; under a key that was used before, of the first submission under it
 * @param repeated whether an earlier transaction gave this answer
 * @param otherwise whether the first submission under the key is known to have said something else
 * @param warning what the sender ought to know though it is recorded; null where that is nothing
 */
public record Reply(
        Outcome outcome,
        boolean repeated,
        boolean otherwise,
        @Nullable String warning) {

    /** The first answer. */
    static Reply of(Outcome outcome, @Nullable String warning) {
        return new Reply(outcome, false, false, warning);
    }

    /** Whether it was refused. */
    public boolean refused() {
        return outcome instanceof Outcome.Refused;
    }

    /** The same, once everything that the transaction recorded was given up. */
    Reply rolledBack() {
        return refused() || repeated
                ? this
                : of(Outcome.refuse("rolled-back", "another line was refused, and all or nothing was asked for"), null);
    }
}
