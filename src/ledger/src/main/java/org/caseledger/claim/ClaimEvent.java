package org.caseledger.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.journal.Withdrawal;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a claim. Events are facts: never changed, never deleted; a wrong one is withdrawn by {@link
 * EntryWithdrawn}. The claim's number is the stream's, not the event's. Each belongs to a topic; the topic's record in
 * {@link ClaimFacts} reads it.
 */
public sealed interface ClaimEvent {

    /** Employment, as personnel records it. */
    sealed interface EmploymentEvent extends ClaimEvent {}

    /** The wage on which compensation is computed, and who depends on it. */
    sealed interface WageEvent extends ClaimEvent {}

    /** On which days the employee could not work, or not as before. */
    sealed interface DisabilityEvent extends ClaimEvent {}

    /** What a physician said about the condition. */
    sealed interface MedicalEvent extends ClaimEvent {}

    /** What leads to the answer whether the claim is payable. */
    sealed interface AdjudicationEvent extends ClaimEvent {}

    /** Leave that the employee took. */
    sealed interface LeaveEvent extends ClaimEvent {}

    /** Something left for the claim. */
    sealed interface PaidEvent extends ClaimEvent {}

    /** Something about the handling of the claim is on file. */
    sealed interface FileEvent extends ClaimEvent {}

    /** What the payroll system posted, or left out. */
    sealed interface PostedEvent extends ReconciliationEvent {}

    /** The ledger's figures were compared with those of others. */
    sealed interface ReconciliationEvent extends ClaimEvent {}

    /** The claim is closed, or may be open again. */
    sealed interface CourseEvent extends ClaimEvent {}

    /** Something about the people that the claim has to do with. */
    sealed interface PartyEvent extends ClaimEvent permits ContactEvent {}

    /** Something calls for somebody's attention, or got it. */
    sealed interface AttendedEvent extends ClaimEvent permits AttentionEvent {}

    /** Something happened to a letter of the claim. */
    sealed interface WrittenEvent extends ClaimEvent permits LetterEvent {}

    /** What may say whether the claim is payable. */
    sealed interface Determining extends AdjudicationEvent {}

    /** A notice of claim status that accepts, denies, or takes a denial back. */
    sealed interface StatusNotice extends Determining {
        /** The date of the notice. */
        LocalDate noticeOn();

        /** When it was mailed, where that is recorded. */
        @Nullable LocalDate mailedOn();

        /** The reason given. */
        @Nullable String reason();
    }

    /** A difference between the ledger's figure and another's; open until somebody resolves it. */
    sealed interface Difference extends ReconciliationEvent {}

    /** What a payroll run that was transmitted carried for the claim. */
    sealed interface RunCarried extends PaidEvent {
        /** The run. */
        String run();

        /** The pay period of the run. */
        DateSpan runPeriod();

        /** What it carried, by address. */
        List<PayLine> lines();
    }

    /** An injury was reported; the claim is open. */
    record InjuryReported(
            Jurisdiction jurisdiction,
            String employer,
            Employee employee,
            LocalDate injuredOn,
            LocalDate employerKnewOn,
            InjuryKind kind,
            String description,
            @Nullable LocalDate treatmentKnownOn,
            @Nullable String bodyPart,
            @Nullable String cause,
            @Nullable String nature,
            @Nullable LocalDate reportedOn,
            @Nullable String reportedBy)
            implements ClaimEvent {}

    /** Something in the first report was wrong, or became known later: what is given stands in its place. */
    record ReportCorrected(
            @Nullable LocalDate employerKnewOn,
            @Nullable LocalDate treatmentKnownOn,
            @Nullable InjuryKind kind,
            @Nullable LocalDate reportedOn,
            String reason)
            implements ClaimEvent {

        /** {@code report} with what this puts right. */
        InjuryReported in(InjuryReported report) {
            return new InjuryReported(
                    report.jurisdiction(),
                    report.employer(),
                    report.employee(),
                    report.injuredOn(),
                    employerKnewOn == null ? report.employerKnewOn() : employerKnewOn,
                    kind == null ? report.kind() : kind,
                    report.description(),
                    treatmentKnownOn == null ? report.treatmentKnownOn() : treatmentKnownOn,
                    report.bodyPart(),
                    report.cause(),
                    report.nature(),
                    reportedOn == null ? report.reportedOn() : reportedOn,
                    report.reportedBy());
        }
    }

    /** Employment from a day on, as personnel records it; {@code endedOn} is the last day employed. */
    record EmploymentRecorded(
            LocalDate effectiveFrom,
            EmploymentStatus status,
            EmployeeGroup group,
            boolean sworn,
            boolean fullTime,
            LocalDate hiredOn,
            Money annualBaseSalary,
            @Nullable BigMoney hourlyRate,
            @Nullable BigDecimal scheduledHoursPerWeek,
            @Nullable LocalDate endedOn)
            implements EmploymentEvent {}

    /** The payer's wage with its method and evidence (Arizona: average monthly wage, Form 108). */
    record WageRecommended(
            Money amount,
            Map<String, Object> basis,
            LocalDate on,
            @Nullable String form) implements WageEvent {}

    /** The commission's own wage; it overrides the recommendation from the first payable day. */
    record WageDetermined(
            Money amount,
            LocalDate on,
            @Nullable String form,
            @Nullable Boolean approvesRecommendation) implements WageEvent {}

    /** How many persons depend on the employee for support, from a day on. */
    record DependentsRecorded(int count, LocalDate effectiveFrom) implements WageEvent {}

    /** Work status from a day on, to a day ({@code to} included) or until further notice. */
    record WorkStatusRecorded(
            WorkStatus status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String physician,
            @Nullable String restrictions,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate visitedOn,
            @Nullable String bodyPart,
            @Nullable BigDecimal hoursPerDay,
            @Nullable LocalDate nextVisitOn,
            @Nullable Boolean stationary)
            implements DisabilityEvent {

        /** A status of which the note says nothing more. */
        public WorkStatusRecorded(
                WorkStatus status,
                LocalDate from,
                @Nullable LocalDate to,
                @Nullable String physician,
                @Nullable String restrictions,
                @Nullable LocalDate receivedOn) {
            this(status, from, to, physician, restrictions, receivedOn, null, null, null, null, null);
        }
    }

    /** Wages earned, or able to be earned, while partially disabled. */
    record EarningsRecorded(LocalDate from, LocalDate to, Money amount) implements DisabilityEvent {}

    /** How much statutory pay is due for some days beside that of an earlier claim, which is paid for them, too. */
    record OverlapApportioned(LocalDate from, LocalDate to, Money amount, String reason) implements DisabilityEvent {}

    /** The condition is medically stationary. */
    record MedicallyStationaryRecorded(LocalDate on) implements MedicalEvent {}

    /** A physician's rating of a permanent impairment, in percent of the part. */
    record ImpairmentRated(
            LocalDate on,
            String part,
            BigDecimal percent,
            @Nullable Boolean returnedToSameWork) implements MedicalEvent {}

    /** The commission notified the payer of the claim; the payer's clock starts. */
    record CommissionNoticeNoted(LocalDate notifiedOn) implements AdjudicationEvent {}

    /** A notice of claim status accepts the claim. */
    record ClaimAccepted(
            LocalDate noticeOn,
            @Nullable LocalDate mailedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable Boolean delayOnly)
            implements StatusNotice {}

    /** A notice of claim status denies the claim; {@code delayOnly} where the investigation goes on. */
    record ClaimDenied(
            LocalDate noticeOn,
            @Nullable LocalDate mailedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable Boolean delayOnly)
            implements StatusNotice {}

    /** A notice of claim status takes a denial back. */
    record DenialRescinded(
            LocalDate noticeOn,
            @Nullable LocalDate mailedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason,
            @Nullable Boolean delayOnly)
            implements StatusNotice {}

    /** A party asks for a hearing. */
    record HearingRequested(
            LocalDate on,
            @Nullable String outcome,
            @Nullable LocalDate effectiveOn) implements AdjudicationEvent {}

    /**
     * A hearing ended with a decision.
     *
     * @param on the day of the decision
     * @param outcome a {@link HearingOutcome} in words; older entries may say anything, which decides nothing
     * @param effectiveOn from when it holds; absent for from the injury
     */
    record HearingDecided(
            LocalDate on,
            @Nullable String outcome,
            @Nullable LocalDate effectiveOn) implements Determining {

        /** The outcome, where it is one of the list. */
        public Optional<HearingOutcome> decided() {
            return Optional.ofNullable(outcome).flatMap(HearingOutcome::of);
        }
    }

    /** The claim is closed. */
    record ClaimClosed(LocalDate on, @Nullable String reason) implements CourseEvent {}

    /** The claimant petitions to reopen a closed claim. */
    record ReopeningPetitioned(LocalDate on, @Nullable String reason) implements CourseEvent {}

    /** A closed claim is open again. */
    record ClaimReopened(LocalDate on, @Nullable String reason) implements CourseEvent {}

    /** Leave taken for a day, or for each day of a span; {@code hours} are for each day. */
    record LeaveUsed(
            @Nullable LocalDate day,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LeaveKind kind,
            BigDecimal hours,
            @Nullable BigDecimal rate)
            implements LeaveEvent {

        /** The days that it names. */
        public Stream<LocalDate> days() {
            return from != null && to != null ? new DateSpan(from, to).stream() : Stream.ofNullable(day);
        }
    }

    /** Money that left outside a payroll run, such as the administrator's cheque. */
    record PaymentRecorded(
            String code,
            LocalDate from,
            LocalDate to,
            Money amount,
            LocalDate paidOn,
            String payer,
            @Nullable String reference)
            implements PaidEvent {}

    /** A form was filed with somebody. */
    record FormFiled(
            String form,
            LocalDate filedOn,
            String with,
            @Nullable LocalDate receivedOn) implements FileEvent {}

    /**
     * An interaction with a party: the issue, the action taken, the result; {@code reserved} where not everybody may read it,
     * {@code contact} the number of the claim's contact with whom it was, where that was said.
     */
    record InteractionLogged(
            LocalDate on,
            InteractionChannel channel,
            String party,
            String issue,
            String action,
            String result,
            @Nullable List<String> about,
            @Nullable LocalDate followUpOn,
            @Nullable Reserved reserved,
            @Nullable Integer contact)
            implements FileEvent {

        /** An interaction with somebody who is named by {@code party} alone. */
        public InteractionLogged(
                LocalDate on,
                InteractionChannel channel,
                String party,
                String issue,
                String action,
                String result,
                @Nullable List<String> about,
                @Nullable LocalDate followUpOn,
                @Nullable Reserved reserved) {
            this(on, channel, party, issue, action, result, about, followUpOn, reserved, null);
        }
    }

    /**
     * A document is on file. Its bytes stand beside the entries, under their SHA-256.
     *
     * @param document its id; see {@link DocumentId}
     * @param kind what it is
     * @param name what its file is called
     * @param mediaType what it is by its content
     * @param size how many bytes it has
     * @param sha256 the SHA-256 of its bytes, in 64 hexadecimal digits
     * @param receivedOn when it came
     * @param reserved for whose eyes only it is; null where everybody who sees the claim may open it
     * @param partOf the SHA-256 of the mail with which it came; null where it came by itself
     */
    record DocumentAttached(
            String document,
            DocumentKind kind,
            String name,
            String mediaType,
            int size,
            String sha256,
            LocalDate receivedOn,
            @Nullable Reserved reserved,
            @Nullable String partOf)
            implements FileEvent {}

    /** The reason on file for a missed deadline. */
    record ExceptionDocumented(
            String deadline, String reason, @Nullable String evidence) implements FileEvent {}

    /** Money set aside for what the claim is expected to cost. */
    record ReserveSet(ReserveKind kind, Money amount, String reason) implements FileEvent {}

    /** A wrong entry no longer counts; it stays in the ledger. */
    record EntryWithdrawn(String entry, String reason) implements ClaimEvent, Withdrawal {}

    /**
     * A payroll run that was transmitted carried pay for the claim. Given by the run itself, never by hand.
     *
     * @param run the run
     * @param runPeriod the pay period of the run
     * @param lines its money lines for this claim
     */
    record PayTransmitted(String run, DateSpan runPeriod, List<PayLine> lines) implements RunCarried {}

    /**
     * A payroll run that was transmitted gave leave hours back. Given by the run itself, never by hand.
     *
     * @param run the run
     * @param runPeriod the pay period of the run
     * @param lines its hour lines for this claim, each naming the days that it restores
     */
    record LeaveReplenished(String run, DateSpan runPeriod, List<PayLine> lines) implements RunCarried {}

    /**
     * The administrator's figures for a pay period, as received, and each difference from the ledger's own. Given by
     * the feed, never by hand.
     */
    record AdministratorReportReceived(AdministratorReport report) implements ReconciliationEvent {}

    /** One difference between the administrator's figure and the ledger's own; open until somebody resolves it. */
    record VarianceFound(Variance variance) implements Difference {}

    /** A row of what the payroll system posted, as received from the file with SHA-256 {@code file}. */
    record PostingReceived(String file, PostedRow posting) implements PostedEvent {}

    /**
     * A later list of what the payroll system posted under {@code run}, the file with SHA-256 {@code file}, lacks {@code
     * lines} that an earlier list had: they count as not posted.
     */
    record PostingsLeftOut(String file, String run, List<PostedAddress> lines) implements PostedEvent {}

    /** One difference between what a run carried and what payroll posted; open until somebody resolves it. */
    record PostingVarianceFound(PostedVariance variance) implements Difference {}

    /** Somebody settled the variance that the entry {@code variance} found. */
    record VarianceResolved(String variance, VarianceResolution resolution, String reason)
            implements ReconciliationEvent {}

    /** An audit drew a line of supplemental pay and computed it again. */
    record SupplementAudited(AuditedLine line) implements ReconciliationEvent {}
}
