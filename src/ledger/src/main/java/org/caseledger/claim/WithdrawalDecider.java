package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.Optional;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;

/** Decides which entries of a claim can be withdrawn: each once, and none that something else was built upon. */
final class WithdrawalDecider {

    private WithdrawalDecider() {}

    static Decision<ClaimEvent> decide(ClaimFacts facts, WithdrawEntry c) {
        Optional<Entry<ClaimEvent>> entry = facts.entry(c.entry());
        if (entry.isEmpty()) {
            return refuse("unknown-entry", "entry", "claim " + c.claim() + " has no entry " + c.entry());
        }
        Optional<Entry<Withdrawal>> before = facts.history().withdrawnBy(c.entry());
        if (before.isPresent()) {
            return refuse(
                    "already-withdrawn",
                    "entry",
                    "entry " + c.entry() + " was withdrawn already, by "
                            + before.get().id());
        }
        return objection(entry.get().event())
                .map(why -> Decision.<ClaimEvent>refuse("not-withdrawable", "entry", why))
                .orElseGet(() -> accept(new EntryWithdrawn(c.entry(), c.reason())));
    }

    /** Why {@code event} can't be withdrawn; empty if it can. */
    static Optional<String> objection(ClaimEvent event) {
        return switch (event) {
            case InjuryReported e -> Optional.of("the first report carries the claim; it can't be withdrawn");
            case EntryWithdrawn e -> Optional.of("a withdrawal can't be withdrawn; record the right entry again");
            case PayTransmitted e -> Optional.of("pay that was transmitted is corrected by the next payroll run");
            case LeaveReplenished e -> Optional.of("leave that was given back is corrected by the next payroll run");
            case SupplementAudited e -> Optional.of("an audit was done; it can be done again, but not undone");
            case ReportCorrected e -> Optional.empty();
            case EmploymentRecorded e -> Optional.empty();
            case WageRecommended e -> Optional.empty();
            case WageDetermined e -> Optional.empty();
            case DependentsRecorded e -> Optional.empty();
            case WorkStatusRecorded e -> Optional.empty();
            case EarningsRecorded e -> Optional.empty();
            case OverlapApportioned e -> Optional.empty();
            case MedicallyStationaryRecorded e -> Optional.empty();
            case ImpairmentRated e -> Optional.empty();
            case CommissionNoticeNoted e -> Optional.empty();
            case ClaimAccepted e -> Optional.empty();
            case ClaimDenied e -> Optional.empty();
            case DenialRescinded e -> Optional.empty();
            case HearingRequested e -> Optional.empty();
            case HearingDecided e -> Optional.empty();
            case ClaimClosed e -> Optional.empty();
            case ReopeningPetitioned e -> Optional.empty();
            case ClaimReopened e -> Optional.empty();
            case LeaveUsed e -> Optional.empty();
            case PaymentRecorded e -> Optional.empty();
            case FormFiled e -> Optional.empty();
            case InteractionLogged e -> Optional.empty();
            case DocumentAttached e -> Optional.empty();
            case ExceptionDocumented e -> Optional.empty();
            case ReserveSet e -> Optional.empty();
            case AdministratorReportReceived e -> Optional.empty();
            case VarianceFound e -> Optional.empty();
            case PostingReceived e -> Optional.empty();
            case PostingsLeftOut e -> Optional.empty();
            case PostingVarianceFound e -> Optional.empty();
            case VarianceResolved e -> Optional.empty();
            case ContactEvent e -> Optional.empty();
            case AttentionEvent e -> Optional.empty();
            case LetterEvent e ->
                Optional.of(
                        "what a letter said stays said; issue another, which tells what changed, or drop one that waits");
        };
    }
}
