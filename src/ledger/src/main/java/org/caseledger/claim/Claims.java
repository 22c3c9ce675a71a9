package org.caseledger.claim;

import java.util.List;
import java.util.Set;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.family.Commands;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.Kind;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;

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
                            NoteAuditedLine.class)),
            new Events<>(
                    ClaimEvent.class,
                    ClaimWords::of,
                    List.of(
                            Kind.of("claim.injury-reported", InjuryReported.class),
                            Kind.of("claim.employment-recorded", EmploymentRecorded.class),
                            Kind.of("claim.wage-recommended", WageRecommended.class),
                            Kind.of("claim.wage-determined", WageDetermined.class),
                            Kind.of("claim.dependents-recorded", DependentsRecorded.class),
                            Kind.of("claim.work-status-recorded", WorkStatusRecorded.class),
                            Kind.of("claim.earnings-recorded", EarningsRecorded.class),
                            Kind.of("claim.overlap-apportioned", OverlapApportioned.class),
                            Kind.of("claim.medically-stationary-recorded", MedicallyStationaryRecorded.class),
                            Kind.of("claim.impairment-rated", ImpairmentRated.class),
                            Kind.of("claim.commission-notice-noted", CommissionNoticeNoted.class),
                            Kind.of("claim.accepted", ClaimAccepted.class),
                            Kind.of("claim.denied", ClaimDenied.class),
                            Kind.of("claim.denial-rescinded", DenialRescinded.class),
                            Kind.of("claim.hearing-requested", HearingRequested.class),
                            Kind.of("claim.hearing-decided", HearingDecided.class),
                            Kind.of("claim.closed", ClaimClosed.class),
                            Kind.of("claim.reopening-petitioned", ReopeningPetitioned.class),
                            Kind.of("claim.reopened", ClaimReopened.class),
                            Kind.of("claim.leave-used", LeaveUsed.class),
                            Kind.of("claim.payment-recorded", PaymentRecorded.class),
                            Kind.of("claim.form-filed", FormFiled.class),
                            Kind.of("claim.interaction-logged", InteractionLogged.class),
                            Kind.of("claim.exception-documented", ExceptionDocumented.class),
                            Kind.of("claim.reserve-set", ReserveSet.class),
                            Kind.of("claim.entry-withdrawn", EntryWithdrawn.class),
                            Kind.of("claim.pay-transmitted", PayTransmitted.class),
                            Kind.of("claim.leave-replenished", LeaveReplenished.class),
                            Kind.of("claim.administrator-report-received", AdministratorReportReceived.class),
                            Kind.of("claim.variance-found", VarianceFound.class),
                            Kind.of("claim.posting-received", PostingReceived.class),
                            Kind.of("claim.posting-variance-found", PostingVarianceFound.class),
                            Kind.of("claim.postings-left-out", PostingsLeftOut.class),
                            Kind.of("claim.variance-resolved", VarianceResolved.class),
                            Kind.of("claim.supplement-audited", SupplementAudited.class))),
            new Fold<>(ClaimFacts.class, ClaimFacts::of),
            (facts, command, now) -> new ClaimDecider(
                            now.standing().employers(),
                            now.standing().unpayable(),
                            now.standing().groups())
                    .decide(facts, command, now.at()));

    private Claims() {}
}
