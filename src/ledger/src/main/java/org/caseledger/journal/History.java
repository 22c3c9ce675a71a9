package org.caseledger.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded on one stream, in the order of recording, and which of it counts. Facts of every family are folded from
 * a history; what was known at an instant, and what was withdrawn, is decided here and nowhere else.
 *
 * <p>Of the entries e1, e2 and e3, where e3 withdraws e1, those that stand are e2 and e3. As known before e3, all that was
 * recorded stood.
 *
 * @param <E> the stream's events
 */
public final class History<E> {

    private final List<Entry<E>> entries;
    private final List<Entry<E>> standing;
    private final Map<String, Entry<Withdrawal>> withdrawals;
    private final Map<String, Entry<E>> withdrawn;

    private History(List<Entry<E>> recorded) {
        entries = List.copyOf(recorded);
        Map<String, Entry<Withdrawal>> found = new LinkedHashMap<>();
        for (Entry<E> entry : entries) {
            if (entry.event() instanceof Withdrawal withdrawal) {
                found.put(withdrawal.entry(), entry.as(withdrawal));
            }
        }
        withdrawals = Collections.unmodifiableMap(found);
        List<Entry<E>> left = found.isEmpty() ? entries : new ArrayList<>(entries.size());
        Map<String, Entry<E>> without = HashMap.newHashMap(found.size());
        if (!found.isEmpty()) {
            for (Entry<E> entry : entries) {
                if (found.containsKey(entry.id())) {
                    without.putIfAbsent(entry.id(), entry);
                } else {
                    left.add(entry);
                }
            }
        }
        standing = List.copyOf(left);
        withdrawn = without;
    }

    /** The history that {@code entries} make, in their order. */
    public static <E> History<E> of(List<Entry<E>> entries) {
        return new History<>(entries);
    }

    /** Everything recorded, withdrawn or not. */
    public List<Entry<E>> entries() {
        return entries;
    }

    /** What was not withdrawn. The withdrawals themselves stand. */
    public List<Entry<E>> standing() {
        return standing;
    }

    /** Entries of {@code kind} that stand. */
    public <F extends E> List<Entry<F>> all(Class<F> kind) {
        return standing.stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(entry -> entry.as(kind.cast(entry.event())))
                .toList();
    }

    /** The entry {@code id}, withdrawn or not. */
    public Optional<Entry<E>> entry(String id) {
        Entry<E> taken = withdrawn.get(id);
        if (taken != null) {
            return Optional.of(taken);
        }
        for (Entry<E> entry : standing) {
            if (entry.id().equals(id)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The entry that withdrew the entry {@code id}, if one did. */
    public Optional<Entry<Withdrawal>> withdrawnBy(String id) {
        return Optional.ofNullable(withdrawals.get(id));
    }

    /** Whether the entry {@code id} was withdrawn. */
    public boolean withdrawn(String id) {
        return withdrawals.containsKey(id);
    }

    /** The ids of what was withdrawn, in the order of the withdrawals. */
    public Set<String> withdrawn() {
        return withdrawals.keySet();
    }

    /** The history as it was known at {@code instant}. */
    public History<E> knownAt(Instant instant) {
        if (entries.isEmpty() || entries.getLast().knownAt(instant)) {
            return this;
        }
        return of(entries.stream().filter(entry -> entry.knownAt(instant)).toList());
    }

    /** What was recorded after {@code instant}, withdrawn or not. */
    public List<Entry<E>> after(Instant instant) {
        return entries.stream().filter(entry -> !entry.knownAt(instant)).toList();
    }

    /** The history without the entries {@code ids}, as if they had not been recorded. */
    public History<E> without(Set<String> ids) {
        return of(entries.stream().filter(entry -> !ids.contains(entry.id())).toList());
    }

    /** The history with one more entry, such as one that somebody only considers. */
    public History<E> with(Entry<E> entry) {
        List<Entry<E>> more = new ArrayList<>(entries);
        more.add(entry);
        return of(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History<?> history && entries.equals(history.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
