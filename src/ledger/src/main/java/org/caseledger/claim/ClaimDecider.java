package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.HourlyRate;
import org.caseledger.law.policy.EmployeeGroup;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command from the claim's facts alone: accepted with its events, or refused. A pure function; which
 * employers are known and which deadlines a claim has is told to it.
 *
 * @param employers the ids of the employers whose policies are known
 * @param unpayable employers whose policies can't be followed, each with why and what to do
 * @param groups the groups of employees that each employer's policy knows
 * @param deadlines the deadlines of a claim
 * @param letters decides on its letters
 */
public record ClaimDecider(
        Set<String> employers,
        Map<String, String> unpayable,
        Map<String, List<EmployeeGroup>> groups,
        Function<ClaimFacts, ClaimDeadlines> deadlines,
        LetterDecider letters) {

    private static final BigDecimal HOURS_IN_DAY = BigDecimal.valueOf(24);
    private static final int LEAVE_DAYS_MAX = 366;
    private static final int PAYMENT_DAYS_MAX = 3_660;

    /** The decision on {@code command}, given at {@code at}, which is on the day {@code today} of whoever keeps the ledger. */
    public Decision<ClaimEvent> decide(ClaimFacts facts, ClaimCommand command, Instant at, LocalDate today) {
        if (command instanceof ReportInjury report) {
            return report(facts, report, at);
        }
        if (!facts.exists()) {
            return command instanceof AttentionCommand.OnAlert c
                    ? AttentionDecider.unknown(c.alert())
                    : refuse(
                            "unknown-claim",
                            "claim " + command.claim() + " is not reported; record ReportInjury first");
        }
        return switch (command) {
            case ReportInjury c -> report(facts, c, at);
            case CorrectReport c -> correct(facts, c);
            case RecordEmployment c -> employment(facts, c);
            case RecommendWage c ->
                positive(c.amount(), "a recommended wage")
                        .orElseGet(() -> accept(new WageRecommended(c.amount(), c.basis(), c.on(), c.form())));
            case DetermineWage c -> determine(facts, c);
            case RecordDependents c ->
                c.count() < 0
                        ? refuse("negative-count", "count", "a count of dependents can't be " + c.count())
                        : accept(new DependentsRecorded(c.count(), c.effectiveFrom()));
            case RecordWorkStatus c -> workStatus(facts, c);
            case RecordEarnings c ->
                ordered(c.from(), "from", c.to(), "to")
                        .or(() -> negative(c.amount(), "amount", "earnings"))
                        .orElseGet(() -> accept(new EarningsRecorded(c.from(), c.to(), c.amount())));
            case ApportionOverlap c ->
                span(c.from(), c.to(), PAYMENT_DAYS_MAX)
                        .or(() -> afterInjury(facts, c.from(), "from"))
                        .or(() -> negative(c.amount(), "amount", "what is due beside an earlier claim"))
                        .orElseGet(() -> accept(new OverlapApportioned(c.from(), c.to(), c.amount(), c.reason())));
            case RecordMedicallyStationary c ->
                afterInjury(facts, c.on(), "on").orElseGet(() -> accept(new MedicallyStationaryRecorded(c.on())));
            case RateImpairment c -> impairment(facts, c);
            case NoteCommissionNotice c ->
                afterInjury(facts, c.notifiedOn(), "notifiedOn")
                        .orElseGet(() -> accept(new CommissionNoticeNoted(c.notifiedOn())));
            case AcceptClaim c ->
                notice(facts, c.noticeOn(), c.mailedOn())
                        .orElseGet(() -> accept(new ClaimAccepted(
                                c.noticeOn(), c.mailedOn(), c.effectiveOn(), c.reason(), c.delayOnly())));
            case DenyClaim c ->
                notice(facts, c.noticeOn(), c.mailedOn())
                        .orElseGet(() -> accept(new ClaimDenied(
                                c.noticeOn(), c.mailedOn(), c.effectiveOn(), c.reason(), c.delayOnly())));
            case RescindDenial c -> rescind(facts, c);
            case RequestHearing c ->
                afterInjury(facts, c.on(), "on")
                        .orElseGet(() -> accept(new HearingRequested(c.on(), c.outcome(), c.effectiveOn())));
            case RecordHearingDecision c -> hearing(facts, c);
            case CloseClaim c -> close(facts, c, today);
            case PetitionToReopen c ->
                facts.closed()
                        ? accept(new ReopeningPetitioned(c.on(), c.reason()))
                        : notClosed(c.claim(), "a petition to reopen needs a closed claim");
            case ReopenClaim c ->
                facts.closed()
                        ? accept(new ClaimReopened(c.on(), c.reason()))
                        : notClosed(c.claim(), "only a closed claim can be reopened");
            case UseLeave c -> leave(facts, c);
            case RecordPayment c ->
                span(c.from(), c.to(), PAYMENT_DAYS_MAX)
                        .or(() -> positive(c.amount(), "a payment"))
                        .orElseGet(() -> accept(new PaymentRecorded(
                                c.code().strip(), c.from(), c.to(), c.amount(), c.paidOn(), c.payer(), c.reference())));
            case FileForm c ->
                ordered(c.filedOn(), "filedOn", c.receivedOn(), "receivedOn")
                        .orElseGet(() -> accept(new FormFiled(c.form(), c.filedOn(), c.with(), c.receivedOn())));
            case LogInteraction c -> interaction(facts, c);
            case AttachDocument c -> DocumentDecider.decide(facts, c, today);
            case DocumentException c -> exception(facts, c);
            case SetReserve c ->
                negative(c.amount(), "amount", "a reserve")
                        .orElseGet(() -> accept(new ReserveSet(c.kind(), c.amount(), c.reason())));
            case WithdrawEntry c -> WithdrawalDecider.decide(facts, c);
            case TransmitPay c -> accept(new PayTransmitted(c.run(), c.runPeriod(), c.lines()));
            case ReplenishLeave c -> accept(new LeaveReplenished(c.run(), c.runPeriod(), c.lines()));
            case ReceiveAdministratorReport c -> administratorReport(c);
            case ResolveVariance c -> VarianceDecider.resolve(facts, c);
            case ReceivePosting c -> accept(new PostingReceived(c.file(), c.posting()));
            case LeaveOutPostings c -> accept(new PostingsLeftOut(c.file(), c.run(), c.lines()));
            case NotePostingVariances c -> VarianceDecider.found(c);
            case NoteAuditedLine c -> accept(new SupplementAudited(c.line()));
            case ContactCommand c -> ContactDecider.decide(facts, c);
            case AttentionCommand c -> AttentionDecider.decide(facts, c, today);
            case LetterCommand c -> letters.decide(facts, c);
        };
    }

    private Decision<ClaimEvent> report(ClaimFacts facts, ReportInjury c, Instant at) {
        if (facts.exists()) {
            return refuse(
                    "claim-exists",
                    "claim",
                    "claim " + c.claim() + " was reported already, by entry "
                            + facts.reported().id());
        }
        if (!employers.contains(c.employer())) {
            return refuse(
                    RefusalCode.UNKNOWN_EMPLOYER,
                    "employer",
                    unpayable.getOrDefault(
                            c.employer(),
                            "there is no policy for employer \"" + c.employer() + "\"; known: "
                                    + String.join(", ", employers)));
        }
        // The recorder may sit in a time zone ahead of UTC, where the day has begun earlier.
        LocalDate latest = at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (c.injuredOn().isAfter(latest)) {
            return refuse(
                    RefusalCode.FUTURE_DATE, "injuredOn", "an injury on " + c.injuredOn() + " can't be reported yet");
        }
        return ordered(c.injuredOn(), "injuredOn", c.employerKnewOn(), "employerKnewOn")
                .or(() -> ordered(c.injuredOn(), "injuredOn", c.treatmentKnownOn(), "treatmentKnownOn"))
                .or(() -> ordered(c.injuredOn(), "injuredOn", c.reportedOn(), "reportedOn"))
                .orElseGet(() -> accept(new InjuryReported(
                        c.jurisdiction(),
                        c.employer(),
                        c.employee(),
                        c.injuredOn(),
                        c.employerKnewOn(),
                        c.kind(),
                        c.description(),
                        c.treatmentKnownOn(),
                        c.bodyPart(),
                        c.cause(),
                        c.nature(),
                        c.reportedOn(),
                        c.reportedBy())));
    }

    private static Decision<ClaimEvent> correct(ClaimFacts facts, CorrectReport c) {
        if (c.employerKnewOn() == null && c.treatmentKnownOn() == null && c.kind() == null && c.reportedOn() == null) {
            return refuse(
                    "nothing-corrected",
                    "a correction of the report says what is right: give \"employerKnewOn\", \"treatmentKnownOn\","
                            + " \"kind\" or \"reportedOn\"");
        }
        return Stream.of(
                        afterInjury(facts, c.employerKnewOn(), "employerKnewOn"),
                        afterInjury(facts, c.treatmentKnownOn(), "treatmentKnownOn"),
                        afterInjury(facts, c.reportedOn(), "reportedOn"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> accept(new ReportCorrected(
                        c.employerKnewOn(), c.treatmentKnownOn(), c.kind(), c.reportedOn(), c.reason())));
    }

    private Decision<ClaimEvent> employment(ClaimFacts facts, RecordEmployment c) {
        List<EmployeeGroup> known = groups.getOrDefault(facts.reported().event().employer(), EmployeeGroup.USUAL);
        if (!known.contains(c.group())) {
            return refuse(
                    RefusalCode.WRONG_TYPE, "group", "field \"group\" must be one of " + EmployeeGroup.listed(known));
        }
        return ordered(c.hiredOn(), "hiredOn", c.endedOn(), "endedOn")
                .or(() -> negative(c.annualBaseSalary(), "annualBaseSalary", "annualBaseSalary"))
                .or(() -> negative(c.hourlyRate(), "hourlyRate", "hourlyRate"))
                .orElseGet(() -> accept(new EmploymentRecorded(
                        c.effectiveFrom(),
                        c.status(),
                        c.group(),
                        c.sworn(),
                        c.fullTime(),
                        c.hiredOn(),
                        c.annualBaseSalary(),
                        c.hourlyRate(),
                        c.scheduledHoursPerWeek(),
                        c.endedOn())));
    }

    private static Decision<ClaimEvent> determine(ClaimFacts facts, DetermineWage c) {
        if (Boolean.TRUE.equals(c.approvesRecommendation())
                && facts.wages().recommended().isEmpty()) {
            return refuse("no-recommendation", "there is no recommended wage to approve on claim " + c.claim());
        }
        return positive(c.amount(), "a determined wage")
                .orElseGet(() -> accept(new WageDetermined(c.amount(), c.on(), c.form(), c.approvesRecommendation())));
    }

    private static Decision<ClaimEvent> workStatus(ClaimFacts facts, RecordWorkStatus c) {
        BigDecimal hours = c.hoursPerDay();
        if (hours != null && (hours.signum() <= 0 || hours.compareTo(HOURS_IN_DAY) > 0)) {
            return refuse(
                    RefusalCode.HOURS_OUT_OF_RANGE,
                    "hoursPerDay",
                    "hours of work a day are above 0 and at most 24, not " + hours);
        }
        return ordered(c.from(), "from", c.to(), "to")
                .or(() -> afterInjury(facts, c.from(), "from"))
                .or(() -> afterInjury(facts, c.visitedOn(), "visitedOn"))
                .or(() -> ordered(c.visitedOn(), "visitedOn", c.nextVisitOn(), "nextVisitOn"))
                .orElseGet(() -> accept(new WorkStatusRecorded(
                        c.status(),
                        c.from(),
                        c.to(),
                        c.physician(),
                        c.restrictions(),
                        c.receivedOn(),
                        c.visitedOn(),
                        c.bodyPart(),
                        c.hoursPerDay(),
                        c.nextVisitOn(),
                        c.stationary())));
    }

    private static Decision<ClaimEvent> impairment(ClaimFacts facts, RateImpairment c) {
        if (c.percent().signum() <= 0 || c.percent().compareTo(BigDecimal.valueOf(100)) > 0) {
            return refuse(
                    "percent-out-of-range",
                    "percent",
                    "an impairment is above 0 and at most 100 percent, not " + c.percent());
        }
        return afterInjury(facts, c.on(), "on")
                .orElseGet(() -> accept(new ImpairmentRated(c.on(), c.part(), c.percent(), c.returnedToSameWork())));
    }

    private static Decision<ClaimEvent> rescind(ClaimFacts facts, RescindDenial c) {
        List<Determination> denials =
                facts.adjudication().determinations().standingDenials().toList();
        if (denials.isEmpty()) {
            return refuse(
                    RefusalCode.NO_DENIAL,
                    "claim " + c.claim() + " has no denial that stands, so none can be rescinded (it is "
                            + facts.status() + ")");
        }
        LocalDate first = denials.stream()
                .map(Determination::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return ordered(first, "the denial's noticeOn", c.noticeOn(), "noticeOn")
                .or(() -> notice(facts, c.noticeOn(), c.mailedOn()))
                .orElseGet(() -> accept(
                        new DenialRescinded(c.noticeOn(), c.mailedOn(), c.effectiveOn(), c.reason(), c.delayOnly())));
    }

    private static Decision<ClaimEvent> hearing(ClaimFacts facts, RecordHearingDecision c) {
        Optional<LocalDate> requestedOn = facts.adjudication().hearingRequests().stream()
                .map(entry -> entry.event().on())
                .reduce((earlier, later) -> later);
        if (requestedOn.isEmpty()) {
            return refuse("no-hearing", "nobody requested a hearing on claim " + c.claim());
        }
        return ordered(requestedOn.get(), "the request's date", c.on(), "on")
                .orElseGet(() -> accept(new HearingDecided(
                        c.on(), c.outcome() == null ? null : c.outcome().toString(), c.effectiveOn())));
    }

    private static Decision<ClaimEvent> leave(ClaimFacts facts, UseLeave c) {
        boolean oneDay = c.day() != null && c.from() == null && c.to() == null;
        boolean span = c.day() == null && c.from() != null && c.to() != null;
        if (!oneDay && !span) {
            return refuse(
                    "leave-days",
                    "day",
                    "leave is for one \"day\", or for each day \"from\"–\"to\"; give one of the two");
        }
        if (c.hours().signum() <= 0 || c.hours().compareTo(HOURS_IN_DAY) > 0) {
            return refuse(
                    RefusalCode.HOURS_OUT_OF_RANGE,
                    "hours",
                    "leave hours of a day are above 0 and at most 24, not " + c.hours());
        }
        if (c.rate() != null && c.rate().signum() < 0) {
            return refuse(RefusalCode.NEGATIVE_AMOUNT, "rate", "a rate can't be negative");
        }
        if (c.rate() != null && !HourlyRate.fits(c.rate())) {
            return refuse(
                    "too-many-decimals",
                    "rate",
                    "\"rate\" is " + c.rate().toPlainString() + "; a rate has at most six decimals");
        }
        return span(c.from(), c.to(), LEAVE_DAYS_MAX)
                .orElseGet(() -> accept(new LeaveUsed(c.day(), c.from(), c.to(), c.kind(), c.hours(), c.rate())));
    }

    private static Decision<ClaimEvent> interaction(ClaimFacts facts, LogInteraction c) {
        if (c.about() != null) {
            for (String entry : c.about()) {
                if (facts.entry(entry).isEmpty()) {
                    return refuse("unknown-entry", "about", "claim " + c.claim() + " has no entry " + entry);
                }
            }
        }
        if (c.contact() != null && facts.contacts().numbered(c.contact()).isEmpty()) {
            return ContactDecider.unknown(c.claim(), c.contact());
        }
        return ordered(c.on(), "on", c.followUpOn(), "followUpOn")
                .orElseGet(() -> accept(new InteractionLogged(
                        c.on(),
                        c.channel(),
                        c.party(),
                        c.issue(),
                        c.action(),
                        c.result(),
                        c.about(),
                        c.followUpOn(),
                        c.reserved(),
                        c.contact())));
    }

    /** What is late is not forgotten by closing the claim: a reason goes on file before. */
    private Decision<ClaimEvent> close(ClaimFacts facts, CloseClaim c, LocalDate today) {
        if (facts.closed()) {
            return refuse("already-closed", "claim " + c.claim() + " is closed already");
        }
        return afterInjury(facts, c.on(), "on")
                .or(() -> DeadlineGate.closing(deadlines.apply(facts), c.on().isAfter(today) ? c.on() : today))
                .orElseGet(() -> accept(new ClaimClosed(c.on(), c.reason())));
    }

    private Decision<ClaimEvent> exception(ClaimFacts facts, DocumentException c) {
        return DeadlineGate.exception(
                        deadlines.apply(facts),
                        c.deadline(),
                        facts.reported().event().jurisdiction())
                .orElseGet(() -> accept(new ExceptionDocumented(c.deadline(), c.reason(), c.evidence())));
    }

    private static Decision<ClaimEvent> administratorReport(ReceiveAdministratorReport c) {
        List<ClaimEvent> events = new ArrayList<>();
        events.add(new AdministratorReportReceived(c.report()));
        c.variances().forEach(variance -> events.add(new VarianceFound(variance)));
        return new Decision.Accepted<>(events);
    }

    private static Decision<ClaimEvent> notClosed(String claim, String why) {
        return refuse("not-closed", "claim " + claim + " is not closed; " + why);
    }

    private static Optional<Decision<ClaimEvent>> notice(
            ClaimFacts facts, LocalDate noticeOn, @Nullable LocalDate mailedOn) {
        return afterInjury(facts, noticeOn, "noticeOn").or(() -> ordered(noticeOn, "noticeOn", mailedOn, "mailedOn"));
    }

    private static Optional<Decision<ClaimEvent>> afterInjury(ClaimFacts facts, @Nullable LocalDate day, String name) {
        return ordered(facts.reported().event().injuredOn(), "the date of injury", day, name);
    }

    private static Optional<Decision<ClaimEvent>> ordered(
            @Nullable LocalDate first, String firstName, @Nullable LocalDate second, String secondName) {
        if (first != null && second != null && second.isBefore(first)) {
            return Optional.of(refuse(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    secondName,
                    secondName + " (" + second + ") is before " + firstName + " (" + first + ")"));
        }
        return Optional.empty();
    }

    private static Optional<Decision<ClaimEvent>> span(@Nullable LocalDate from, @Nullable LocalDate to, int daysMax) {
        return ordered(from, "from", to, "to").or(() -> {
            if (from != null && to != null && from.plusDays(daysMax).isBefore(to)) {
                return Optional.of(refuse(
                        "span-too-long",
                        "to",
                        from + " to " + to + " is more than " + daysMax + " days; check the year"));
            }
            return Optional.empty();
        });
    }

    private static Optional<Decision<ClaimEvent>> positive(Money amount, String what) {
        return amount.isPositive()
                ? Optional.empty()
                : Optional.of(refuse(
                        "amount-not-positive", "amount", what + " must be above zero, not " + amount.getAmount()));
    }

    private static Optional<Decision<ClaimEvent>> negative(
            @Nullable BigMoneyProvider given, String field, String what) {
        BigMoney amount = given == null ? null : given.toBigMoney();
        return amount == null || !amount.isNegative()
                ? Optional.empty()
                : Optional.of(
                        refuse(RefusalCode.NEGATIVE_AMOUNT, field, what + " can't be negative: " + amount.getAmount()));
    }
}
