package org.caseledger.app.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DeadlineState;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.deadlines.DeadlineRegister;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the deadlines of all claims that are seen.
 *
 * @param ledger the ledger
 * @param clocks what was known, and up to which day
 */
public record AboutDeadlines(Ledger ledger, Clocks clocks) {

    /** How many deadlines are read at a time where all are asked for. */
    private static final int AT_ONCE = 1_000;

    /** All that {@code search} asks for, in its order; with how each day came about to {@code explain}. */
    public DeadlinesAnswer all(DeadlineSearch search, boolean explain) {
        List<Item> items = new ArrayList<>();
        each(search, explain, items::add);
        return DeadlinesAnswer.ofAll(items, clocks.knownAt(ledger), search.day());
    }

    /**
     * A part of the deadlines of all claims.
     *
     * @param items the deadlines, in the order that was asked for
     * @param last where the last of them stands; null where there is none
     * @param more whether others follow it
     */
    public record Part(List<Item> items, DeadlineSearch.@Nullable After last, boolean more) {}

    /** The states of what has started: those that a list has where none is asked for. */
    public static List<DeadlineState> started() {
        return Stream.of(DeadlineState.values())
                .filter(state -> state != DeadlineState.NOT_STARTED)
                .toList();
    }

    /** The part that {@code search} asks for; with how each day came about to {@code explain}. */
    public Part part(DeadlineSearch search, boolean explain) {
        // One more than is shown: whether others follow.
        List<Place> found = places(search.part(search.after(), search.skip(), search.max() + 1));
        List<Place> places = found.subList(0, Math.min(search.max(), found.size()));
        Map<String, ClaimDeadlines> read = new HashMap<>();
        List<Item> items = places.stream()
                .flatMap(place -> place.in(read.computeIfAbsent(place.claim(), this::deadlines)).stream()
                        .map(deadline -> Item.of(place.claim(), deadline, search.day(), explain)))
                .toList();
        return new Part(items, places.isEmpty() ? null : places.getLast().last(), found.size() > places.size());
    }

    /** Hands {@code each} all that {@code search} asks for, in its order; so many at a time are read as a part has. */
    public void each(DeadlineSearch search, Consumer<Item> each) {
        each(search, false, each);
    }

    private void each(DeadlineSearch search, boolean explain, Consumer<Item> each) {
        Part part = part(search.part(null, 0, AT_ONCE), explain);
        part.items().forEach(each);
        while (part.more()) {
            part = part(search.part(part.last(), 0, AT_ONCE), explain);
            part.items().forEach(each);
        }
    }

    /** How many of those that {@code search} asks for are in each of its states. */
    public Map<DeadlineState, Integer> counts(DeadlineSearch search) {
        if (inRegister(search)) {
            ledger.requireCurrent(DeadlineRegister.NAME);
            return ledger.lists(lists -> DeadlineRegister.counts(lists, search));
        }
        Map<DeadlineState, Integer> counts = new EnumMap<>(DeadlineState.class);
        search.states().forEach(state -> counts.put(state, 0));
        found(search).forEach(place -> counts.merge(place.deadline().on(search.day()), 1, Integer::sum));
        return counts;
    }

    /** Whether the register knows what is asked for: what runs, as known now. */
    private boolean inRegister(DeadlineSearch search) {
        return ledger.isCurrent(clocks.knownAt(ledger)) && !search.states().contains(DeadlineState.NOT_STARTED);
    }

    private List<Place> places(DeadlineSearch search) {
        if (inRegister(search)) {
            ledger.requireCurrent(DeadlineRegister.NAME);
            return ledger.lists(lists -> DeadlineRegister.page(lists, search)).stream()
                    .map(row -> new Place(row.claim(), row.place(), row.deadline(), row.value(), null))
                    .toList();
        }
        Comparator<Place> order = Place.by(search.order());
        Comparator<Place> way = search.falling() ? order.reversed() : order;
        DeadlineSearch.After after = search.after();
        Place last = after == null ? null : new Place(after.claim(), after.place(), "", after.value(), null);
        return found(search)
                .filter(place -> last == null || way.compare(place, last) > 0)
                .sorted(way)
                .skip(search.skip())
                .limit(search.max())
                .toList();
    }

    /** What {@code search} asks for, in any part, from the facts. */
    private Stream<Place> found(DeadlineSearch search) {
        return ledger.lists(ClaimRegister::all).stream().flatMap(claim -> {
            ClaimFacts facts = ledger.facts(claim).knownAt(clocks.knownAt(ledger));
            boolean theirs = facts.exists()
                    && (search.employer().isBlank()
                            || facts.reported().event().employer().equals(search.employer()));
            return theirs ? Place.all(deadlines(claim), search) : Stream.empty();
        });
    }

    private ClaimDeadlines deadlines(String claim) {
        Instant knownAt = clocks.knownAt(ledger);
        return of(ledger.facts(claim).knownAt(knownAt), knownAt);
    }

    /**
     * Where a deadline stands in a list.
     *
     * @param claim the claim
     * @param place its place among those of the claim that something started; the others come after them
     * @param id its id
     * @param value what it has of what the list is ordered by
     * @param known the deadline, where it was read already
     */
    private record Place(
            String claim,
            long place,
            String id,
            String value,
            @Nullable ClaimDeadline known) {

        /** More than any claim has. */
        private static final long NOT_STARTED = 1_000_000;

        static Comparator<Place> by(DeadlineSearch.Order order) {
            Comparator<Place> values = order.counts()
                    ? Comparator.comparingLong(one -> Long.parseLong(one.value()))
                    : Comparator.comparing(Place::value);
            return values.thenComparing(Place::claim).thenComparingLong(Place::place);
        }

        static Stream<Place> all(ClaimDeadlines of, DeadlineSearch search) {
            List<Place> found = new ArrayList<>();
            long started = 0;
            long others = NOT_STARTED;
            for (ClaimDeadline deadline : of.all()) {
                long place = deadline.started() ? started++ : others++;
                if (search.asksFor(deadline)) {
                    found.add(
                            new Place(of.claim(), place, deadline.id(), search.value(of.claim(), deadline), deadline));
                }
            }
            return found.stream();
        }

        ClaimDeadline deadline() {
            return Objects.requireNonNull(known);
        }

        /** The deadline, unless it went from its place since the list was asked. */
        Optional<ClaimDeadline> in(ClaimDeadlines of) {
            return known != null
                    ? Optional.of(known)
                    : of.all().stream()
                            .filter(ClaimDeadline::started)
                            .skip(place)
                            .findFirst()
                            .filter(one -> one.id().equals(id));
        }

        DeadlineSearch.After last() {
            return new DeadlineSearch.After(value, claim, place);
        }
    }

    /** The deadlines of the claim of {@code facts}, under the law as it is known. */
    public ClaimDeadlines of(ClaimFacts facts) {
        return of(facts, clocks.knownAt(ledger));
    }

    /** The deadlines of the claim of {@code facts}, under the law as it was known at {@code knownAt}. */
    ClaimDeadlines of(ClaimFacts facts, Instant knownAt) {
        LawInForce law = ledger.law(knownAt);
        return ClaimDeadlines.of(
                facts,
                law.law(),
                law.policies().find(facts.reported().event().employer()),
                ledger.clock().getZone());
    }
}
