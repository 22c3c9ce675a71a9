package org.caseledger.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.ClaimEvent.Difference;
import org.caseledger.claim.ClaimEvent.PostingVarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.PostedVariance;
import org.caseledger.claim.Variance;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.ReceivableAgreed;
import org.caseledger.receivable.ReceivableEvent.ReceivableDisputed;
import org.caseledger.receivable.ReceivableEvent.ReceivableNoticed;
import org.caseledger.receivable.ReceivableFacts;

/** Differences that nobody settled, and what the claimant owes and nobody went on with. */
final class MoneyRules {

    private MoneyRules() {}

    static List<Raised> variances(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (Entry<Difference> entry : claim.facts().reconciliation().differences()) {
            raised.add(Raised.at(entry.id(), entry, what(entry.event()), "look at it, and settle it (ResolveVariance)")
                    .settledBy(claim.facts().reconciliation().resolutions().stream()
                            .filter(resolution -> resolution.event().variance().equals(entry.id()))
                            .findFirst()
                            .map(Settled::recorded)
                            .orElse(null)));
        }
        return raised;
    }

    private static String what(Difference difference) {
        return switch (difference) {
            case VarianceFound(Variance found) ->
                found.figure() + ", " + found.period() + ": the administrator's figure differs from the ledger's";
            case PostingVarianceFound(PostedVariance found) ->
                found.words() + ", " + found.forPeriod() + ": what payroll posted differs from what was transmitted";
        };
    }

    /** Three steps: the claimant is told, agrees or disputes, and a waiver is approved by another person. */
    static List<Raised> receivables(Watched claim) {
        List<Raised> raised = new ArrayList<>();
        for (ReceivableFacts receivable : claim.receivables()) {
            if (receivable.exists()) {
                steps(receivable, raised);
            }
        }
        return raised;
    }

    private static void steps(ReceivableFacts receivable, List<Raised> raised) {
        List<Entry<ReceivableEvent>> entries = receivable.history().standing();
        Optional<Settled> over =
                receivable.state().closed() ? Optional.of(Settled.recorded(entries.getLast())) : Optional.empty();
        Optional<Settled> told = first(entries, ReceivableNoticed.class);
        raised.add(step(receivable, "notice", receivable.opened(), "tell the claimant (NoticeReceivable)")
                .settledBy(told.or(() -> over).orElse(null)));
        told.ifPresent(notice -> raised.add(step(
                        receivable,
                        "agreement",
                        notice.entry(),
                        "agree on instalments (AgreeReceivable), or record that it is disputed")
                .settledBy(first(entries, ReceivableAgreed.class)
                        .or(() -> first(entries, ReceivableDisputed.class))
                        .or(() -> over)
                        .orElse(null))));
        if (receivable.proposal() != null) {
            raised.add(step(
                    receivable,
                    "waiver",
                    receivable.proposal(),
                    "a second person approves the waiver (ApproveWaiver)"));
        }
    }

    private static Raised step(ReceivableFacts receivable, String step, Entry<?> by, String remedy) {
        return Raised.at(
                receivable.id().replace(':', '.') + "." + step,
                by,
                "Receivable " + receivable.id() + " waits for its next step: " + step,
                remedy);
    }

    private static Optional<Settled> first(List<Entry<ReceivableEvent>> entries, Class<?> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .findFirst()
                .map(Settled::recorded);
    }
}
