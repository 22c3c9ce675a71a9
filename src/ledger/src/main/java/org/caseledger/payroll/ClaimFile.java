package org.caseledger.payroll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.ClaimReceivables;

/**
 * All that a payroll run is computed from for one claim: its facts, and what earlier runs left with the claimant.
 *
 * @param facts the claim
 * @param receivables what runs left with the claimant
 */
public record ClaimFile(ClaimFacts facts, ClaimReceivables receivables) {

    /** A claim of which no run left anything with the claimant. */
    public static ClaimFile of(ClaimFacts facts) {
        return new ClaimFile(facts, ClaimReceivables.none(facts.claim()));
    }

    /** The claim's number. */
    public String claim() {
        return facts.claim();
    }

    /** The file as it was known at {@code instant}. */
    public ClaimFile knownAt(Instant instant) {
        return new ClaimFile(facts.knownAt(instant), receivables.knownAt(instant));
    }

    /** Everything recorded on the claim and on its receivables, in the order of recording. */
    public List<Entry<?>> entries() {
        return Stream.<Entry<?>>concat(
                        facts.entries().stream(), receivables.all().stream().flatMap(one -> one.entries().stream()))
                .sorted(Comparator.comparing(Entry::recordedAt))
                .toList();
    }
}
