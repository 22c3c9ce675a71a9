package org.caseledger.app.api;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that is answered page by page: what it is sorted by, and how a page is cut out of it. A page goes on behind the last
 * element of the one before, wherever that stands by then, so that nothing is passed over or shown twice because something
 * came or went meanwhile.
 *
 * @param <T> its elements
 */
final class Listing<T> {

    private static final int SECONDS_DIGITS = 12;

    private final Function<T, String> id;
    private final Map<String, Function<T, String>> orders;
    private final String usual;

    private Listing(Function<T, String> id, Map<String, Function<T, String>> orders) {
        this.id = id;
        this.orders = orders;
        usual = orders.keySet().iterator().next();
    }

    /** A list whose elements are told apart by {@code id}, and that is sorted by {@code key}, called {@code name}. */
    static <T> Listing<T> of(Function<T, String> id, String name, Function<T, String> key) {
        return new Listing<>(id, Map.of(name, key));
    }

    /** The same list, which may be sorted by {@code key}, called {@code name}, as well. */
    Listing<T> orBy(String name, Function<T, String> key) {
        Map<String, Function<T, String>> more = new LinkedHashMap<>(orders);
        more.put(name, key);
        return new Listing<>(id, Collections.unmodifiableMap(more));
    }

    /** {@code instant} as a text whose order is that of time. */
    static String sortable(Instant instant) {
        return String.format("%0" + SECONDS_DIGITS + "d.%09d", instant.getEpochSecond(), instant.getNano());
    }

    /**
     * A page.
     *
     * @param shown its elements
     * @param next what to ask on with; null on the last page
     * @param <T> what they are
     */
    record Page<T>(List<T> shown, @Nullable String next) {}

    /** The page of {@code all} that {@code part} asks for, sorted by what {@code sort} names. */
    Page<T> page(List<T> all, @Nullable String sort, Part part) {
        String given = sort == null || sort.isEmpty() ? usual : sort;
        boolean falling = given.startsWith(Pages.FALLING);
        Function<T, String> key = orders.get(falling ? given.substring(1) : given);
        if (key == null) {
            throw Pages.notSortedBy(orders.keySet());
        }
        int limit = part.most();
        Comparator<Place> order = falling ? Place.ORDER.reversed() : Place.ORDER;
        Function<T, Place> place = one -> new Place(key.apply(one), id.apply(one));
        List<String> cursor = Pages.after(part.after(), given, 2);
        Stream<T> left = all.stream().sorted(Comparator.comparing(place, order));
        if (!cursor.isEmpty()) {
            Place last = new Place(cursor.getFirst(), cursor.getLast());
            left = left.filter(one -> order.compare(place.apply(one), last) > 0);
        }
        // One more than is shown: whether there is a next page.
        List<T> found = left.limit(limit + 1L).toList();
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown,
                found.size() > limit ? Pages.next(given, key.apply(shown.getLast()), id.apply(shown.getLast())) : null);
    }

    /** Where an element stands. */
    private record Place(String key, String id) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::key).thenComparing(Place::id);
    }
}
