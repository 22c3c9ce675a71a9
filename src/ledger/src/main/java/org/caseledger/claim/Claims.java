package org.caseledger.claim;

import java.util.List;
import java.util.Set;
import org.caseledger.claim.AttentionEvent.*;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ContactEvent.*;
import org.caseledger.claim.LetterCommand.*;
import org.caseledger.claim.LetterEvent.*;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.LetterPolicy;

/** Claims: the streams on which everything about an injury is recorded. */
public final class Claims {

    /** Their family. */
    public static final StreamFamily<ClaimCommand, ClaimEvent, ClaimFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("claim", "claim", "a claim", "Claim"),
            Commands.of(ClaimCommand.class, ClaimCommand::claim)
                    .exceptByProgram(Set.of(
                            TransmitPay.class,
                            ReplenishLeave.class,
                            ReceiveAdministratorReport.class,
                            ReceivePosting.class,
                            NotePostingVariances.class,
                            LeaveOutPostings.class,
                            NoteAuditedLine.class,
                            AttachDocument.class,
                            IssueLetter.class,
                            ProposeLetter.class)),
            new Events<>(
                    ClaimEvent.class,
                    ClaimWords::of,
                    List.of(
                            EventKind.of("claim.injury-reported", InjuryReported.class),
                            EventKind.of("claim.report-corrected", ReportCorrected.class),
                            EventKind.of("claim.employment-recorded", EmploymentRecorded.class),
                            EventKind.of("claim.wage-recommended", WageRecommended.class),
                            EventKind.of("claim.wage-determined", WageDetermined.class),
                            EventKind.of("claim.dependents-recorded", DependentsRecorded.class),
                            EventKind.of("claim.work-status-recorded", WorkStatusRecorded.class),
                            EventKind.of("claim.earnings-recorded", EarningsRecorded.class),
                            EventKind.of("claim.overlap-apportioned", OverlapApportioned.class),
                            EventKind.of("claim.medically-stationary-recorded", MedicallyStationaryRecorded.class),
                            EventKind.of("claim.impairment-rated", ImpairmentRated.class),
                            EventKind.of("claim.commission-notice-noted", CommissionNoticeNoted.class),
                            EventKind.of("claim.accepted", ClaimAccepted.class),
                            EventKind.of("claim.denied", ClaimDenied.class),
                            EventKind.of("claim.denial-rescinded", DenialRescinded.class),
                            EventKind.of("claim.hearing-requested", HearingRequested.class),
                            EventKind.of("claim.hearing-decided", HearingDecided.class),
                            EventKind.of("claim.closed", ClaimClosed.class),
                            EventKind.of("claim.reopening-petitioned", ReopeningPetitioned.class),
                            EventKind.of("claim.reopened", ClaimReopened.class),
                            EventKind.of("claim.leave-used", LeaveUsed.class),
                            EventKind.of("claim.payment-recorded", PaymentRecorded.class),
                            EventKind.of("claim.form-filed", FormFiled.class),
                            EventKind.of("claim.interaction-logged", InteractionLogged.class),
                            EventKind.of("claim.document-attached", DocumentAttached.class),
                            EventKind.of("claim.exception-documented", ExceptionDocumented.class),
                            EventKind.of("claim.reserve-set", ReserveSet.class),
                            EventKind.of("claim.entry-withdrawn", EntryWithdrawn.class),
                            EventKind.of("claim.pay-transmitted", PayTransmitted.class),
                            EventKind.of("claim.leave-replenished", LeaveReplenished.class),
                            EventKind.of("claim.administrator-report-received", AdministratorReportReceived.class),
                            EventKind.of("claim.variance-found", VarianceFound.class),
                            EventKind.of("claim.posting-received", PostingReceived.class),
                            EventKind.of("claim.posting-variance-found", PostingVarianceFound.class),
                            EventKind.of("claim.postings-left-out", PostingsLeftOut.class),
                            EventKind.of("claim.variance-resolved", VarianceResolved.class),
                            EventKind.of("claim.supplement-audited", SupplementAudited.class),
                            EventKind.of("claim.contact-recorded", ContactRecorded.class),
                            EventKind.of("claim.contact-ended", ContactEnded.class),
                            EventKind.of("claim.representation-recorded", RepresentationRecorded.class),
                            EventKind.of("claim.third-party-recorded", ThirdPartyRecorded.class),
                            EventKind.of("claim.case-manager-assigned", CaseManagerAssigned.class),
                            EventKind.of("claim.surveillance-requested", SurveillanceRequested.class),
                            EventKind.of("claim.surveillance-decided", SurveillanceDecided.class),
                            EventKind.of("claim.hearing-notice-received", HearingNoticeReceived.class),
                            EventKind.of("claim.modified-duty-offered", ModifiedDutyOffered.class),
                            EventKind.of("claim.modified-duty-answered", ModifiedDutyAnswered.class),
                            EventKind.of("claim.assigned", ClaimAssigned.class),
                            EventKind.of("claim.diary-set", DiarySet.class),
                            EventKind.of("claim.alert-acknowledged", AlertAcknowledged.class),
                            EventKind.of("claim.alert-snoozed", AlertSnoozed.class),
                            EventKind.of("claim.letter-issued", LetterIssued.class),
                            EventKind.of("claim.letter-proposed", LetterProposed.class),
                            EventKind.of("claim.letter-approved", LetterApproved.class),
                            EventKind.of("claim.letter-dropped", LetterDropped.class))),
            new Fold<>(ClaimFacts.class, ClaimFacts::of),
            (facts, command, now) -> new ClaimDecider(
                            now.standing().employers(),
                            now.standing().unpayable(),
                            now.standing().groups(),
                            standing -> ClaimDeadlines.of(
                                    standing,
                                    now.law(),
                                    now.standing()
                                            .find(standing.reported().event().employer()),
                                    now.zone()),
                            new LetterDecider(
                                    facts.exists()
                                            ? now.standing()
                                                    .find(facts.reported()
                                                            .event()
                                                            .employer())
                                                    .map(EmployerPolicy::letters)
                                                    .orElse(LetterPolicy.NONE)
                                            : LetterPolicy.NONE,
                                    now.today(),
                                    now.by()))
                    .decide(facts, command, now.at(), now.today()));

    private Claims() {}
}
