package org.caseledger.app.store;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Employee;
import org.caseledger.projection.Recorded;

/**
 * Which claims are reported: by employee, and by number in whatever case. It is read from the entries themselves when it
 * is first asked for, and then kept; what is decided by it never waits for a list that may be behind.
 */
final class ReportedClaims {

    private final Journal journal;
    private final Map<String, SortedSet<String>> byEmployee = new HashMap<>();
    private final Map<String, SortedSet<String>> byNumber = new HashMap<>();
    private boolean read;

    /** The claims reported in {@code journal}. */
    ReportedClaims(Journal journal) {
        this.journal = journal;
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

    /** The claims that are called {@code number} if capital and small letters count as the same. */
    synchronized Collection<String> called(String number) {
        read();
        return copy(byNumber, inOneCase(number));
    }

    /** {@code report} is on record now. */
    synchronized void committed(ReportInjury report) {
        if (read) {
            add(report.claim(), report.employee());
        }
    }

    /** {@code number} in capital letters: two claims whose numbers differ in no more are the same. */
    static String inOneCase(String number) {
        return number.toUpperCase(Locale.ROOT);
    }

    private void read() {
        if (!read) {
            for (Recorded first : journal.firstOfClaims()) {
                if (first.entry().event() instanceof InjuryReported injury) {
                    add(first.claim(), injury.employee());
                }
            }
            read = true;
        }
    }

    private void add(String claim, Employee employee) {
        byEmployee.computeIfAbsent(employee.id(), id -> new TreeSet<>()).add(claim);
        byNumber.computeIfAbsent(inOneCase(claim), number -> new TreeSet<>()).add(claim);
    }

    private static Collection<String> copy(Map<String, SortedSet<String>> claims, String key) {
        return new TreeSet<>(claims.getOrDefault(key, Collections.emptySortedSet()));
    }
}
