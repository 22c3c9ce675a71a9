package org.caseledger.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@link History} that takes entries one after the other, for whoever goes through a stream from its beginning: it says of
 * each which one it takes back, and which stand, without looking at all of them again.
 *
 * @param <E> the stream's events
 */
public final class GrowingHistory<E> {

    private final List<Entry<E>> entries = new ArrayList<>();
    private final Map<String, Entry<E>> byId = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    /** Takes up {@code entry}, recorded after all before; the entry that it withdraws, where that stood until now. */
    public Optional<Entry<E>> add(Entry<E> entry) {
        entries.add(entry);
        byId.put(entry.id(), entry);
        return entry.event() instanceof Withdrawal withdrawal && withdrawn.add(withdrawal.entry())
                ? Optional.ofNullable(byId.get(withdrawal.entry()))
                : Optional.empty();
    }

    /** Everything that was taken up, as a history. */
    public History<E> history() {
        return History.of(entries);
    }
}
