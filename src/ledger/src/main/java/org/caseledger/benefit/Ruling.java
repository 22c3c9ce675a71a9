package org.caseledger.benefit;

import java.time.LocalDate;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What one notice of claim status or hearing decision says about a claim, and from which day on.
 *
 * @param says what it says
 * @param on the day on which it was given
 * @param from the first day on which it holds; the beginning of time where it is about the whole claim
 * @param entry the entry that recorded it
 */
record Ruling(Says says, LocalDate on, LocalDate from, Entry<? extends ClaimEvent> entry) {

    /** What a ruling can say. */
    enum Says {
        /** The claim is payable. */
        ACCEPTED,
        /** It isn't. */
        DENIED,
        /** A denial was taken back, and nobody has accepted since. */
        UNDECIDED
    }

    /** The first day of a ruling that was given {@code effectiveOn}, or without a day of its own. */
    static LocalDate from(@Nullable LocalDate effectiveOn) {
        return effectiveOn == null ? LocalDate.MIN : effectiveOn;
    }
}
