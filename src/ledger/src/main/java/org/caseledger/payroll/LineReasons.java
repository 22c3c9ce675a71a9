package org.caseledger.payroll;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.benefit.Due;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.Origin;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * The entries behind the lines that a run carries for one claim. What they are looked up in is made once for the claim, not
 * for each of its lines.
 */
final class LineReasons {

    private final Statement statement;
    private final Terms terms;
    private final List<Borne> own;
    private final List<List<Borne>> earlierClaims;
    private final Map<LineKey, List<Entry<RunCarried>>> carriers = new HashMap<>();

    /** An entry of {@code claim}, and what it bears on, which is found when it is asked for. */
    private static final class Borne {
        private final ClaimFacts claim;
        private final Entry<ClaimEvent> entry;
        private @Nullable Bearing bearing;

        Borne(ClaimFacts claim, Entry<ClaimEvent> entry) {
            this.claim = claim;
            this.entry = entry;
        }

        static List<Borne> of(ClaimFacts claim) {
            return claim.entries().stream()
                    .map(entry -> new Borne(claim, entry))
                    .toList();
        }

        String id() {
            return entry.id();
        }

        boolean on(LineKey line) {
            return bearing().lines().test(line);
        }

        boolean onOtherClaims() {
            return bearing().otherClaims();
        }

        private Bearing bearing() {
            Bearing known = bearing;
            if (known == null) {
                known = Bearing.of(claim, entry.event());
                bearing = known;
            }
            return known;
        }
    }

    /** The reasons of lines of {@code statement}, the statement of the claim of {@code file}. */
    LineReasons(ClaimInContext file, Statement statement, Terms terms) {
        this.statement = statement;
        this.terms = terms;
        own = Borne.of(statement.facts());
        earlierClaims = file.beside().earlierThan(statement.facts()).stream()
                .map(Borne::of)
                .toList();
        Map<LineKey, Map<String, Entry<RunCarried>>> found = new HashMap<>();
        for (Entry<RunCarried> carrier : statement.facts().paid().carried()) {
            for (PayLine line : carrier.event().lines()) {
                found.computeIfAbsent(LineKey.of(line), key -> new LinkedHashMap<>())
                        .put(carrier.id(), carrier);
            }
        }
        found.forEach((key, entries) -> carriers.put(key, List.copyOf(entries.values())));
    }

    /** The entries by which earlier runs carried something under {@code key}. */
    List<Entry<RunCarried>> carriers(LineKey key) {
        return carriers.getOrDefault(key, List.of());
    }

    /**
     * The entries behind {@code line}. For one that was never carried: everything its working was read from. For a
     * correction: what was recorded since the last run that carried it, as far as it bears on the line. What was adopted
     * of law and policy is an entry like any other.
     */
    List<String> because(StatementLine line) {
        List<Entry<RunCarried>> carried = carriers(line.key());
        Instant since = carried.stream()
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<String> adopted = adopted(since);
        // What a line was read from takes explaining it, which a correction seldom needs.
        Set<String> read = since == null || !adopted.isEmpty() ? readFor(line) : Set.of();
        Set<String> causes = new LinkedHashSet<>();
        for (Borne one : own) {
            if (since == null
                    ? read.contains(one.id()) || pays(one.entry, line)
                    : recordedAfter(one.entry, since, carried) && one.on(line.key())) {
                causes.add(one.id());
            }
        }
        for (List<Borne> other : earlierClaims) {
            for (Borne one : other) {
                if (since == null
                        ? read.contains(one.id())
                        : recordedAfter(one.entry, since, carried) && one.onOtherClaims()) {
                    causes.add(one.id());
                }
            }
        }
        adopted.stream().filter(read::contains).forEach(causes::add);
        if (causes.isEmpty() && since != null) {
            // Nothing of the claim moved, so what was adopted did, though the working no longer shows where.
            causes.addAll(adopted);
        }
        return List.copyOf(causes.isEmpty() ? readFor(line) : causes);
    }

    /** The entries that the working of {@code line} was read from; where nothing is due, those that say so. */
    private Set<String> readFor(StatementLine line) {
        Due due = line.due();
        return due == null
                ? statement.entitlement().working().entries()
                : due.working().entries();
    }

    /** What was adopted of law and policy {@code since}, or ever; an entry of that very instant counts. */
    private List<String> adopted(@Nullable Instant since) {
        return terms.adoptions().stream()
                .filter(adoption -> since == null || !adoption.recordedAt().isBefore(since))
                .map(Origin.Adopted::entry)
                .toList();
    }

    private static boolean recordedAfter(Entry<ClaimEvent> entry, Instant since, List<Entry<RunCarried>> carriers) {
        return !entry.knownAt(since)
                || (entry.recordedAt().equals(since)
                        && carriers.stream().noneMatch(carrier -> carrier.id().equals(entry.id())));
    }

    private static boolean pays(Entry<ClaimEvent> entry, StatementLine line) {
        return entry.event() instanceof ClaimEvent.PaymentRecorded payment && Bearing.pays(payment, line.key());
    }
}
