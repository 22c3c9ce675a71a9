package org.caseledger.claim;

import static org.caseledger.family.EventWords.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.family.EventWords;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Claim events in words. */
public final class ClaimWords {

    private ClaimWords() {}

    /** The words for {@code event}. */
    public static EventWords of(ClaimEvent event) {
        return switch (event) {
            case InjuryReported e ->
                on(
                        e.injuredOn(),
                        "Injury reported: " + e.employee().name() + " ("
                                + e.employee().id() + "), " + e.employer() + ", " + e.kind() + ", employer knew on "
                                + e.employerKnewOn() + ". " + e.description());
            case ReportCorrected e ->
                EventWords.of("Report corrected" + part("employer knew on", e.employerKnewOn())
                        + part("treatment known on", e.treatmentKnownOn()) + part("kind", e.kind())
                        + part("reported on", e.reportedOn()) + note(e.reason()));
            case EmploymentRecorded e ->
                on(
                        e.effectiveFrom(),
                        "Employment: " + e.status() + ", " + (e.sworn() ? "sworn " : "") + e.group() + ", hired "
                                + e.hiredOn() + ", annual base " + dollars(e.annualBaseSalary())
                                + (e.hourlyRate() == null ? "" : ", " + dollars(e.hourlyRate()) + " an hour")
                                + (e.endedOn() == null ? "" : ", ended on " + e.endedOn()));
            case WageRecommended e -> on(e.on(), "Wage recommended by the payer: " + dollars(e.amount()));
            case WageDetermined e -> on(e.on(), "Wage determined by the commission: " + dollars(e.amount()));
            case DependentsRecorded e -> on(e.effectiveFrom(), "Dependents: " + e.count());
            case WorkStatusRecorded e ->
                new EventWords(
                        e.from(),
                        e.to(),
                        "Work status: " + e.status() + (e.to() == null ? " until further notice" : "")
                                + note(e.physician()) + note(e.restrictions()) + visit(e));
            case EarningsRecorded e -> new EventWords(e.from(), e.to(), "Earnings: " + dollars(e.amount()));
            case OverlapApportioned e ->
                new EventWords(
                        e.from(), e.to(), "Due beside an earlier claim: " + dollars(e.amount()) + note(e.reason()));
            case MedicallyStationaryRecorded e -> on(e.on(), "Medically stationary");
            case ImpairmentRated e ->
                on(e.on(), "Impairment rated: " + e.part() + ", " + e.percent().toPlainString() + " percent");
            case CommissionNoticeNoted e -> on(e.notifiedOn(), "The commission notified the payer");
            case ClaimAccepted e -> on(e.noticeOn(), "Claim accepted" + from(e.effectiveOn()) + note(e.reason()));
            case ClaimDenied e ->
                on(
                        e.noticeOn(),
                        "Claim denied" + from(e.effectiveOn())
                                + (Boolean.TRUE.equals(e.delayOnly()) ? " while the investigation goes on" : "")
                                + note(e.reason()));
            case DenialRescinded e -> on(e.noticeOn(), "Denial rescinded" + from(e.effectiveOn()) + note(e.reason()));
            case HearingRequested e -> on(e.on(), "Hearing requested");
            case HearingDecided e -> on(e.on(), "Hearing decided" + note(e.outcome()) + from(e.effectiveOn()));
            case ClaimClosed e -> on(e.on(), "Claim closed" + note(e.reason()));
            case ReopeningPetitioned e -> on(e.on(), "Petition to reopen" + note(e.reason()));
            case ClaimReopened e -> on(e.on(), "Claim reopened" + note(e.reason()));
            case LeaveUsed e ->
                new EventWords(
                        e.day() == null ? e.from() : e.day(),
                        e.to(),
                        "Leave used: " + e.hours().toPlainString() + " h " + e.kind()
                                + (e.day() == null ? " for each day" : ""));
            case PaymentRecorded e ->
                new EventWords(
                        e.from(),
                        e.to(),
                        "Paid outside payroll: " + dollars(e.amount()) + ", code " + e.code() + ", by " + e.payer()
                                + " on " + e.paidOn());
            case FormFiled e -> on(e.filedOn(), "Form " + e.form() + " filed with " + e.with());
            case InteractionLogged e ->
                on(
                        e.on(),
                        InteractionWords.of(
                                e.channel(),
                                InteractionWords.party(e.party(), e.contact()),
                                e.issue(),
                                e.action(),
                                e.result(),
                                e.reserved()));
            case DocumentAttached e ->
                on(
                        e.receivedOn(),
                        "Document " + e.document() + " received: " + e.kind().label() + ", \"" + e.name() + "\", "
                                + e.mediaType() + ", " + e.size() + " bytes"
                                + (e.partOf() == null ? "" : ", attached to a mail"));
            case ExceptionDocumented e -> EventWords.of("Exception to deadline " + e.deadline() + ": " + e.reason());
            case ReserveSet e -> EventWords.of("Reserve, " + e.kind() + ": " + dollars(e.amount()) + note(e.reason()));
            case EntryWithdrawn e ->
                EventWords.withdrawing(e.entry(), "Entry " + e.entry() + " withdrawn: " + e.reason());
            case PayTransmitted e ->
                new EventWords(
                        e.runPeriod().from(),
                        e.runPeriod().to(),
                        "Pay transmitted by run " + e.run() + ": " + e.lines().size() + " lines, "
                                + dollars(e.lines().stream()
                                        .map(PayLine::amount)
                                        .filter(Objects::nonNull)
                                        .reduce(Money.zero(CurrencyUnit.USD), Money::plus))
                                + " net" + receivable(e.lines()));
            case LeaveReplenished e ->
                new EventWords(
                        e.runPeriod().from(),
                        e.runPeriod().to(),
                        "Leave replenished by run " + e.run() + ": "
                                + e.lines().stream()
                                        .map(line -> line.hours() + " h " + line.leave())
                                        .collect(Collectors.joining(", ")));
            case AdministratorReportReceived e ->
                new EventWords(
                        e.report().period().from(),
                        e.report().period().to(),
                        "Administrator's report: " + e.report().disabilityType() + ", "
                                + e.report().days().toPlainString() + " days, "
                                + dollars(e.report().statutoryDue()));
            case VarianceFound e ->
                new EventWords(
                        e.variance().period().from(),
                        e.variance().period().to(),
                        "Variance in " + e.variance().figure() + ": administrator "
                                + e.variance().theirs()
                                + ", ledger "
                                + (e.variance().ours() == null
                                        ? "unknown"
                                        : e.variance().ours()) + " ("
                                + e.variance().cause() + ")");
            case PostingReceived e -> posting(e.posting());
            case PostingsLeftOut e -> leftOut(e);
            case PostingVarianceFound e ->
                new EventWords(
                        e.variance().forPeriod().from(),
                        e.variance().forPeriod().to(),
                        "Variance in " + e.variance().words() + ": run "
                                + e.variance().run() + " carried "
                                + orNothing(e.variance().carried()) + ", payroll posted "
                                + orNothing(e.variance().posted()) + " ("
                                + e.variance().cause() + ")");
            case VarianceResolved e ->
                EventWords.of("Variance " + e.variance() + " resolved, " + e.resolution() + note(e.reason()));
            case SupplementAudited e -> audited(e.line());
            case ContactEvent e -> ContactWords.of(e);
            case AttentionEvent e -> AttentionWords.of(e);
            case LetterEvent e -> LetterWords.of(e);
        };
    }

    private static EventWords posting(PostedRow posting) {
        String figure = posting.amount() != null
                ? dollars(posting.amount())
                : posting.hours() == null ? "nothing" : posting.hours().toPlainString() + " h";
        return new EventWords(
                posting.forPeriod().from(),
                posting.forPeriod().to(),
                "Posted by payroll under run " + posting.run() + ": "
                        + posting.address().words() + ", " + figure);
    }

    private static EventWords leftOut(PostingsLeftOut list) {
        return EventWords.of("Left out of payroll's later list of run " + list.run() + ": "
                + list.lines().stream()
                        .map(line -> line.words() + " of " + line.forPeriod())
                        .collect(Collectors.joining(", ")));
    }

    private static EventWords audited(AuditedLine line) {
        return new EventWords(
                line.forPeriod().from(),
                line.forPeriod().to(),
                "Audited by " + line.audit() + ": " + line.payCode() + " of run " + line.run() + ", carried "
                        + dollars(line.carried()) + ", computed again "
                        + (line.recomputed() == null ? "nothing" : dollars(line.recomputed()))
                        + (line.agrees() ? ", no difference" : ", a difference was found"));
    }

    private static String orNothing(@Nullable String figure) {
        return figure == null ? "nothing" : figure;
    }

    /** Of a notice or a decision that doesn't speak about the whole claim, from which day on it does. */
    private static String from(@Nullable LocalDate effectiveOn) {
        return effectiveOn == null ? "" : " from " + effectiveOn + " on";
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : ", " + name + " " + value;
    }

    private static String note(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + text;
    }

    private static String receivable(List<PayLine> lines) {
        Money left = owed(lines, Money::isPositive);
        Money taken = owed(lines, Money::isNegative);
        return (left.isZero() ? "" : ", " + dollars(left) + " left and now owed")
                + (taken.isZero() ? "" : ", " + dollars(taken.negated()) + " no longer owed");
    }

    private static Money owed(List<PayLine> lines, Predicate<Money> which) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.RECEIVABLE)
                .map(PayLine::amount)
                .filter(Objects::nonNull)
                .filter(which)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    private static String dollars(BigMoneyProvider amount) {
        return amount.toBigMoney().getAmount().toPlainString();
    }

    /** What the note of a visit says beside the status. */
    private static String visit(WorkStatusRecorded e) {
        return note(e.bodyPart())
                + (e.hoursPerDay() == null ? "" : "; " + e.hoursPerDay().toPlainString() + " hours a day")
                + (e.visitedOn() == null ? "" : "; seen on " + e.visitedOn())
                + (e.nextVisitOn() == null ? "" : "; next visit " + e.nextVisitOn())
                + (Boolean.TRUE.equals(e.stationary()) ? "; medically stationary" : "");
    }
}
