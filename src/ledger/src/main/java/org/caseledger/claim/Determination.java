package org.caseledger.claim;

import java.time.LocalDate;
import org.caseledger.claim.ClaimEvent.Determining;
import org.caseledger.journal.Entry;

/**
 * What one notice of claim status or hearing decision says about a claim, and on which days it stands.
 *
 * <p>A denial of 14 February about the whole claim that is rescinded from 16 February on stands on the days up to the
 * 15th.
 *
 * @param accepts whether it accepts the claim; otherwise it denies it
 * @param on the day on which it was given
 * @param from the first day on which it holds; {@link LocalDate#MIN} where it is about the whole claim
 * @param until the first day from which a rescission took it away; {@link LocalDate#MAX} where none did
 * @param entry the entry that recorded it
 */
public record Determination(boolean accepts, LocalDate on, LocalDate from, LocalDate until, Entry<Determining> entry) {

    /** Whether a rescission took it away, from its first day or from a later one. */
    public boolean rescinded() {
        return !until.equals(LocalDate.MAX);
    }

    /** Whether it still says something about any day. */
    public boolean standsAtAll() {
        return from.isBefore(until);
    }

    /** Whether it says something about {@code day}. */
    public boolean speaksAbout(LocalDate day) {
        return !from.isAfter(day) && day.isBefore(until);
    }

    /** The same, holding from {@code first} on. */
    public Determination holdingFrom(LocalDate first) {
        return new Determination(accepts, on, first, until, entry);
    }

    /** The same, taken away from {@code first} on. */
    Determination takenAwayFrom(LocalDate first) {
        return new Determination(accepts, on, from, first.isBefore(until) ? first : until, entry);
    }

    /** Whether it is a payer's denial, which a notice can rescind; what was decided at a hearing it can't. */
    boolean canBeRescinded() {
        return entry.event() instanceof ClaimEvent.ClaimDenied && standsAtAll();
    }
}
