package org.caseledger.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.caseledger.law.calendar.DateSpan;

/**
 * Claims, and what changes their past.
 *
 * @param seed what it was drawn with
 * @param turn a number that changes what is drawn while the case is played: where runs are, and what people do
 * @param subjects the claims
 * @param changes in the order in which they were drawn
 * @param days after the last injury, the day up to which the world is considered
 * @param receivables whether people work on receivables in between
 */
record Case(long seed, int turn, List<Subject> subjects, List<Change> changes, int days, boolean receivables) {

    /** By employer, the pay period of the last run. */
    SortedMap<String, DateSpan> lastPeriods() {
        SortedMap<String, DateSpan> last = new TreeMap<>();
        for (Subject subject : subjects) {
            DateSpan period = periodOf(subject.site(), subject.injuredOn().plusDays(days));
            last.merge(subject.site().employer(), period, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return last;
    }

    static DateSpan periodOf(Site site, LocalDate day) {
        return Site.POLICIES.find(site.employer()).orElseThrow().payPeriods().periodOf(day);
    }

    /** The case without the change {@code name} and without what can't be without it. */
    Case without(String name) {
        Set<String> gone = new HashSet<>(Set.of(name));
        List<Change> rest = new ArrayList<>();
        for (Change change : changes) {
            if (gone.contains(change.name()) || change.after().stream().anyMatch(gone::contains)) {
                gone.add(change.name());
            } else {
                rest.add(change);
            }
        }
        return new Case(seed, turn, subjects, rest, days, receivables);
    }

    /** The case without the claim of {@code subject}. */
    Case without(Subject subject) {
        return new Case(
                seed,
                turn,
                subjects.stream().filter(one -> !one.equals(subject)).toList(),
                changes.stream()
                        .filter(change -> !change.name().startsWith(subject.claim() + " "))
                        .toList(),
                days,
                receivables);
    }

    /** The case without work on receivables. */
    Case withoutReceivables() {
        return new Case(seed, turn, subjects, changes, days, false);
    }

    /** The same case, played in another way. */
    Case turned(int another) {
        return new Case(seed, another, subjects, changes, days, receivables);
    }

    /** Draws what happens while {@code order} is played. */
    RandomGenerator random(List<Change> order) {
        long names = order.stream().map(Change::name).toList().hashCode();
        return Cases.generator((seed * 31 + names) * 31 + turn);
    }

    /** The case as a list that people can read. */
    String text() {
        StringBuilder text = new StringBuilder("case of seed " + seed + ", as of " + lastPeriods()
                + (receivables ? ", with work on receivables" : "") + "\n");
        for (Subject subject : subjects) {
            subject.base()
                    .forEach(entry -> text.append("  ").append(entry.name()).append('\n'));
        }
        changes.forEach(change -> text.append("  * ").append(change.name()).append('\n'));
        return text.toString();
    }
}
