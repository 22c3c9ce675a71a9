package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimCommand.NotePostingVariances;
import org.caseledger.claim.ClaimCommand.ResolveVariance;
import org.caseledger.claim.ClaimEvent.PostingVarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceResolved;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;

/** Decides on variances: they are found by comparisons, and resolved once, by a person with a reason. */
final class VarianceDecider {

    private VarianceDecider() {}

    static Decision<ClaimEvent> resolve(ClaimFacts facts, ResolveVariance c) {
        Optional<Entry<ClaimEvent>> variance = facts.entry(c.variance())
                .filter(entry ->
                        entry.event() instanceof VarianceFound || entry.event() instanceof PostingVarianceFound);
        if (variance.isEmpty()) {
            return refuse(
                    "unknown-variance",
                    "variance",
                    "claim " + c.claim() + " has no variance " + c.variance() + "; caseledger variances " + c.claim()
                            + " lists them");
        }
        Optional<Entry<Withdrawal>> withdrawal = facts.history().withdrawnBy(c.variance());
        if (withdrawal.isPresent()) {
            return refuse(
                    "already-withdrawn",
                    "variance",
                    "variance " + c.variance() + " was withdrawn already, by "
                            + withdrawal.get().id());
        }
        for (Entry<VarianceResolved> entry : facts.reconciliation().resolutions()) {
            VarianceResolved before = entry.event();
            if (before.variance().equals(c.variance())) {
                return refuse(
                        "already-resolved",
                        "variance",
                        "variance " + c.variance() + " was resolved already (" + before.resolution() + "), by "
                                + entry.provenance().by() + " in entry " + entry.id()
                                + "; withdraw that entry to open it again");
            }
        }
        return accept(new VarianceResolved(c.variance(), c.resolution(), c.reason()));
    }

    static Decision<ClaimEvent> found(NotePostingVariances c) {
        List<ClaimEvent> events = c.variances().stream()
                .<ClaimEvent>map(PostingVarianceFound::new)
                .toList();
        return new Decision.Accepted<>(events);
    }
}
