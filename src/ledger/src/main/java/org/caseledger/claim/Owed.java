package org.caseledger.claim;

import static org.caseledger.decision.Limit.RECEIVABLE;

import java.util.Locale;
import org.caseledger.decision.Within;

/**
 * What a line of kind {@code receivable} does, and to which receivable.
 *
 * <p>A run takes 940.28 of statutory pay back from a claim that was denied. It carries the whole −940.28, and beside it
 * a receivable line of +940.28 that opens {@code R-G-22-0007-1}: nothing is taken from the claimant, who owes it now.
 *
 * @param receivable the receivable, such as {@code R-G-22-0007-1}
 * @param of the kind of line whose money it is about; with the line's period and code it is the address
 * @param move what the line does
 */
public record Owed(@Within(RECEIVABLE) String receivable, LineKind of, Move move) {

    /** What a line does to what is owed. */
    public enum Move {
        /** Left with the claimant, who owes it from now on; above zero. */
        LEFT,
        /** Left with the claimant and waived at once, because it is less than the policy asks for; above zero. */
        WAIVED,
        /** No longer owed, because it became due after all; below zero. */
        ADJUSTED,
        /** Taken as agreed; below zero. */
        INSTALMENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
