package org.caseledger.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;

/** By what a population is divided into strata, each of which is drawn by itself. A line of a run is where its claim is. */
public enum Division {
    /**
     * By what the claim is, as a claims administrator is audited under 8 CCR 10107(c): {@code denied} where what was said last is a
     * denial; otherwise {@code indemnity} after an injury with lost time, {@code medical-only} after one that needed treatment,
     * and {@code first-aid} or {@code report-only}.
     */
    KIND,

    /** By the calendar year of the injury, such as {@code 2021}. */
    YEAR,

    /** By whom the claim is assigned to, by their account's name; {@code nobody} where it is nobody's. */
    ADJUSTER;

    /** How the stratum of claims with lost time that aren't denied is called. */
    static final String INDEMNITY = "indemnity";

    /** How the stratum of claims that are nobody's is called. */
    static final String NOBODY = "nobody";

    /** The one that is written {@code word}; empty if none is. */
    public static Optional<Division> named(String word) {
        return Stream.of(values())
                .filter(one -> one.toString().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The one that is written {@code word} in an entry. */
    @JsonCreator
    static Division of(String word) {
        return named(word).orElseThrow(() -> new IllegalArgumentException("no division is called " + word));
    }

    /** The stratum of {@code claim}. */
    String stratum(ClaimFacts claim) {
        return switch (this) {
            case KIND ->
                claim.decision() == ClaimStatus.DENIED
                        ? "denied"
                        : switch (claim.reported().event().kind()) {
                            case LOST_TIME -> INDEMNITY;
                            case MEDICAL_ONLY -> "medical-only";
                            case FIRST_AID -> "first-aid";
                            case REPORT_ONLY -> "report-only";
                        };
            case YEAR -> String.valueOf(claim.reported().event().injuredOn().getYear());
            case ADJUSTER -> claim.attention().assignedTo().orElse(NOBODY);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
