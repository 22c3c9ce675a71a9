package org.caseledger.app.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.app.table.Orders;
import org.jspecify.annotations.Nullable;

/**
 * A list that is answered page by page: what it is sorted by, and how a page is cut out of it. A page goes on behind the last
 * element of the one before, wherever that stands by then, so that nothing is passed over or shown twice because something
 * came or went meanwhile.
 *
 * @param <T> its elements
 */
final class Listing<T> {

    private final Orders<T> orders;

    private Listing(Orders<T> orders) {
        this.orders = orders;
    }

    /** A list that is sorted so. */
    static <T> Listing<T> of(Orders<T> orders) {
        return new Listing<>(orders);
    }

    /** A list whose elements are told apart by {@code id}, and that is sorted by {@code key}, called {@code name}. */
    static <T> Listing<T> of(Function<T, String> id, String name, Function<T, String> key) {
        return of(Orders.of(id, name, key));
    }

    /** The same list, which may be sorted by {@code key}, called {@code name}, as well. */
    Listing<T> orBy(String name, Function<T, String> key) {
        return of(orders.orBy(name, key));
    }

    /** {@code instant} as a text whose order is that of time. */
    static String sortable(Instant instant) {
        return Orders.sortable(instant);
    }

    /** All of it, sorted by what {@code sort} names. */
    List<T> sorted(List<T> all, @Nullable String sort) {
        return orders.sorted(all, given(sort)).orElseThrow(() -> Pages.notSortedBy(orders.names()));
    }

    private String given(@Nullable String sort) {
        return sort == null || sort.isEmpty() ? orders.usual() : sort;
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
        String given = given(sort);
        boolean falling = Orders.falls(given);
        Function<T, String> key = orders.key(given).orElseThrow(() -> Pages.notSortedBy(orders.names()));
        Function<T, String> id = orders.id();
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
