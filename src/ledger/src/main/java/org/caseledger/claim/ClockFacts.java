package org.caseledger.claim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimEvent.ReportCorrected;
import org.caseledger.claim.ClaimEvent.StatusNotice;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.Overlay.Stretch;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.law.deadline.Clock.Mark;
import org.caseledger.law.policy.EmployerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a claim are the facts that start its clocks and end them, and on which day each is one.
 *
 * @param facts the claim
 * @param policy the employer's policy, which tells statutory pay from a supplement; without it all pay is compensation
 * @param zone where the day of a transmitted run begins and ends
 * @param waitingDays how many days of lost time come before anything is payable
 */
record ClockFacts(ClaimFacts facts, Optional<EmployerPolicy> policy, ZoneId zone, int waitingDays) {

    private static final LocalDate END = LocalDate.MAX.minusDays(1);
    private static final String WAGE_FORM = "108";

    /** Every time that {@code mark} happened to the claim, the earliest first. */
    List<ClockFact> all(Mark mark) {
        return switch (mark.fact()) {
            case INJURY -> List.of(reported(ClaimFact.INJURY, injury().injuredOn()));
            case KNOWLEDGE_OF_INJURY -> List.of(knowledge(ClaimFact.KNOWLEDGE_OF_INJURY));
            case KNOWLEDGE_OF_TREATMENT -> List.of(knowledgeOfTreatment());
            case REPORT ->
                Stream.ofNullable(injury().reportedOn())
                        .map(on -> said(ClaimFact.REPORT, on, ReportCorrected::reportedOn))
                        .toList();
            case LOST_TIME -> lostTime().stream().map(Lost::first).toList();
            case KNOWLEDGE_OF_LOST_TIME -> lostTime().stream().map(Lost::known).toList();
            case RETURN_TO_WORK -> returns();
            case COMMISSION_NOTICE ->
                inOrder(facts.adjudication().commissionNotices().stream()
                        .map(entry -> fact(
                                ClaimFact.COMMISSION_NOTICE,
                                entry,
                                entry.event().notifiedOn())));
            case NOTICE_OF_PETITION -> noticesOfPetitions();
            case INSTALMENT -> instalments();
            case STATUS_NOTICE -> notices(ClaimFact.STATUS_NOTICE, notice -> true, true);
            case ACCEPTANCE -> notices(ClaimFact.ACCEPTANCE, ClaimAccepted.class::isInstance, false);
            case DENIAL -> notices(ClaimFact.DENIAL, ClaimDenied.class::isInstance, false);
            case REOPENING ->
                inOrder(facts.course().reopenings().stream()
                        .map(entry ->
                                fact(ClaimFact.REOPENING, entry, entry.event().on())));
            case WAGE_NOTICE ->
                inOrder(facts.wages().recommended().stream()
                        .filter(entry -> WAGE_FORM.equals(entry.event().form()))
                        .map(entry ->
                                fact(ClaimFact.WAGE_NOTICE, entry, entry.event().on())));
            case WAGE_DETERMINATION ->
                inOrder(facts.wages().determined().stream()
                        .map(entry -> fact(
                                ClaimFact.WAGE_DETERMINATION,
                                entry,
                                entry.event().on())));
            case HEARING_REQUEST ->
                inOrder(facts.adjudication().hearingRequests().stream()
                        .map(entry -> fact(
                                ClaimFact.HEARING_REQUEST, entry, entry.event().on())));
            case HEARING_DECISION ->
                inOrder(facts.adjudication().hearings().stream()
                        .map(entry -> fact(
                                ClaimFact.HEARING_DECISION, entry, entry.event().on())));
            case RATING ->
                inOrder(facts.medical().ratings().stream()
                        .map(entry ->
                                fact(ClaimFact.RATING, entry, entry.event().on())));
            case FORM -> forms(mark);
        };
    }

    /** The injury as it was reported. */
    private InjuryReported injury() {
        return facts.reported().event();
    }

    private ClockFact reported(ClaimFact fact, LocalDate on) {
        return fact(fact, facts.reported(), on);
    }

    private ClockFact knowledge(ClaimFact fact) {
        return said(fact, injury().employerKnewOn(), ReportCorrected::employerKnewOn);
    }

    /** A fact of the report, by the entry that says it: the last correction that does, or else the report itself. */
    private ClockFact said(ClaimFact fact, LocalDate on, Function<ReportCorrected, @Nullable LocalDate> part) {
        return facts.corrections().reversed().stream()
                .filter(entry -> part.apply(entry.event()) != null)
                .findFirst()
                .map(entry -> fact(fact, entry, on))
                .orElseGet(() -> reported(fact, on));
    }

    /** An employer knows of treatment when it knows of the accident, unless it is recorded that it came to know later. */
    private ClockFact knowledgeOfTreatment() {
        LocalDate knew = injury().employerKnewOn();
        LocalDate treatment = injury().treatmentKnownOn();
        return treatment != null && treatment.isAfter(knew)
                ? said(ClaimFact.KNOWLEDGE_OF_TREATMENT, treatment, ReportCorrected::treatmentKnownOn)
                : knowledge(ClaimFact.KNOWLEDGE_OF_INJURY);
    }

    /** The day from which on lost time is beyond the waiting period; empty where it isn't. */
    Optional<LocalDate> beyondWaiting() {
        Optional<LocalDate> day = lostTime().map(lost -> lost.first().on().plusDays(waitingDays));
        // A claim that was reported as one for lost time is one until somebody says on which days it was lost.
        return day.isEmpty()
                        && injury().kind() == InjuryKind.LOST_TIME
                        && facts.disability().workStatus().isEmpty()
                ? Optional.of(injury().injuredOn().plusDays(waitingDays + 1L))
                : day;
    }

    /**
     * The first lost time beyond the waiting period: its first day, and when the employer had notice of it. The waiting period
     * is counted from the day after the injury; time may be lost on the day of the injury already.
     */
    private Optional<Lost> lostTime() {
        LocalDate injuredOn = injury().injuredOn();
        Overlay<WorkStatusRecorded> status = facts.disability().workStatusByDay(injuredOn, END);
        return lostDays(status).from(injuredOn.plusDays(1)).runs().stream()
                .filter(this::beyondWaiting)
                .findFirst()
                .map(run ->
                        lost(status, run.from().equals(injuredOn.plusDays(1)) ? injuredOn : run.from(), run.from()));
    }

    private Lost lost(Overlay<WorkStatusRecorded> status, LocalDate day, LocalDate orElse) {
        Optional<Entry<WorkStatusRecorded>> off =
                status.on(day).filter(entry -> entry.event().status() == WorkStatus.OFF_WORK);
        return off.isEmpty() && !day.equals(orElse)
                ? lost(status, orElse, orElse)
                : status.on(day)
                        .map(entry -> new Lost(fact(ClaimFact.LOST_TIME, entry, day), notice(entry)))
                        .orElseThrow();
    }

    private boolean beyondWaiting(DateSpan run) {
        return run.to().isAfter(run.from().plusDays(waitingDays - 1L));
    }

    /** Days off work, and days of modified duty for which earnings are recorded. */
    private Days lostDays(Overlay<WorkStatusRecorded> status) {
        Days off = status.days(day -> day.status() == WorkStatus.OFF_WORK);
        Days modified = status.days(day -> day.status() == WorkStatus.MODIFIED_DUTY);
        return off.plus(modified.within(facts.disability().earningsByDay(END).days()));
    }

    private ClockFact notice(Entry<WorkStatusRecorded> status) {
        LocalDate knew = injury().employerKnewOn();
        LocalDate received = status.event().receivedOn();
        return received != null && received.isAfter(knew)
                ? fact(ClaimFact.KNOWLEDGE_OF_LOST_TIME, status, received)
                : knowledge(ClaimFact.KNOWLEDGE_OF_INJURY);
    }

    private record Lost(ClockFact first, ClockFact known) {}

    private List<ClockFact> returns() {
        Optional<Lost> lost = lostTime();
        return lost.isEmpty()
                ? List.of()
                : facts.disability().workStatusByDay(injury().injuredOn(), END).stretches().stream()
                        .filter(stretch -> stretch.entry().event().status() != WorkStatus.OFF_WORK)
                        .filter(stretch ->
                                stretch.days().from().isAfter(lost.get().first().on()))
                        .map(stretch -> fact(ClaimFact.RETURN_TO_WORK, stretch.entry(), from(stretch)))
                        .toList();
    }

    private static LocalDate from(Stretch<WorkStatusRecorded> stretch) {
        return stretch.days().from();
    }

    /** The first notification after each petition. */
    private List<ClockFact> noticesOfPetitions() {
        List<ClockFact> notices = new ArrayList<>();
        facts.course()
                .petitions()
                .forEach(petition -> facts.adjudication().commissionNotices().stream()
                        .filter(entry -> !entry.event()
                                .notifiedOn()
                                .isBefore(petition.event().on()))
                        .map(entry -> fact(
                                ClaimFact.NOTICE_OF_PETITION,
                                entry,
                                entry.event().notifiedOn()))
                        .min(ClockFact.BY_DAY)
                        .filter(notice -> !notices.contains(notice))
                        .ifPresent(notices::add));
        return inOrder(notices.stream());
    }

    private List<ClockFact> notices(ClaimFact fact, Predicate<StatusNotice> which, boolean mailed) {
        return inOrder(facts.adjudication().notices().stream()
                .filter(entry -> which.test(entry.event()))
                .map(entry -> fact(
                        fact,
                        entry,
                        mailed ? mailedOn(entry.event()) : entry.event().noticeOn())));
    }

    private static LocalDate mailedOn(StatusNotice notice) {
        LocalDate mailed = notice.mailedOn();
        return mailed == null ? notice.noticeOn() : mailed;
    }

    private List<ClockFact> instalments() {
        Stream<ClockFact> outside = facts.paid().payments().stream()
                .filter(entry -> compensates(entry.event()))
                .map(entry -> fact(ClaimFact.INSTALMENT, entry, entry.event().paidOn()));
        Stream<ClockFact> byRuns = facts.paid().transmitted().stream()
                .filter(entry -> compensates(entry.event()))
                .map(entry -> fact(ClaimFact.INSTALMENT, entry, LocalDate.ofInstant(entry.recordedAt(), zone)));
        return inOrder(Stream.concat(outside, byRuns));
    }

    /** A supplement is no compensation; a code that the policy doesn't know is the administrator's own for it. */
    private boolean compensates(PaymentRecorded payment) {
        return policy.flatMap(known -> LineKind.paidUnder(payment.code(), known))
                .map(kind -> kind == LineKind.STATUTORY)
                .orElse(true);
    }

    private static boolean compensates(PayTransmitted pay) {
        return pay.lines().stream()
                .filter(line -> line.kind() == LineKind.STATUTORY)
                .map(PayLine::amount)
                .filter(Objects::nonNull)
                .anyMatch(amount -> amount.isPositive());
    }

    private List<ClockFact> forms(Mark mark) {
        return inOrder(facts.onFile().forms().stream()
                .filter(entry -> entry.event().form().strip().equalsIgnoreCase(mark.form()))
                .map(entry -> filed(mark, entry)));
    }

    private static ClockFact filed(Mark mark, Entry<FormFiled> form) {
        LocalDate filed = form.event().filedOn();
        LocalDate received = form.event().receivedOn();
        return new ClockFact(mark, form.id(), filed, received == null ? filed : received);
    }

    private static ClockFact fact(ClaimFact fact, Entry<?> entry, LocalDate on) {
        return new ClockFact(new Mark(fact, ""), entry.id(), on, on);
    }

    private static List<ClockFact> inOrder(Stream<ClockFact> found) {
        return found.sorted(ClockFact.BY_DAY).toList();
    }

    /** The earlier of two facts; of two on one day, the first. */
    static Optional<ClockFact> earlier(Optional<ClockFact> one, Optional<ClockFact> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.comparing(ClockFact::on));
    }
}
