package org.caseledger.office;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;

/**
 * Refuses what was sent by somebody who hadn't seen the last entry of what it is about, where they said what they had seen:
 * two people who look at one claim at once see each other.
 */
final class MovedSince {

    private MovedSince() {}

    /**
     * Refused where what {@code submission} is about moved since its sender looked: its last entry, as far as they see it, is
     * number {@code lastEntry}, 0 for none.
     */
    static Optional<Refusal> objection(Submission submission, LongSupplier lastEntry) {
        Long seen = submission.seen();
        if (seen == null) {
            return Optional.empty();
        }
        long last = lastEntry.getAsLong();
        return last == seen
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                RefusalCode.MOVED_SINCE,
                                "its last entry is number " + last + ", not " + seen
                                        + ": somebody recorded something meanwhile; look at it again, then send the command again"));
    }
}
