package org.caseledger.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a hearing ended with. Two outcomes decide whether the claim is payable; the others leave the last notice of claim
 * status as it stands.
 */
public enum HearingOutcome {
    /** The claim is compensable: it counts as accepted, whatever the payer's notices said. */
    COMPENSABLE,
    /** The claim is not compensable: it counts as denied. */
    NOT_COMPENSABLE,
    /** The parties settled. */
    SETTLED,
    /** The request was dismissed. */
    DISMISSED,
    /** The request was taken back. */
    WITHDRAWN;

    /** The outcome written as {@code text}; what was recorded before there was a list need not be one. */
    public static Optional<HearingOutcome> of(String text) {
        return Stream.of(values())
                .filter(outcome -> outcome.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
