package org.caseledger.app.table;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a list is sorted by, wherever it is shown: by one of several texts of its elements, and those alike in that by what
 * tells them apart.
 *
 * @param <T> its elements
 */
public final class Orders<T> {

    /** Before the name of what a list is sorted by: the last first. */
    public static final String FALLING = "-";

    private static final int SECONDS_DIGITS = 12;
    private static final int DIGITS = 19;

    private final Function<T, String> id;
    private final Map<String, Function<T, String>> keys;

    private Orders(Function<T, String> id, Map<String, Function<T, String>> keys) {
        this.id = id;
        this.keys = keys;
    }

    /** Orders of elements that are told apart by {@code id}; usually they are sorted by {@code key}, called {@code name}. */
    public static <T> Orders<T> of(Function<T, String> id, String name, Function<T, String> key) {
        return new Orders<>(id, Map.of(name, key));
    }

    /** The same, and by {@code key}, called {@code name}, as well. */
    public Orders<T> orBy(String name, Function<T, String> key) {
        Map<String, Function<T, String>> more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new Orders<>(id, Collections.unmodifiableMap(more));
    }

    /** {@code instant} as a text whose order is that of time. */
    public static String sortable(Instant instant) {
        return String.format("%0" + SECONDS_DIGITS + "d.%09d", instant.getEpochSecond(), instant.getNano());
    }

    /** {@code number} as a text whose order is that of numbers. */
    public static String sortable(long number) {
        return String.format("%0" + DIGITS + "d", Math.addExact(number, Long.MAX_VALUE / 2));
    }

    /** The names of what the list is sorted by; first what it is usually. */
    public Set<String> names() {
        return keys.keySet();
    }

    /** What the list is sorted by where nothing is said. */
    public String usual() {
        return keys.keySet().iterator().next();
    }

    /** The text that {@code sort} sorts by, which may begin with {@value #FALLING}; empty where there is no such order. */
    public Optional<Function<T, String>> key(String sort) {
        return Optional.ofNullable(keys.get(falls(sort) ? sort.substring(1) : sort));
    }

    /** What tells elements apart. */
    public Function<T, String> id() {
        return id;
    }

    /** Whether {@code sort} has the last first. */
    public static boolean falls(String sort) {
        return sort.startsWith(FALLING);
    }

    /** {@code all}, sorted by {@code sort}; empty where there is no such order. */
    public Optional<List<T>> sorted(List<T> all, String sort) {
        return key(sort).map(key -> {
            Comparator<T> rising = Comparator.comparing(key).thenComparing(id);
            return all.stream().sorted(falls(sort) ? rising.reversed() : rising).toList();
        });
    }
}
