package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.History;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two clocks of every question: what was known, and up to which day the world is considered. */
final class TimeOptions {

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "Use only what was recorded up to then; a date means its end (default: now).")
    private @Nullable Instant knownAt;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Consider the world up to that day (default: today).")
    private @Nullable LocalDate asOf;

    Instant knownAt(Ledger ledger) {
        return knownAt == null ? ledger.now() : knownAt;
    }

    LocalDate asOf(Ledger ledger) {
        return asOf == null ? LocalDate.now(ledger.clock()) : asOf;
    }

    /** Whether the world, up to the day that was asked for, has something that begins on {@code effectiveFrom}. */
    boolean considers(@Nullable LocalDate effectiveFrom) {
        return asOf == null || effectiveFrom == null || !effectiveFrom.isAfter(asOf);
    }

    /** The facts of {@code claim}, written in whatever case, as they were known; a claim that wasn't is refused. */
    ClaimFacts facts(Ledger ledger, String claim) {
        ClaimFacts facts = ledger.facts(ledger.claimNumber(claim)).knownAt(knownAt(ledger));
        if (!facts.exists()) {
            throw unknown(ledger, "claim " + claim);
        }
        return facts;
    }

    /** That {@code what}, such as {@code claim G-22-0007}, isn't in {@code ledger}, as it was known. */
    LedgerFault unknown(Ledger ledger, String what) {
        return new LedgerFault(what + " is not in this ledger"
                + (knownAt == null ? "" : " as it was known at " + ledger.time().shown(knownAt)));
    }

    /** Whether {@code number} is a penalty case's and no claim's, as known then. */
    boolean isPenaltyCase(Ledger ledger, String number) {
        return !ledger.facts(ledger.claimNumber(number)).exists()
                && penaltyCase(ledger, number).state() != null;
    }

    /** The penalty case {@code number} as it was known. */
    PenaltyFacts penaltyCase(Ledger ledger, String number) {
        return PenaltyFacts.of(
                number, History.of(ledger.entries(PenaltyCases.FAMILY, number)).knownAt(knownAt(ledger)));
    }
}
