package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.History;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of every question.
 *
 * @param knownAt use only what was recorded up to then; null for now
 * @param asOf consider the world up to that day; null for today
 */
public record Clocks(@Nullable Instant knownAt, @Nullable LocalDate asOf) {

    /** Now and today. */
    public static final Clocks NOW = new Clocks(null, null);

    /** What was known, as an instant of {@code ledger}. */
    public Instant knownAt(Ledger ledger) {
        return knownAt == null ? ledger.now() : knownAt;
    }

    /** Up to which day the world is considered, in the time zone of {@code ledger}. */
    public LocalDate asOf(Ledger ledger) {
        return asOf == null ? LocalDate.now(ledger.clock()) : asOf;
    }

    /** Whether the world, up to the day that was asked for, has something that begins on {@code effectiveFrom}. */
    public boolean considers(@Nullable LocalDate effectiveFrom) {
        return asOf == null || effectiveFrom == null || !effectiveFrom.isAfter(asOf);
    }

    /** The facts of {@code claim}, written in whatever case, as they were known; a claim that wasn't is {@link Unknown}. */
    public ClaimFacts facts(Ledger ledger, String claim) {
        ClaimFacts facts = ledger.facts(ledger.claimNumber(claim)).knownAt(knownAt(ledger));
        if (!facts.exists()) {
            throw unknown(ledger, "claim", claim);
        }
        return facts;
    }

    /** That the {@code kind} {@code number}, such as claim G-22-0007, isn't in {@code ledger}, as it was known. */
    Unknown unknown(Ledger ledger, String kind, String number) {
        return new Unknown(
                kind,
                kind + " " + number + " is not in this ledger"
                        + (knownAt == null
                                ? ""
                                : " as it was known at " + ledger.time().shown(knownAt)));
    }

    /** Whether {@code number} is a penalty case's and no claim's, as known then. */
    public boolean isPenaltyCase(Ledger ledger, String number) {
        return !ledger.facts(ledger.claimNumber(number)).exists()
                && penaltyCase(ledger, number).state() != null;
    }

    /** The penalty case {@code number} as it was known. */
    PenaltyFacts penaltyCase(Ledger ledger, String number) {
        return PenaltyFacts.of(
                number, History.of(ledger.entries(PenaltyCases.FAMILY, number)).knownAt(knownAt(ledger)));
    }
}
