package org.caseledger.app.store;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.projection.Recorded;

/**
 * Which claims are reported: by employee, by number in whatever case, and with which employer. It is read from the entries themselves when it
 * is first asked for, and then grows with them; what is decided by it never waits for a list that may be behind.
 */
final class ReportedClaims {

    private final Supplier<? extends Iterable<Recorded>> first;
    private final Map<String, SortedSet<String>> byEmployee = new HashMap<>();
    private final Map<String, SortedSet<String>> byNumber = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> employers = new HashMap<>();
    private boolean read;

    /** The claims whose {@code first} entries are these, when they are asked for. */
    ReportedClaims(Supplier<? extends Iterable<Recorded>> first) {
        this.first = first;
    }

    /** All claims. */
    synchronized Collection<String> all() {
        read();
        return byEmployee.values().stream().flatMap(Collection::stream).toList();
    }

    /** The claims of {@code employee}, in the order of their numbers. */
    synchronized Collection<String> ofEmployee(String employee) {
        read();
        return copy(byEmployee, employee);
    }

    /** The employer of {@code claim}; empty for a claim that isn't reported. */
    synchronized Optional<String> employerOf(String claim) {
        read();
        return Optional.ofNullable(employers.get(claim));
    }

    /** The claims that are called {@code number} if capital and small letters count as the same. */
    synchronized Collection<String> called(String number) {
        read();
        return copy(byNumber, inOneCase(number));
    }

    /** {@code entry} is on record now. */
    synchronized void advance(Recorded entry) {
        if (read) {
            add(entry);
        }
    }

    /** {@code number} in capital letters: two claims whose numbers differ in no more are the same. */
    static String inOneCase(String number) {
        return number.toUpperCase(Locale.ROOT);
    }

    private void read() {
        if (!read) {
            first.get().forEach(this::add);
            read = true;
        }
    }

    private void add(Recorded entry) {
        if (entry.entry().event() instanceof InjuryReported injury) {
            String claim = entry.claim();
            // Of the many texts that say the same, one is kept.
            employers.put(claim, names.computeIfAbsent(injury.employer(), name -> name));
            byEmployee
                    .computeIfAbsent(injury.employee().id(), id -> new TreeSet<>())
                    .add(claim);
            byNumber.computeIfAbsent(inOneCase(claim), number -> new TreeSet<>())
                    .add(claim);
        }
    }

    private static Collection<String> copy(Map<String, SortedSet<String>> claims, String key) {
        return new TreeSet<>(claims.getOrDefault(key, Collections.emptySortedSet()));
    }
}
