package org.caseledger.claim;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.decision.Within;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person, a feed or a payroll run may ask of a claim. Dates are calendar days named for what they are; money is
 * in dollars and hours are decimal hours. Optional parts may be absent.
 */
public sealed interface ClaimCommand {

    /** The claim's number. */
    String claim();

    /** An injury is reported; this opens the claim. */
    @Needs(Permission.KEEP_CLAIMS)
    record ReportInjury(
            @Within(IDENTIFIER) String claim,
            Jurisdiction jurisdiction,
            @Within(IDENTIFIER) String employer,
            Employee employee,
            LocalDate injuredOn,
            LocalDate employerKnewOn,
            InjuryKind kind,
            @Within(WORDS) String description,
            @Nullable LocalDate treatmentKnownOn,
            @Within(WORDS) @Nullable String bodyPart,
            @Within(WORDS) @Nullable String cause,
            @Within(WORDS) @Nullable String nature,
            @Nullable LocalDate reportedOn,
            @Within(NAME) @Nullable String reportedBy)
            implements ClaimCommand {}

    /** Something in the first report was wrong, or became known later; what isn't given stays as it is. */
    @Needs(Permission.KEEP_CLAIMS)
    record CorrectReport(
            @Within(IDENTIFIER) String claim,
            @Nullable LocalDate employerKnewOn,
            @Nullable LocalDate treatmentKnownOn,
            @Nullable InjuryKind kind,
            @Nullable LocalDate reportedOn,
            @Within(WORDS) String reason)
            implements ClaimCommand {}

    /** Employment from a day on, as personnel records it; {@code endedOn} is the last day employed. */
    @Needs(Permission.KEEP_PAY)
    record RecordEmployment(
            @Within(IDENTIFIER) String claim,
            LocalDate effectiveFrom,
            EmploymentStatus status,
            EmployeeGroup group,
            boolean sworn,
            boolean fullTime,
            LocalDate hiredOn,
            @Within(AMOUNT) Money annualBaseSalary,
            @Within(AMOUNT) @Nullable BigMoney hourlyRate,
            @Within(AMOUNT) @Nullable BigDecimal scheduledHoursPerWeek,
            @Nullable LocalDate endedOn)
            implements ClaimCommand {}

    /** The payer's wage with its method and evidence (Arizona: average monthly wage, Form 108). */
    @Needs(Permission.DECIDE_CLAIMS)
    record RecommendWage(
            @Within(IDENTIFIER) String claim,
            @Within(AMOUNT) Money amount,
            @Within(WORDS) Map<String, Object> basis,
            LocalDate on,
            @Within(CODE) @Nullable String form)
            implements ClaimCommand {}

    /** The commission's own wage; it overrides the recommendation from the first payable day. */
    @Needs(Permission.DECIDE_CLAIMS)
    record DetermineWage(
            @Within(IDENTIFIER) String claim,
            @Within(AMOUNT) Money amount,
            LocalDate on,
            @Within(CODE) @Nullable String form,
            @Nullable Boolean approvesRecommendation)
            implements ClaimCommand {}

    /** How many persons depend on the employee for support, from a day on. */
    @Needs(Permission.KEEP_CLAIMS)
    record RecordDependents(
            @Within(IDENTIFIER) String claim, @Within(COUNT) int count, LocalDate effectiveFrom)
            implements ClaimCommand {}

    /**
     * Work status from a day on, to a day ({@code to} included) or until further notice, as the note of a visit has it.
     * {@code stationary} is what the note says of the condition; it counts once it is recorded by {@link
     * RecordMedicallyStationary}.
     */
    @Needs(Permission.KEEP_CLAIMS)
    record RecordWorkStatus(
            @Within(IDENTIFIER) String claim,
            WorkStatus status,
            LocalDate from,
            @Nullable LocalDate to,
            @Within(NAME) @Nullable String physician,
            @Within(WORDS) @Nullable String restrictions,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate visitedOn,
            @Within(WORDS) @Nullable String bodyPart,
            @Within(AMOUNT) @Nullable BigDecimal hoursPerDay,
            @Nullable LocalDate nextVisitOn,
            @Nullable Boolean stationary)
            implements ClaimCommand {

        /** A status of which the note says nothing more. */
        public RecordWorkStatus(
                String claim,
                WorkStatus status,
                LocalDate from,
                @Nullable LocalDate to,
                @Nullable String physician,
                @Nullable String restrictions,
                @Nullable LocalDate receivedOn) {
            this(claim, status, from, to, physician, restrictions, receivedOn, null, null, null, null, null);
        }
    }

    /** Wages earned, or able to be earned, while partially disabled. */
    @Needs(Permission.KEEP_PAY)
    record RecordEarnings(
            @Within(IDENTIFIER) String claim,
            LocalDate from,
            LocalDate to,
            @Within(AMOUNT) Money amount) implements ClaimCommand {}

    /**
     * How much of the claim's statutory pay for some days is due beside that of an earlier claim of the same employee, which
     * is paid for these days, too.
     */
    @Needs(Permission.DECIDE_CLAIMS)
    record ApportionOverlap(
            @Within(IDENTIFIER) String claim,
            LocalDate from,
            LocalDate to,
            @Within(AMOUNT) Money amount,
            @Within(WORDS) String reason)
            implements ClaimCommand {}

    /** The condition is medically stationary. */
    @Needs(Permission.KEEP_CLAIMS)
    record RecordMedicallyStationary(@Within(IDENTIFIER) String claim, LocalDate on) implements ClaimCommand {}

    /** A physician's rating of a permanent impairment, in percent of the part. */
    @Needs(Permission.KEEP_CLAIMS)
    record RateImpairment(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) String part,
            @Within(AMOUNT) BigDecimal percent,
            @Nullable Boolean returnedToSameWork)
            implements ClaimCommand {}

    /** The commission notified the payer of the claim; the payer's clock starts. */
    @Needs(Permission.KEEP_CLAIMS)
    record NoteCommissionNotice(@Within(IDENTIFIER) String claim, LocalDate notifiedOn) implements ClaimCommand {}

    /** A notice of claim status accepts the claim. */
    @Needs(Permission.DECIDE_CLAIMS)
    record AcceptClaim(
            @Within(IDENTIFIER) String claim,
            LocalDate noticeOn,
            @Nullable LocalDate mailedOn,
            @Nullable LocalDate effectiveOn,
            @Within(WORDS) @Nullable String reason,
            @Nullable Boolean delayOnly)
            implements ClaimCommand {}

    /** A notice of claim status denies the claim; {@code delayOnly} where the investigation goes on. */
    @Needs(Permission.DECIDE_CLAIMS)
    record DenyClaim(
            @Within(IDENTIFIER) String claim,
            LocalDate noticeOn,
            @Nullable LocalDate mailedOn,
            @Nullable LocalDate effectiveOn,
            @Within(WORDS) @Nullable String reason,
            @Nullable Boolean delayOnly)
            implements ClaimCommand {}

    /** A notice of claim status takes a denial back. */
    @Needs(Permission.DECIDE_CLAIMS)
    record RescindDenial(
            @Within(IDENTIFIER) String claim,
            LocalDate noticeOn,
            @Nullable LocalDate mailedOn,
            @Nullable LocalDate effectiveOn,
            @Within(WORDS) @Nullable String reason,
            @Nullable Boolean delayOnly)
            implements ClaimCommand {}

    /** A party asks for a hearing. */
    @Needs(Permission.KEEP_CLAIMS)
    record RequestHearing(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) @Nullable String outcome,
            @Nullable LocalDate effectiveOn)
            implements ClaimCommand {}

    /**
     * A hearing ended with a decision. A compensable claim counts as accepted, one that isn't as denied: from {@code
     * effectiveOn}, or from the injury where that is absent.
     */
    @Needs(Permission.DECIDE_CLAIMS)
    record RecordHearingDecision(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Nullable HearingOutcome outcome,
            @Nullable LocalDate effectiveOn)
            implements ClaimCommand {}

    /** The claim is closed. */
    @Needs(Permission.DECIDE_CLAIMS)
    record CloseClaim(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) @Nullable String reason) implements ClaimCommand {}

    /** The claimant petitions to reopen a closed claim. */
    @Needs(Permission.KEEP_CLAIMS)
    record PetitionToReopen(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) @Nullable String reason) implements ClaimCommand {}

    /** A closed claim is open again. */
    @Needs(Permission.DECIDE_CLAIMS)
    record ReopenClaim(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            @Within(WORDS) @Nullable String reason) implements ClaimCommand {}

    /** Leave taken for a day, or for each day of a span; {@code hours} are for each day. */
    @Needs(Permission.KEEP_PAY)
    record UseLeave(
            @Within(IDENTIFIER) String claim,
            @Nullable LocalDate day,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LeaveKind kind,
            @Within(AMOUNT) BigDecimal hours,
            @Within(AMOUNT) @Nullable BigDecimal rate)
            implements ClaimCommand {}

    /** Money that left outside a payroll run, such as the administrator's cheque. */
    @Needs(Permission.KEEP_PAY)
    record RecordPayment(
            @Within(IDENTIFIER) String claim,
            @Within(CODE) String code,
            LocalDate from,
            LocalDate to,
            @Within(AMOUNT) Money amount,
            LocalDate paidOn,
            @Within(NAME) String payer,
            @Within(NAME) @Nullable String reference)
            implements ClaimCommand {}

    /** A form was filed with somebody. */
    @Needs(Permission.KEEP_CLAIMS)
    record FileForm(
            @Within(IDENTIFIER) String claim,
            @Within(CODE) String form,
            LocalDate filedOn,
            @Within(NAME) String with,
            @Nullable LocalDate receivedOn)
            implements ClaimCommand {}

    /**
     * An interaction with a party: the issue, the action taken, the result. {@code party} and {@code result} are free words;
     * {@link InteractionParty} and {@link InteractionResult} are those that others search for. {@code contact} is the number
     * of the contact of the claim with whom it was.
     */
    @Needs(Permission.LOG_INTERACTIONS)
    record LogInteraction(
            @Within(IDENTIFIER) String claim,
            LocalDate on,
            InteractionChannel channel,
            @Within(NAME) String party,
            @Within(WORDS) String issue,
            @Within(WORDS) String action,
            @Within(WORDS) String result,
            @Within(CODE) @Nullable List<String> about,
            @Nullable LocalDate followUpOn,
            @Nullable Reserved reserved,
            @Within(COUNT) @Nullable Integer contact)
            implements ClaimCommand {

        /** An interaction with somebody who is named by {@code party} alone. */
        public LogInteraction(
                String claim,
                LocalDate on,
                InteractionChannel channel,
                String party,
                String issue,
                String action,
                String result,
                @Nullable List<String> about,
                @Nullable LocalDate followUpOn,
                @Nullable Reserved reserved) {
            this(claim, on, channel, party, issue, action, result, about, followUpOn, reserved, null);
        }
    }

    /**
     * A document is put on file. Given by the desk that keeps its bytes, never by hand: an entry without them would promise
     * what isn't there.
     *
     * @param name what its file is called
     * @param mediaType what it is by its content
     * @param size how many bytes it has
     * @param sha256 the SHA-256 of its bytes, in 64 hexadecimal digits
     * @param receivedOn when it came
     * @param reserved for whose eyes only it is; null where everybody who sees the claim may open it
     * @param partOf the SHA-256 of the mail with which it came; null where it came by itself
     */
    @Needs(Permission.LOG_INTERACTIONS)
    record AttachDocument(
            @Within(IDENTIFIER) String claim,
            DocumentKind kind,
            @Within(NAME) String name,
            @Within(NAME) String mediaType,
            @Within(COUNT) int size,
            @Within(NAME) String sha256,
            LocalDate receivedOn,
            @Nullable Reserved reserved,
            @Within(NAME) @Nullable String partOf)
            implements ClaimCommand {}

    /** The reason on file for a missed deadline. */
    @Needs(Permission.DECIDE_CLAIMS)
    record DocumentException(
            @Within(IDENTIFIER) String claim,
            @Within(CODE) String deadline,
            @Within(WORDS) String reason,
            @Within(WORDS) @Nullable String evidence)
            implements ClaimCommand {}

    /** Money set aside for what the claim is expected to cost. */
    @Needs(Permission.DECIDE_CLAIMS)
    record SetReserve(
            @Within(IDENTIFIER) String claim,
            ReserveKind kind,
            @Within(AMOUNT) Money amount,
            @Within(WORDS) String reason)
            implements ClaimCommand {}

    /**
     * A wrong entry no longer counts; it stays in the ledger. Whoever withdraws it may do what it records; see {@link
     * EntryPermissions}.
     */
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.LOG_INTERACTIONS})
    record WithdrawEntry(
            @Within(IDENTIFIER) String claim,
            @Within(CODE) String entry,
            @Within(WORDS) String reason) implements ClaimCommand {}

    /**
     * A payroll run that was transmitted carried pay for the claim. Given by the run itself, never by hand.
     *
     * @param run the run
     * @param runPeriod the pay period of the run
     * @param lines its money lines for this claim
     */
    @Needs({})
    record TransmitPay(
            @Within(IDENTIFIER) String claim, @Within(CODE) String run, DateSpan runPeriod, List<PayLine> lines)
            implements ClaimCommand {}

    /**
     * A payroll run that was transmitted gave leave hours back. Given by the run itself, never by hand.
     *
     * @param run the run
     * @param runPeriod the pay period of the run
     * @param lines its hour lines for this claim, each naming the days that it restores
     */
    @Needs({})
    record ReplenishLeave(
            @Within(IDENTIFIER) String claim, @Within(CODE) String run, DateSpan runPeriod, List<PayLine> lines)
            implements ClaimCommand {}

    /**
     * The administrator's figures for a pay period, as received, and each difference from the ledger's own. Given by
     * the feed, never by hand.
     */
    @Needs(Permission.KEEP_PAY)
    record ReceiveAdministratorReport(
            @Within(IDENTIFIER) String claim, AdministratorReport report, List<Variance> variances)
            implements ClaimCommand {}

    /** Somebody settles an open variance, with a reason. {@code variance} is the entry that found it. */
    @Needs(Permission.SETTLE_VARIANCES)
    record ResolveVariance(
            @Within(IDENTIFIER) String claim,
            @Within(CODE) String variance,
            VarianceResolution resolution,
            @Within(WORDS) String reason)
            implements ClaimCommand {}

    /**
     * A row of what the payroll system posted, as received. Given by the feed, never by hand.
     *
     * @param file SHA-256 of the file that says so
     */
    @Needs(Permission.RUN_PAYROLL)
    record ReceivePosting(
            @Within(IDENTIFIER) String claim, @Within(WORDS) String file, PostedRow posting) implements ClaimCommand {}

    /**
     * A later list of what was posted under {@code run} lacks {@code lines} of the claim. Given by the feed, never by hand.
     *
     * @param file SHA-256 of that list
     */
    @Needs(Permission.RUN_PAYROLL)
    record LeaveOutPostings(
            @Within(IDENTIFIER) String claim,
            @Within(WORDS) String file,
            @Within(CODE) String run,
            List<PostedAddress> lines)
            implements ClaimCommand {}

    /** What a run carried and what payroll posted for it differ. Given by the feed, never by hand. */
    @Needs(Permission.RUN_PAYROLL)
    record NotePostingVariances(@Within(IDENTIFIER) String claim, List<PostedVariance> variances)
            implements ClaimCommand {}

    /** An audit drew a line of the claim and computed it again. Given by the audit, never by hand. */
    @Needs(Permission.AUDIT)
    record NoteAuditedLine(@Within(IDENTIFIER) String claim, AuditedLine line) implements ClaimCommand {}

    /** Whom the claim has to do with. */
    sealed interface Contacting extends ClaimCommand permits ContactCommand {}

    /** What calls for somebody's attention. */
    sealed interface Attending extends ClaimCommand permits AttentionCommand {}

    /** Letters of the claim. */
    sealed interface Writing extends ClaimCommand permits LetterCommand {}
}
