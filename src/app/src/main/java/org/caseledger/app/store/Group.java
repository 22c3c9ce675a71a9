package org.caseledger.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.office.Books.Kept;
import org.caseledger.projection.Recorded;
import org.caseledger.user.Users;
import org.jspecify.annotations.Nullable;

/** What one transaction or several decided that goes to the disk together. Whoever decides adds to it, until it is closed. */
final class Group {

    private final List<Staged.Placed> entries = new ArrayList<>();
    private final Map<String, List<Recorded>> byStream = new HashMap<>();
    private final List<Recorded> reports = new ArrayList<>();
    private final Set<String> users = new LinkedHashSet<>();
    private final Map<String, Kept> answers = new LinkedHashMap<>();
    private final List<Outbox.Decided> departures = new ArrayList<>();
    private volatile boolean over;
    private volatile @Nullable RuntimeException fault;

    /** Adds {@code draft}, whose first entry gets the position after {@code last}. */
    void add(Draft draft, long last) {
        long position = last;
        for (Staged staged : draft.staged()) {
            Staged.Placed placed = staged.at(++position);
            Recorded recorded = placed.recorded();
            entries.add(placed);
            byStream.computeIfAbsent(staged.stream(), stream -> new ArrayList<>())
                    .add(recorded);
            if (recorded.entry().event() instanceof InjuryReported) {
                reports.add(recorded);
            }
            Users.FAMILY.streams().subject(staged.stream()).ifPresent(users::add);
        }
        answers.putAll(draft.answers());
        departures.addAll(draft.departures());
    }

    /** Its entries, in ledger order. */
    List<Staged.Placed> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The same, as they are read. */
    List<Recorded> recorded() {
        return entries.stream().map(Staged.Placed::recorded).toList();
    }

    /** Its entries on {@code stream}, in order. */
    List<Recorded> on(String stream) {
        return byStream.getOrDefault(stream, List.of());
    }

    /** The first entries of the claims that it reports. */
    Collection<Recorded> reports() {
        return Collections.unmodifiableList(reports);
    }

    /** The users on whose accounts it records something, in order. */
    Set<String> users() {
        return Collections.unmodifiableSet(users);
    }

    /** Its answers, by key. */
    Map<String, Kept> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /** What leaves because of it, in order. */
    List<Outbox.Decided> departures() {
        return Collections.unmodifiableList(departures);
    }

    /** The places in the ledger of its entries, by their ids. */
    Map<String, Long> places() {
        Map<String, Long> places = new HashMap<>();
        entries.forEach(entry ->
                places.put(entry.recorded().entry().id(), entry.recorded().position()));
        return places;
    }

    /** It is on disk, or, with a {@code fault}, never will be. */
    void end(@Nullable RuntimeException fault) {
        this.fault = fault;
        over = true;
    }

    /** Whether it is on disk, or never will be. */
    boolean over() {
        return over;
    }

    /** Why it never will be on disk; null where it may or is. */
    @Nullable RuntimeException fault() {
        return fault;
    }
}
