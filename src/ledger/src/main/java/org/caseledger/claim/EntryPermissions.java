package org.caseledger.claim;

import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.people.Permission;

/**
 * What somebody needs to be permitted to withdraw an entry: what making it needed. A clerk, who may not deny a claim,
 * doesn't take its acceptance back either.
 */
public final class EntryPermissions {

    private EntryPermissions() {}

    /** Whether {@code event} can be withdrawn at all, by whomever. */
    public static boolean withdrawable(ClaimEvent event) {
        return WithdrawalDecider.objection(event).isEmpty();
    }

    /** What withdrawing {@code event} needs; of what can't be withdrawn at all, what keeping the claim's file does. */
    public static Permission toWithdraw(ClaimEvent event) {
        return switch (event) {
            case WageRecommended e -> Permission.DECIDE_CLAIMS;
            case WageDetermined e -> Permission.DECIDE_CLAIMS;
            case OverlapApportioned e -> Permission.DECIDE_CLAIMS;
            case ClaimAccepted e -> Permission.DECIDE_CLAIMS;
            case ClaimDenied e -> Permission.DECIDE_CLAIMS;
            case DenialRescinded e -> Permission.DECIDE_CLAIMS;
            case HearingDecided e -> Permission.DECIDE_CLAIMS;
            case ClaimClosed e -> Permission.DECIDE_CLAIMS;
            case ClaimReopened e -> Permission.DECIDE_CLAIMS;
            case ExceptionDocumented e -> Permission.DECIDE_CLAIMS;
            case ReserveSet e -> Permission.DECIDE_CLAIMS;
            case EmploymentRecorded e -> Permission.KEEP_PAY;
            case EarningsRecorded e -> Permission.KEEP_PAY;
            case LeaveUsed e -> Permission.KEEP_PAY;
            case PaymentRecorded e -> Permission.KEEP_PAY;
            case AdministratorReportReceived e -> Permission.KEEP_PAY;
            case VarianceFound e -> Permission.KEEP_PAY;
            case VarianceResolved e -> Permission.SETTLE_VARIANCES;
            case PostingReceived e -> Permission.RUN_PAYROLL;
            case PostingsLeftOut e -> Permission.RUN_PAYROLL;
            case PostingVarianceFound e -> Permission.RUN_PAYROLL;
            case InteractionLogged e -> Permission.LOG_INTERACTIONS;
            case DocumentAttached e -> Permission.LOG_INTERACTIONS;
            case InjuryReported e -> Permission.KEEP_CLAIMS;
            case ReportCorrected e -> Permission.KEEP_CLAIMS;
            case DependentsRecorded e -> Permission.KEEP_CLAIMS;
            case WorkStatusRecorded e -> Permission.KEEP_CLAIMS;
            case MedicallyStationaryRecorded e -> Permission.KEEP_CLAIMS;
            case ImpairmentRated e -> Permission.KEEP_CLAIMS;
            case CommissionNoticeNoted e -> Permission.KEEP_CLAIMS;
            case HearingRequested e -> Permission.KEEP_CLAIMS;
            case ReopeningPetitioned e -> Permission.KEEP_CLAIMS;
            case FormFiled e -> Permission.KEEP_CLAIMS;
            case EntryWithdrawn e -> Permission.KEEP_CLAIMS;
            case PayTransmitted e -> Permission.KEEP_CLAIMS;
            case LeaveReplenished e -> Permission.KEEP_CLAIMS;
            case SupplementAudited e -> Permission.KEEP_CLAIMS;
            case ContactEvent e -> Permission.KEEP_CLAIMS;
            case AttentionEvent e -> toWithdraw(e);
            case LetterEvent e -> Permission.WRITE_LETTERS;
        };
    }

    private static Permission toWithdraw(AttentionEvent event) {
        return switch (event) {
            case SurveillanceRequested e -> Permission.DECIDE_CLAIMS;
            case SurveillanceDecided e -> Permission.DECIDE_CLAIMS;
            case DiarySet e -> Permission.KEEP_QUEUE;
            case OnAlert e -> Permission.KEEP_QUEUE;
            case RepresentationRecorded e -> Permission.KEEP_CLAIMS;
            case ThirdPartyRecorded e -> Permission.KEEP_CLAIMS;
            case CaseManagerAssigned e -> Permission.KEEP_CLAIMS;
            case HearingNoticeReceived e -> Permission.KEEP_CLAIMS;
            case ModifiedDutyOffered e -> Permission.KEEP_CLAIMS;
            case ModifiedDutyAnswered e -> Permission.KEEP_CLAIMS;
            case ClaimAssigned e -> Permission.KEEP_CLAIMS;
        };
    }
}
