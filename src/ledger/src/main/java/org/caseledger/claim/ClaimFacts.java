package org.caseledger.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a claim: the one fold from its entries. Deciding, benefits, projections and replay all read
 * this; nothing else interprets claim events.
 *
 * <p>An entry that was withdrawn stays in the {@link #history} and appears nowhere else. Lists are in the order of
 * recording.
 *
 * @param claim the claim's number
 * @param history everything recorded, and which of it was withdrawn
 * @param report the first report of injury
 * @param employment employment records
 * @param recommendedWages the payer's wages
 * @param determinedWages the commission's wages
 * @param dependents dependents from a day on
 * @param workStatus work status records
 * @param earnings wages while partially disabled
 * @param notices notices of claim status
 * @param leave leave used
 * @param payments payments outside a payroll run
 * @param transmitted pay carried by payroll runs
 * @param replenished leave given back by payroll runs
 * @param others every other entry that stands
 */
public record ClaimFacts(
        String claim,
        History<ClaimEvent> history,
        @Nullable Entry<InjuryReported> report,
        List<Entry<EmploymentRecorded>> employment,
        List<Entry<WageRecommended>> recommendedWages,
        List<Entry<WageDetermined>> determinedWages,
        List<Entry<DependentsRecorded>> dependents,
        List<Entry<WorkStatusRecorded>> workStatus,
        List<Entry<EarningsRecorded>> earnings,
        List<Entry<StatusNotice>> notices,
        List<Entry<LeaveUsed>> leave,
        List<Entry<PaymentRecorded>> payments,
        List<Entry<PayTransmitted>> transmitted,
        List<Entry<LeaveReplenished>> replenished,
        List<Entry<ClaimEvent>> others) {

    /** The facts that {@code entries} of {@code claim} add up to; the order of entries is that of recording. */
    public static ClaimFacts of(String claim, List<Entry<ClaimEvent>> entries) {
        return of(claim, History.of(entries));
    }

    /** The facts that {@code history} of {@code claim} adds up to. */
    public static ClaimFacts of(String claim, History<ClaimEvent> history) {
        Fold fold = new Fold();
        history.standing().forEach(fold::add);
        return new ClaimFacts(
                claim,
                history,
                fold.report,
                List.copyOf(fold.employment),
                List.copyOf(fold.recommendedWages),
                List.copyOf(fold.determinedWages),
                List.copyOf(fold.dependents),
                List.copyOf(fold.workStatus),
                List.copyOf(fold.earnings),
                List.copyOf(fold.notices),
                List.copyOf(fold.leave),
                List.copyOf(fold.payments),
                List.copyOf(fold.transmitted),
                List.copyOf(fold.replenished),
                List.copyOf(fold.others));
    }

    /** The facts as they were known at {@code instant}. */
    public ClaimFacts knownAt(Instant instant) {
        return like(history.knownAt(instant));
    }

    /** The facts without the entries {@code ids}, as if they had not been recorded. */
    public ClaimFacts without(Set<String> ids) {
        return like(history.without(ids));
    }

    private ClaimFacts like(History<ClaimEvent> other) {
        return other == history ? this : of(claim, other);
    }

    /** Everything recorded, withdrawn or not. */
    public List<Entry<ClaimEvent>> entries() {
        return history.entries();
    }

    /** Whether anything is recorded at all. */
    public boolean exists() {
        return report != null;
    }

    /** The first report; only for a claim that {@link #exists}. */
    public Entry<InjuryReported> reported() {
        if (report == null) {
            throw new IllegalStateException("claim " + claim + " is not reported");
        }
        return report;
    }

    /** The last notice of claim status, if there is one. */
    public Optional<Entry<StatusNotice>> lastNotice() {
        return notices.isEmpty() ? Optional.empty() : Optional.of(notices.getLast());
    }

    /** What says whether the claim is payable: notices of claim status, and hearing decisions that decide it. */
    public List<Entry<Determining>> determinationEntries() {
        return history.all(Determining.class).stream()
                .filter(entry -> determines(entry.event()))
                .toList();
    }

    /** What these say, once it is known which denials were rescinded. */
    public Determinations determinations() {
        return Determinations.of(determinationEntries());
    }

    private static boolean determines(Determining event) {
        return switch (event) {
            case StatusNotice notice -> true;
            case HearingDecided hearing ->
                switch (hearing.decided().orElse(null)) {
                    case null -> false;
                    case COMPENSABLE, NOT_COMPENSABLE -> true;
                    case SETTLED, DISMISSED, WITHDRAWN -> false;
                };
        };
    }

    /** Entries of {@code kind} that stand, in the order of recording. */
    public <E extends ClaimEvent> List<Entry<E>> all(Class<E> kind) {
        return history.all(kind);
    }

    /** Whether what was said last, and not rescinded, is an acceptance. It may hold from a later day only. */
    public boolean accepted() {
        return decision() == ClaimStatus.ACCEPTED;
    }

    /** Whether every day after the injury is accepted; otherwise some are payable only if the law has it so. */
    public boolean acceptedThroughout() {
        return determinations().accepted(reported().event().injuredOn().plusDays(1), LocalDate.MAX.minusDays(1));
    }

    /** Whether every one of {@code days} after the injury is accepted. */
    public boolean acceptedOn(DateSpan days) {
        LocalDate first = reported().event().injuredOn().plusDays(1);
        return determinations().accepted(days.from().isAfter(first) ? days.from() : first, days.to());
    }

    /** Whether the claim is closed and was not reopened since. */
    public boolean closed() {
        boolean closed = false;
        for (Entry<CourseEvent> entry : history.all(CourseEvent.class)) {
            closed = switch (entry.event()) {
                case ClaimClosed closing -> true;
                case ReopeningPetitioned petition -> closed;
                case ClaimReopened reopening -> false;
            };
        }
        return closed;
    }

    /** Where the claim stands by what is recorded, whatever the law makes of its payer's silence. */
    public ClaimStatus status() {
        return ClaimStatus.of(this, false);
    }

    /** What was said last, and not rescinded, closed or not. */
    public ClaimStatus decision() {
        return ClaimStatus.said(determinations());
    }

    /** The employment in force on {@code day}: the latest effective one; of two for the same day, the later entry. */
    public Optional<Entry<EmploymentRecorded>> employmentOn(LocalDate day) {
        return employment.stream()
                .filter(entry -> !entry.event().effectiveFrom().isAfter(day))
                .reduce((earlier, later) ->
                        later.event().effectiveFrom().isBefore(earlier.event().effectiveFrom()) ? earlier : later);
    }

    /** The dependents record in force on {@code day}; chosen like {@link #employmentOn}. */
    public Optional<Entry<DependentsRecorded>> dependentsOn(LocalDate day) {
        return dependents.stream()
                .filter(entry -> !entry.event().effectiveFrom().isAfter(day))
                .reduce((earlier, later) ->
                        later.event().effectiveFrom().isBefore(earlier.event().effectiveFrom()) ? earlier : later);
    }

    /**
     * The work status of each day after the date of injury, up to {@code asOf}. A later entry overlays earlier ones
     * on the days that it speaks about; a status without an end runs to {@code asOf}. Days without a status are absent.
     */
    public NavigableMap<LocalDate, Entry<WorkStatusRecorded>> workStatusByDay(LocalDate asOf) {
        NavigableMap<LocalDate, Entry<WorkStatusRecorded>> byDay = new TreeMap<>();
        LocalDate first = reported().event().injuredOn().plusDays(1);
        for (Entry<WorkStatusRecorded> entry : workStatus) {
            LocalDate from = entry.event().from().isAfter(first) ? entry.event().from() : first;
            LocalDate end = entry.event().to();
            LocalDate to = end == null || end.isAfter(asOf) ? asOf : end;
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                byDay.put(day, entry);
            }
        }
        return byDay;
    }

    /**
     * The earnings that speak about each day up to {@code asOf}: a later entry overlays earlier ones on its days. Days
     * without one are absent.
     */
    public NavigableMap<LocalDate, Entry<EarningsRecorded>> earningsByDay(LocalDate asOf) {
        NavigableMap<LocalDate, Entry<EarningsRecorded>> byDay = new TreeMap<>();
        for (Entry<EarningsRecorded> entry : earnings) {
            LocalDate end = entry.event().to();
            LocalDate to = end.isAfter(asOf) ? asOf : end;
            for (LocalDate day = entry.event().from(); !day.isAfter(to); day = day.plusDays(1)) {
                byDay.put(day, entry);
            }
        }
        return byDay;
    }

    /** The commission's wage if there is one, else the payer's; of several, the last recorded. */
    public Optional<Wage> wage() {
        if (!determinedWages.isEmpty()) {
            Entry<WageDetermined> last = determinedWages.getLast();
            return Optional.of(new Wage(last.id(), last.event().amount(), "determined by the commission"));
        }
        if (!recommendedWages.isEmpty()) {
            Entry<WageRecommended> last = recommendedWages.getLast();
            return Optional.of(new Wage(last.id(), last.event().amount(), "recommended by the payer"));
        }
        return Optional.empty();
    }

    /** The entry {@code id}, withdrawn or not. */
    public Optional<Entry<ClaimEvent>> entry(String id) {
        return history.entry(id);
    }

    /**
     * The wage on which benefits are computed.
     *
     * @param entry the entry that recorded it
     * @param amount dollars, a month or a week as the jurisdiction has it
     * @param origin who says so
     */
    public record Wage(String entry, Money amount, String origin) {

        /** The amount under the trade's {@code name} for such a wage, with the entry that recorded it. */
        public Figure figure(String name) {
            return new Figure(amount.getAmount(), Working.fact(name + ", " + origin, amount.getAmount(), entry));
        }
    }

    /** Sorts standing entries by what they say; a new kind of event that nobody placed does not compile. */
    private static final class Fold {
        private @Nullable Entry<InjuryReported> report;
        private final List<Entry<EmploymentRecorded>> employment = new ArrayList<>();
        private final List<Entry<WageRecommended>> recommendedWages = new ArrayList<>();
        private final List<Entry<WageDetermined>> determinedWages = new ArrayList<>();
        private final List<Entry<DependentsRecorded>> dependents = new ArrayList<>();
        private final List<Entry<WorkStatusRecorded>> workStatus = new ArrayList<>();
        private final List<Entry<EarningsRecorded>> earnings = new ArrayList<>();
        private final List<Entry<StatusNotice>> notices = new ArrayList<>();
        private final List<Entry<LeaveUsed>> leave = new ArrayList<>();
        private final List<Entry<PaymentRecorded>> payments = new ArrayList<>();
        private final List<Entry<PayTransmitted>> transmitted = new ArrayList<>();
        private final List<Entry<LeaveReplenished>> replenished = new ArrayList<>();
        private final List<Entry<ClaimEvent>> others = new ArrayList<>();

        private void add(Entry<ClaimEvent> entry) {
            switch (entry.event()) {
                case InjuryReported event -> report = entry.as(event);
                case EmploymentRecorded event -> employment.add(entry.as(event));
                case WageRecommended event -> recommendedWages.add(entry.as(event));
                case WageDetermined event -> determinedWages.add(entry.as(event));
                case DependentsRecorded event -> dependents.add(entry.as(event));
                case WorkStatusRecorded event -> workStatus.add(entry.as(event));
                case EarningsRecorded event -> earnings.add(entry.as(event));
                case StatusNotice event -> notices.add(entry.as(event));
                case LeaveUsed event -> leave.add(entry.as(event));
                case PaymentRecorded event -> payments.add(entry.as(event));
                case PayTransmitted event -> transmitted.add(entry.as(event));
                case LeaveReplenished event -> replenished.add(entry.as(event));
                case OverlapApportioned event -> others.add(entry);
                case MedicallyStationaryRecorded event -> others.add(entry);
                case ImpairmentRated event -> others.add(entry);
                case CommissionNoticeNoted event -> others.add(entry);
                case HearingRequested event -> others.add(entry);
                case HearingDecided event -> others.add(entry);
                case ClaimClosed event -> others.add(entry);
                case ReopeningPetitioned event -> others.add(entry);
                case ClaimReopened event -> others.add(entry);
                case FormFiled event -> others.add(entry);
                case InteractionLogged event -> others.add(entry);
                case ExceptionDocumented event -> others.add(entry);
                case ReserveSet event -> others.add(entry);
                case EntryWithdrawn event -> others.add(entry);
                case AdministratorReportReceived event -> others.add(entry);
                case VarianceFound event -> others.add(entry);
                case PostingReceived event -> others.add(entry);
                case PostingsLeftOut event -> others.add(entry);
                case PostingVarianceFound event -> others.add(entry);
                case VarianceResolved event -> others.add(entry);
                case SupplementAudited event -> others.add(entry);
            }
        }
    }
}
