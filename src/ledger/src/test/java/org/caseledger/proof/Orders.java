package org.caseledger.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The orders in which changes can arrive, a cause always before what needs it. */
final class Orders {

    /** Up to so many changes, every order is played. */
    static final int ALL_UP_TO = 5;

    private static final int SAMPLED = 6;

    private Orders() {}

    /** Every order of few changes; of more, the order as drawn, its reverse, and some by {@code random}. */
    static List<List<Change>> of(List<Change> changes, RandomGenerator random) {
        if (changes.size() <= ALL_UP_TO) {
            List<List<Change>> all = new ArrayList<>();
            extend(new ArrayList<>(), changes, all);
            return all;
        }
        Set<List<Change>> some = new LinkedHashSet<>();
        some.add(changes);
        List<Change> reversed = new ArrayList<>(changes);
        Collections.reverse(reversed);
        some.add(causal(reversed));
        for (int i = 0; i < SAMPLED; i++) {
            List<Change> shuffled = new ArrayList<>(changes);
            for (int last = shuffled.size(); last > 1; last--) {
                Collections.swap(shuffled, last - 1, random.nextInt(last));
            }
            some.add(causal(shuffled));
        }
        return List.copyOf(some);
    }

    private static void extend(List<Change> begun, List<Change> rest, List<List<Change>> all) {
        if (rest.isEmpty()) {
            all.add(List.copyOf(begun));
        }
        for (Change next : rest) {
            if (rest.stream().noneMatch(other -> next.after().contains(other.name()))) {
                begun.add(next);
                extend(begun, rest.stream().filter(one -> one != next).toList(), all);
                begun.removeLast();
            }
        }
    }

    /** The order {@code wanted}, with everything that needs another put off until that has arrived. */
    private static List<Change> causal(List<Change> wanted) {
        List<Change> rest = new ArrayList<>(wanted);
        List<Change> order = new ArrayList<>();
        Set<String> waiting = new HashSet<>(wanted.stream().map(Change::name).toList());
        while (!rest.isEmpty()) {
            Change next = rest.stream()
                    .filter(change -> change.after().stream().noneMatch(waiting::contains))
                    .findFirst()
                    .orElseThrow();
            rest.remove(next);
            waiting.remove(next.name());
            order.add(next);
        }
        return order;
    }

    /**
     * What stands after {@code order}, as far as the order of arrival matters: of changes that overlay each other, their
     * sequence. Orders with the same standing must come out the same.
     */
    static List<String> standing(List<Change> order) {
        Set<String> undone = new HashSet<>();
        order.stream().filter(change -> change.undoes() != null).forEach(change -> undone.add(change.undoes()));
        return order.stream()
                .filter(change -> change.overlays() != null && !undone.contains(change.name()))
                .map(change -> change.overlays() + ": " + change.name())
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.indexOf(": ")), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
