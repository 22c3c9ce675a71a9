package org.caseledger.claim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.journal.Entry;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.law.deadline.Clock;
import org.caseledger.law.deadline.Clock.Mark;
import org.caseledger.law.deadline.Clocks;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.deadline.Deadlines;
import org.caseledger.law.deadline.DueDay;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a claim and its lags: every clock of its state that the claim has or may still have, in the order of the law. A pure
 * function of the claim's facts and the law: a corrected fact moves the clocks that it started.
 *
 * @param claim the claim's number
 * @param all the deadlines
 * @param lags the lags, in the order of the claim's life
 */
public record ClaimDeadlines(String claim, List<ClaimDeadline> all, List<Lag> lags) {

    private static final List<Mark> REPORT_OF_INJURY = List.of(Mark.of("form 101"), Mark.of("form FROI"));
    private static final List<Mark> DECISION =
            List.of(Mark.of("acceptance"), Mark.of("denial"), Mark.of("form 104"), Mark.of("form NOPLD"));

    /** The facts that are somebody's knowledge, and not a day of the employee's or money; a form is known by its name. */
    private static final Set<ClaimFact> KNOWLEDGE = Collections.unmodifiableSet(EnumSet.of(
            ClaimFact.KNOWLEDGE_OF_INJURY,
            ClaimFact.KNOWLEDGE_OF_TREATMENT,
            ClaimFact.REPORT,
            ClaimFact.KNOWLEDGE_OF_LOST_TIME,
            ClaimFact.COMMISSION_NOTICE,
            ClaimFact.NOTICE_OF_PETITION,
            ClaimFact.STATUS_NOTICE,
            ClaimFact.WAGE_NOTICE,
            ClaimFact.WAGE_DETERMINATION,
            ClaimFact.HEARING_REQUEST,
            ClaimFact.HEARING_DECISION,
            ClaimFact.RATING));

    public ClaimDeadlines {
        all = List.copyOf(all);
        lags = List.copyOf(lags);
    }

    /**
     * The deadlines of the claim of {@code facts} under {@code law}.
     *
     * @param policy the employer's policy, which tells compensation from supplements
     * @param zone where the day of a transmitted run begins and ends
     */
    public static ClaimDeadlines of(ClaimFacts facts, LawBook law, Optional<EmployerPolicy> policy, ZoneId zone) {
        State state = facts.reported().event().jurisdiction().state();
        return new Reading(facts, law, state, zone, clockFacts(facts, law, state, policy, zone)).deadlines();
    }

    /**
     * What somebody came to know of the claim of {@code facts}, was told or told others, each with whose knowledge it is and
     * since when; the arguments are those of {@link #of}. In the order of a claim's life, of one kind the earliest first.
     *
     * <p>An injury of 7 January 2022 that the employer knew of on the 10th, and of which the commission notified the payer on
     * 4 February, is knowledge of the employer since the one day and of the payer since the other.
     */
    public static List<ClockFact> knowledge(
            ClaimFacts facts, LawBook law, Optional<EmployerPolicy> policy, ZoneId zone) {
        State state = facts.reported().event().jurisdiction().state();
        ClockFacts found = clockFacts(facts, law, state, policy, zone);
        Stream<Mark> marks = KNOWLEDGE.stream().map(fact -> new Mark(fact, ""));
        Stream<Mark> forms = facts.onFile().forms().stream()
                .map(entry -> entry.event().form().strip().toUpperCase(Locale.ROOT))
                .distinct()
                .map(form -> new Mark(ClaimFact.FORM, form));
        return Stream.concat(marks, forms)
                .flatMap(mark -> found.all(mark).stream())
                .distinct()
                .toList();
    }

    private static ClockFacts clockFacts(
            ClaimFacts facts, LawBook law, State state, Optional<EmployerPolicy> policy, ZoneId zone) {
        LocalDate injuredOn = facts.reported().event().injuredOn();
        int waiting = switch (Answer.of(
                () -> law.on(state.folder() + "/waiting-period-days", injuredOn).whole())) {
            case Answer.Known<Integer>(Integer days) -> days;
            case Answer.Missing<Integer> unknown -> 0;
        };
        return new ClockFacts(facts, policy, zone, waiting);
    }

    /** Those called {@code id}: none where the claim doesn't have it, several where several facts started it. */
    public List<ClaimDeadline> called(String id) {
        return all.stream().filter(deadline -> deadline.id().equals(id)).toList();
    }

    /** Those for which the claim can't be closed on {@code asOf}. */
    public List<ClaimDeadline> blocking(LocalDate asOf) {
        return all.stream().filter(deadline -> deadline.blocks(asOf)).toList();
    }

    /** One claim's facts read against its state's clocks. */
    private record Reading(ClaimFacts facts, LawBook law, State state, ZoneId zone, ClockFacts found) {

        ClaimDeadlines deadlines() {
            List<ClaimDeadline> all = new ArrayList<>();
            for (Clock clock : Clocks.of(state)) {
                Deadline deadline = Deadlines.find(state, clock.deadline()).orElseThrow();
                List<ClaimDeadline> running = running(deadline, clock);
                running.forEach(all::add);
                if (running.isEmpty() && maySometime(clock)) {
                    all.add(ClaimDeadline.notStarted(deadline, clock));
                }
            }
            return new ClaimDeadlines(facts.claim(), withoutEmpty(all), lags());
        }

        private List<Lag> lags() {
            Optional<ClockFact> knew = first(Mark.of("knowledge-of-injury"));
            Optional<ClockFact> told = first(Mark.of("report"));
            Optional<ClockFact> filed = first(REPORT_OF_INJURY);
            Optional<ClockFact> notified = first(Mark.of("commission-notice")).or(() -> knew);
            return List.of(
                    new Lag(Lag.Name.REPORT, first(Mark.of("injury")), knew),
                    new Lag(Lag.Name.EMPLOYER, knew, told),
                    new Lag(Lag.Name.ADMINISTRATOR, told, filed),
                    new Lag(Lag.Name.TOTAL, knew, filed),
                    new Lag(Lag.Name.DETERMINATION, notified, first(DECISION)),
                    new Lag(Lag.Name.PAY, notified, first(Mark.of("instalment"))));
        }

        private Optional<ClockFact> first(Mark mark) {
            return first(List.of(mark));
        }

        private Optional<ClockFact> first(List<Mark> marks) {
            return marks.stream().flatMap(mark -> found.all(mark).stream()).min(ClockFact.BY_DAY);
        }

        /** A deadline that one fact started is not listed as not started by another. */
        private static List<ClaimDeadline> withoutEmpty(List<ClaimDeadline> all) {
            List<ClaimDeadline> listed = new ArrayList<>();
            for (ClaimDeadline deadline : all) {
                boolean said = !deadline.started()
                        && (all.stream()
                                        .anyMatch(other ->
                                                other.started() && other.id().equals(deadline.id()))
                                || listed.stream().anyMatch(other -> other.id().equals(deadline.id())));
                if (!said) {
                    listed.add(deadline);
                }
            }
            return listed;
        }

        private boolean treated() {
            return switch (facts.reported().event().kind()) {
                case REPORT_ONLY, FIRST_AID -> false;
                case MEDICAL_ONLY, LOST_TIME -> true;
            };
        }

        private boolean maySometime(Clock clock) {
            return clock.claims() != Clock.Claims.NONE && treated();
        }

        private List<ClaimDeadline> running(Deadline deadline, Clock clock) {
            if (clock.start().isEmpty() || (clock.claims() == Clock.Claims.TREATED && !treated())) {
                return List.of();
            }
            List<ClockFact> starts = found.all(clock.start().get());
            return starts.stream()
                    .limit(clock.each() ? Long.MAX_VALUE : 1)
                    .flatMap(start -> running(deadline, clock, start).stream())
                    .toList();
        }

        private Optional<ClaimDeadline> running(Deadline deadline, Clock clock, ClockFact first) {
            @Nullable ClockFact second = clock.secondStart()
                    .flatMap(mark -> found.all(mark).stream().findFirst())
                    .orElse(null);
            ClockFact start = second != null && second.startsOn().isAfter(first.startsOn()) ? second : first;
            Optional<LocalDate> from = runsFrom(clock, start);
            if (from.isEmpty()) {
                return Optional.empty();
            }
            Answer<DueDay> due = due(deadline, clock, first, second);
            return switch (due) {
                case Answer.Missing<DueDay>(String what) ->
                    Optional.of(new ClaimDeadline(
                            deadline,
                            clock,
                            start,
                            from.get(),
                            null,
                            what,
                            met(clock, start, LocalDate.MAX).orElse(null),
                            exceptions(clock, start)));
                case Answer.Known<DueDay>(DueDay day) -> {
                    LocalDate last = day.due().date();
                    // What became payable only after its day was never due on it.
                    yield from.get().isAfter(last)
                            ? Optional.empty()
                            : Optional.of(new ClaimDeadline(
                                    deadline,
                                    clock,
                                    start,
                                    from.get(),
                                    day,
                                    null,
                                    met(clock, start, last).orElse(null),
                                    exceptions(clock, start)));
                }
            };
        }

        private Optional<LocalDate> runsFrom(Clock clock, ClockFact start) {
            return clock.afterWaiting()
                    ? found.beyondWaiting().map(day -> day.isAfter(start.startsOn()) ? day : start.startsOn())
                    : Optional.of(start.startsOn());
        }

        private Answer<DueDay> due(Deadline deadline, Clock clock, ClockFact first, @Nullable ClockFact second) {
            return Answer.of(() -> {
                law.sureEnough(clock.status(), "what starts " + clock.deadline(), clock.source());
                return second == null
                        ? deadline.due(law, first.start())
                        : deadline.due(law, first.start(), second.start());
            });
        }

        /** What met it first: at any time, or, where it only ends the duty, by {@code last}. */
        private Optional<ClockFact> met(Clock clock, ClockFact start, LocalDate last) {
            Optional<ClockFact> met = earliest(clock, clock.metBy(), start);
            Optional<ClockFact> ended = earliest(clock, clock.endedBy(), start)
                    .filter(fact -> !fact.on().isAfter(last));
            return ClockFacts.earlier(met, ended);
        }

        private Optional<ClockFact> earliest(Clock clock, List<Mark> marks, ClockFact start) {
            return marks.stream()
                    .flatMap(mark -> found.all(mark).stream())
                    .filter(fact -> clock.early() || !fact.on().isBefore(start.on()))
                    .min(ClockFact.BY_DAY);
        }

        /** Where a deadline starts again and again, a reason excuses what had started when it was given. */
        private List<Entry<ExceptionDocumented>> exceptions(Clock clock, ClockFact start) {
            return facts.onFile().exceptions().stream()
                    .filter(entry -> entry.event().deadline().equals(clock.deadline()))
                    .filter(entry ->
                            !clock.each() || !start.startsOn().isAfter(LocalDate.ofInstant(entry.recordedAt(), zone)))
                    .toList();
        }
    }
}
