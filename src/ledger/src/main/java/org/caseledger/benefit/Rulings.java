package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.Determining;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Determination;
import org.caseledger.claim.Determinations;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * What the notices and hearing decisions of a claim say, each about the days on which it stands ({@link Determinations})
 * and that it can reach; a later one overlays the earlier ones on its days.
 *
 * <p>A denial on a claim whose acceptance is final holds only from the earliest day in its reach. An acceptance mailed on
 * 1 February 2022 that nobody protests is final from 3 May on; a denial of 30 June that means the whole claim then holds from
 * 31 May, and the days before stay payable. A denial in between that was rescinded doesn't keep the acceptance from becoming
 * final.
 */
final class Rulings {

    private final ClaimFacts facts;
    private final NoticeRules law;
    private final List<Determination> rulings = new ArrayList<>();
    private final Determinations reached;
    private final List<OutOfReach> outOfReach = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Rulings(ClaimFacts facts, NoticeRules law) {
        this.facts = facts;
        this.law = law;
        Determinations said = facts.adjudication().determinations();
        for (Determination ruling : said.all()) {
            rulings.add(
                    ruling.entry().event() instanceof ClaimDenied denial && ruling.standsAtAll()
                            ? ruling.holdingFrom(reach(ruling, denial))
                            : ruling);
        }
        this.reached = new Determinations(rulings, said.rescissions());
    }

    /** In the order of recording, those rescinded too. */
    List<Determination> all() {
        return reached.all();
    }

    /** What denials can't reach. */
    List<OutOfReach> outOfReach() {
        return outOfReach;
    }

    /** What would have to be known to bound a denial. */
    List<String> missing() {
        return missing;
    }

    /** Whether the last ruling that speaks about {@code day} accepts the claim. */
    boolean accepted(LocalDate day) {
        return reached.about(day).filter(Determination::accepts).isPresent();
    }

    /** The denials that stand on any day, whatever was said later. */
    List<Determination> denials() {
        return reached.all().stream()
                .filter(ruling -> !ruling.accepts() && ruling.standsAtAll())
                .toList();
    }

    private LocalDate reach(Determination ruling, ClaimDenied denial) {
        Entry<Determining> entry = ruling.entry();
        LocalDate wanted = ruling.from();
        Optional<Day> finalAfter = finalBefore(denial.noticeOn());
        if (finalAfter.isEmpty()) {
            return wanted;
        }
        Day noticeOn = new Day(
                denial.noticeOn(),
                Explanation.of(() -> Working.fact("notice denying the claim", denial.noticeOn(), entry.id())));
        Day limit = known(law.reach(noticeOn)).orElse(null);
        if (limit == null || !wanted.isBefore(limit.date())) {
            return wanted;
        }
        LocalDate first = facts.reported().event().injuredOn().plusDays(1);
        LocalDate from = wanted.isBefore(first) ? first : wanted;
        LocalDate end = limit.date().isBefore(ruling.until()) ? limit.date() : ruling.until();
        if (from.isBefore(end)) {
            outOfReach.add(outOfReach(entry, denial, new DateSpan(from, end.minusDays(1)), limit, finalAfter.get()));
        }
        return limit.date();
    }

    private static OutOfReach outOfReach(
            Entry<Determining> entry, ClaimDenied denial, DateSpan days, Day limit, Day finalAfter) {
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
        List<Determination> counting =
                rulings.stream().filter(ruling -> !ruling.rescinded()).toList();
        for (int i = 0; i < counting.size(); i++) {
            boolean begins = i == 0 || !counting.get(i - 1).accepts();
            if (begins && counting.get(i).entry().event() instanceof ClaimAccepted acceptance) {
                Optional<Day> last = protestBy(counting.get(i), acceptance)
                        .filter(day -> noticeOn.isAfter(day.date()) && !protested(acceptance, day.date()));
                List<Determination> since = counting.subList(i, counting.size());
                if (last.filter(day -> stoodUntil(since, day.date())).isPresent()) {
                    return last;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Day> protestBy(Determination ruling, ClaimAccepted acceptance) {
        LocalDate mailedOn = acceptance.mailedOn() == null ? acceptance.noticeOn() : acceptance.mailedOn();
        return known(law.protestBy(new Day(
                mailedOn,
                Explanation.of(() -> Working.fact(
                        "notice accepting the claim mailed on",
                        mailedOn,
                        ruling.entry().id())))));
    }

    private boolean protested(ClaimAccepted acceptance, LocalDate last) {
        return facts.adjudication().hearingRequests().stream()
                .map(request -> request.event().on())
                .anyMatch(on -> !on.isBefore(acceptance.noticeOn()) && !on.isAfter(last));
    }

    /** Whether nothing but acceptances was said up to {@code last} of what was said {@code since} the first of them. */
    private static boolean stoodUntil(List<Determination> since, LocalDate last) {
        return since.stream()
                .filter(ruling -> !ruling.accepts())
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
