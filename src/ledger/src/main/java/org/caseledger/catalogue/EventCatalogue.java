package org.caseledger.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.adoption.LawEvent;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.employee.EmployeeEvent;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.receivable.ReceivableEvent;

/**
 * The names and revisions under which events are stored. They are the ledger's contract with the future: a class may
 * be renamed or moved, its line here may not. A changed shape gets a new revision, and the old one stays readable.
 */
public final class EventCatalogue {

    /**
     * One kind of event as stored.
     *
     * @param name such as {@code claim.injury-reported}
     * @param revision counts up from 1 with every change of shape
     * @param event the class that reads it today
     */
    public record Kind(String name, int revision, Class<?> event) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("claim.injury-reported", 1, ClaimEvent.InjuryReported.class),
            new Kind("claim.employment-recorded", 1, ClaimEvent.EmploymentRecorded.class),
            new Kind("claim.wage-recommended", 1, ClaimEvent.WageRecommended.class),
            new Kind("claim.wage-determined", 1, ClaimEvent.WageDetermined.class),
            new Kind("claim.dependents-recorded", 1, ClaimEvent.DependentsRecorded.class),
            new Kind("claim.work-status-recorded", 1, ClaimEvent.WorkStatusRecorded.class),
            new Kind("claim.earnings-recorded", 1, ClaimEvent.EarningsRecorded.class),
            new Kind("claim.overlap-apportioned", 1, ClaimEvent.OverlapApportioned.class),
            new Kind("claim.medically-stationary-recorded", 1, ClaimEvent.MedicallyStationaryRecorded.class),
            new Kind("claim.impairment-rated", 1, ClaimEvent.ImpairmentRated.class),
            new Kind("claim.commission-notice-noted", 1, ClaimEvent.CommissionNoticeNoted.class),
            new Kind("claim.accepted", 1, ClaimEvent.ClaimAccepted.class),
            new Kind("claim.denied", 1, ClaimEvent.ClaimDenied.class),
            new Kind("claim.denial-rescinded", 1, ClaimEvent.DenialRescinded.class),
            new Kind("claim.hearing-requested", 1, ClaimEvent.HearingRequested.class),
            new Kind("claim.hearing-decided", 1, ClaimEvent.HearingDecided.class),
            new Kind("claim.closed", 1, ClaimEvent.ClaimClosed.class),
            new Kind("claim.reopening-petitioned", 1, ClaimEvent.ReopeningPetitioned.class),
            new Kind("claim.reopened", 1, ClaimEvent.ClaimReopened.class),
            new Kind("claim.leave-used", 1, ClaimEvent.LeaveUsed.class),
            new Kind("claim.payment-recorded", 1, ClaimEvent.PaymentRecorded.class),
            new Kind("claim.form-filed", 1, ClaimEvent.FormFiled.class),
            new Kind("claim.interaction-logged", 1, ClaimEvent.InteractionLogged.class),
            new Kind("claim.exception-documented", 1, ClaimEvent.ExceptionDocumented.class),
            new Kind("claim.reserve-set", 1, ClaimEvent.ReserveSet.class),
            new Kind("claim.entry-withdrawn", 1, ClaimEvent.EntryWithdrawn.class),
            new Kind("claim.pay-transmitted", 1, ClaimEvent.PayTransmitted.class),
            new Kind("claim.leave-replenished", 1, ClaimEvent.LeaveReplenished.class),
            new Kind("claim.administrator-report-received", 1, ClaimEvent.AdministratorReportReceived.class),
            new Kind("claim.variance-found", 1, ClaimEvent.VarianceFound.class),
            new Kind("claim.posting-received", 1, ClaimEvent.PostingReceived.class),
            new Kind("claim.posting-variance-found", 1, ClaimEvent.PostingVarianceFound.class),
            new Kind("claim.postings-left-out", 1, ClaimEvent.PostingsLeftOut.class),
            new Kind("claim.variance-resolved", 1, ClaimEvent.VarianceResolved.class),
            new Kind("claim.supplement-audited", 1, ClaimEvent.SupplementAudited.class),
            new Kind("case.penalty-assessed", 1, PenaltyEvent.PenaltyAssessed.class),
            new Kind("case.warning-issued", 1, PenaltyEvent.WarningIssued.class),
            new Kind("case.penalty-objected", 1, PenaltyEvent.PenaltyObjected.class),
            new Kind("case.penalty-amended", 1, PenaltyEvent.PenaltyAmended.class),
            new Kind("case.penalty-settled", 1, PenaltyEvent.PenaltySettled.class),
            new Kind("case.penalty-rescinded", 1, PenaltyEvent.PenaltyRescinded.class),
            new Kind("case.penalty-paid", 1, PenaltyEvent.PenaltyPaid.class),
            new Kind("case.interaction-logged", 1, PenaltyEvent.InteractionLogged.class),
            new Kind("receivable.opened", 1, ReceivableEvent.ReceivableOpened.class),
            new Kind("receivable.adjusted", 1, ReceivableEvent.ReceivableAdjusted.class),
            new Kind("receivable.instalment-taken", 1, ReceivableEvent.InstalmentTaken.class),
            new Kind("receivable.noticed", 1, ReceivableEvent.ReceivableNoticed.class),
            new Kind("receivable.agreed", 1, ReceivableEvent.ReceivableAgreed.class),
            new Kind("receivable.disputed", 1, ReceivableEvent.ReceivableDisputed.class),
            new Kind("receivable.recovered", 1, ReceivableEvent.ReceivableRecovered.class),
            new Kind("receivable.waiver-proposed", 1, ReceivableEvent.WaiverProposed.class),
            new Kind("receivable.waiver-approved", 1, ReceivableEvent.WaiverApproved.class),
            new Kind("receivable.entry-withdrawn", 1, ReceivableEvent.ReceivableEntryWithdrawn.class),
            new Kind("receivable.remainder-waived", 1, ReceivableEvent.RemainderWaived.class),
            new Kind("employee.employment-listed", 1, EmployeeEvent.EmploymentListed.class),
            new Kind("employee.leave-listed", 1, EmployeeEvent.LeaveListed.class),
            new Kind("payroll.run-prepared", 1, PayrollEvent.RunPrepared.class),
            new Kind("payroll.run-approved", 1, PayrollEvent.RunApproved.class),
            new Kind("payroll.run-transmitted", 1, PayrollEvent.RunTransmitted.class),
            new Kind("payroll.run-cancelled", 1, PayrollEvent.RunCancelled.class),
            new Kind("payroll.supplement-audit-done", 1, PayrollEvent.SupplementAuditDone.class),
            new Kind("law.row-adopted", 1, LawEvent.RowAdopted.class),
            new Kind("law.policy-adopted", 1, LawEvent.PolicyAdopted.class));

    private static final Map<String, Kind> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Kind> BY_CLASS = new LinkedHashMap<>();

    static {
        for (Kind kind : KINDS) {
            BY_NAME.put(kind.name(), kind);
            BY_CLASS.put(kind.event(), kind);
        }
    }

    private EventCatalogue() {}

    /** Every kind, in the order of the catalogue. */
    public static Collection<Kind> kinds() {
        return KINDS;
    }

    /** Whether {@code type} is an event of the catalogue. */
    public static boolean has(Class<?> type) {
        return BY_CLASS.containsKey(type);
    }

    /** The kind under which events of class {@code event} are stored; a class without a line here is refused. */
    public static Kind of(Class<?> event) {
        Kind kind = BY_CLASS.get(event);
        if (kind == null) {
            throw new IllegalArgumentException(event.getName() + " has no line in the event catalogue");
        }
        return kind;
    }

    /** The kind stored as {@code name}; an unknown name is refused. */
    public static Kind named(String name) {
        Kind kind = BY_NAME.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("\"" + name + "\" is not an event of this version's catalogue");
        }
        return kind;
    }
}
