package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.benefit.Ruling.Says;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.claim.ClaimEvent.HearingRequested;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.HearingOutcome;
import org.caseledger.journal.Entry;
import org.caseledger.law.Answer;
import org.caseledger.law.NoticeRules;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * What the notices and hearing decisions of a claim say, each about the days from which it holds; a later one overlays
 * the earlier ones on its days.
 *
 * <p>A denial on a claim whose acceptance is final holds only from the earliest day in its reach. An acceptance mailed on
 * 1 February 2022 that nobody protests is final from 3 May on; a denial of 30 June that means the whole claim then holds from
 * 31 May, and the days before stay payable.
 */
final class Rulings {

    private final ClaimFacts facts;
    private final NoticeRules law;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<OutOfReach> outOfReach = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Rulings(ClaimFacts facts, NoticeRules law) {
        this.facts = facts;
        this.law = law;
        facts.determinations().forEach(this::add);
    }

    /** In the order of recording. */
    List<Ruling> all() {
        return rulings;
    }

    /** What denials can't reach. */
    List<OutOfReach> outOfReach() {
        return outOfReach;
    }

    /** What would have to be known to bound a denial. */
    List<String> missing() {
        return missing;
    }

    /** The last ruling that speaks about {@code day}, if one does. */
    Optional<Ruling> about(LocalDate day) {
        return rulings.stream().filter(ruling -> !ruling.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Whether {@code day} was ever accepted, whatever was said later. */
    boolean everAccepted(LocalDate day) {
        return rulings.stream()
                .anyMatch(ruling ->
                        ruling.says() == Says.ACCEPTED && !ruling.from().isAfter(day));
    }

    /** The denials after which nothing else was said. */
    List<Ruling> standingDenials() {
        int first = rulings.size();
        while (first > 0 && rulings.get(first - 1).says() == Says.DENIED) {
            first--;
        }
        return rulings.subList(first, rulings.size());
    }

    /** The denials after which nothing else was said about {@code day}. */
    List<Ruling> denialsStandingOn(LocalDate day) {
        List<Ruling> denials = new ArrayList<>();
        for (Ruling ruling : rulings.reversed()) {
            if (ruling.says() == Says.DENIED) {
                denials.add(ruling);
            } else if (!ruling.from().isAfter(day)) {
                return denials;
            }
        }
        return denials;
    }

    private void add(Entry<ClaimEvent> entry) {
        switch (entry.event()) {
            case ClaimAccepted notice ->
                rulings.add(new Ruling(Says.ACCEPTED, notice.noticeOn(), Ruling.from(notice.effectiveOn()), entry));
            case ClaimDenied notice ->
                rulings.add(new Ruling(Says.DENIED, notice.noticeOn(), reach(entry, notice), entry));
            case DenialRescinded notice ->
                rulings.add(new Ruling(Says.UNDECIDED, notice.noticeOn(), takenBackFrom(notice), entry));
            case HearingDecided hearing ->
                rulings.add(new Ruling(
                        hearing.decided().equals(Optional.of(HearingOutcome.COMPENSABLE)) ? Says.ACCEPTED : Says.DENIED,
                        hearing.on(),
                        Ruling.from(hearing.effectiveOn()),
                        entry));
            default -> throw new IllegalArgumentException("decides nothing: " + entry.id());
        }
    }

    /** A rescission takes back what the denial before it said, and no more. */
    private LocalDate takenBackFrom(DenialRescinded rescission) {
        LocalDate effective = Ruling.from(rescission.effectiveOn());
        return standingDenials().stream()
                .map(Ruling::from)
                .min(LocalDate::compareTo)
                .filter(denied -> denied.isAfter(effective))
                .orElse(effective);
    }

    private LocalDate reach(Entry<ClaimEvent> entry, ClaimDenied denial) {
        LocalDate wanted = Ruling.from(denial.effectiveOn());
        Optional<Day> finalAfter = finalBefore(denial.noticeOn());
        if (finalAfter.isEmpty()) {
            return wanted;
        }
        Day noticeOn =
                new Day(denial.noticeOn(), Working.fact("notice denying the claim", denial.noticeOn(), entry.id()));
        Day limit = known(law.reach(noticeOn)).orElse(null);
        if (limit == null || !wanted.isBefore(limit.date())) {
            return wanted;
        }
        LocalDate first = facts.reported().event().injuredOn().plusDays(1);
        LocalDate from = wanted.isBefore(first) ? first : wanted;
        if (from.isBefore(limit.date())) {
            outOfReach.add(
                    outOfReach(entry, denial, new DateSpan(from, limit.date().minusDays(1)), limit, finalAfter.get()));
        }
        return limit.date();
    }

    private static OutOfReach outOfReach(
            Entry<ClaimEvent> entry, ClaimDenied denial, DateSpan days, Day limit, Day finalAfter) {
        @Nullable String citation = limit.working().citation();
        Working working = Working.decision(
                "days out of the notice's reach",
                days,
                "the acceptance of the claim was final when the notice issued: it holds from the earliest day in its reach",
                citation,
                List.of(limit.working(), finalAfter.working()));
        return new OutOfReach(entry.id(), denial.noticeOn(), days, citation, working);
    }

    /** The last day on which an acceptance could be protested, if that passed before {@code noticeOn} without a protest. */
    private Optional<Day> finalBefore(LocalDate noticeOn) {
        for (int i = 0; i < rulings.size(); i++) {
            boolean begins = i == 0 || rulings.get(i - 1).says() != Says.ACCEPTED;
            if (begins && rulings.get(i).entry().event() instanceof ClaimAccepted acceptance) {
                Optional<Day> last = protestBy(rulings.get(i), acceptance)
                        .filter(day -> noticeOn.isAfter(day.date()) && !protested(acceptance, day.date()));
                int accepted = i;
                if (last.filter(day -> stoodUntil(accepted, day.date())).isPresent()) {
                    return last;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Day> protestBy(Ruling ruling, ClaimAccepted acceptance) {
        LocalDate mailedOn = acceptance.mailedOn() == null ? acceptance.noticeOn() : acceptance.mailedOn();
        return known(law.protestBy(new Day(
                mailedOn,
                Working.fact(
                        "notice accepting the claim mailed on",
                        mailedOn,
                        ruling.entry().id()))));
    }

    private boolean protested(ClaimAccepted acceptance, LocalDate last) {
        return facts.all(HearingRequested.class).stream()
                .map(request -> request.event().on())
                .anyMatch(on -> !on.isBefore(acceptance.noticeOn()) && !on.isAfter(last));
    }

    /** Whether nothing else was said up to {@code last} after the acceptance at {@code accepted}. */
    private boolean stoodUntil(int accepted, LocalDate last) {
        return rulings.subList(accepted, rulings.size()).stream()
                .filter(ruling -> ruling.says() != Says.ACCEPTED)
                .findFirst()
                .map(next -> next.on().isAfter(last))
                .orElse(true);
    }

    private Optional<Day> known(Answer<Optional<Day>> answer) {
        return switch (answer) {
            case Answer.Known<Optional<Day>>(Optional<Day> day) -> day;
            case Answer.Missing<Optional<Day>>(String what) -> {
                missing.add(what);
                yield Optional.empty();
            }
        };
    }
}
