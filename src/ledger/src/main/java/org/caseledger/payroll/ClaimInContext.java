package org.caseledger.payroll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.Terms;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.statement.Statement;

/**
 * All that a payroll run is computed from for one claim: its facts, what earlier runs left with the claimant, and the
 * employee's other claims.
 *
 * @param facts the claim
 * @param receivables what runs left with the claimant
 * @param beside the employee's other claims
 */
public record ClaimInContext(ClaimFacts facts, ClaimReceivables receivables, Beside beside) {

    /** The only claim of an employee, of which no run left anything with the claimant. */
    public static ClaimInContext of(ClaimFacts facts) {
        return new ClaimInContext(facts, ClaimReceivables.none(facts.claim()), Beside.NONE);
    }

    /** The claim's number. */
    public String claim() {
        return facts.claim();
    }

    /** The file as it was known at {@code instant}. */
    public ClaimInContext knownAt(Instant instant) {
        return new ClaimInContext(facts.knownAt(instant), receivables.knownAt(instant), beside.knownAt(instant));
    }

    /** The file without the entries {@code ids}, as if they had not been recorded. */
    public ClaimInContext without(Set<String> ids) {
        return new ClaimInContext(
                facts.without(ids),
                new ClaimReceivables(
                        claim(),
                        receivables.all().stream()
                                .map(one -> one.without(ids))
                                .filter(ReceivableFacts::exists)
                                .toList()),
                beside.without(ids));
    }

    /** The claim's statement, considering the world up to {@code asOf}. */
    public Statement statement(Terms terms, LocalDate asOf) {
        return Statement.of(facts, beside, terms, asOf);
    }

    /**
     * The ways from an {@code earlier} file to this one: with the first of the entries that it lacks, with the first two,
     * and so on; the last is this file.
     */
    public List<Step> since(ClaimInContext earlier) {
        Set<String> known = earlier.entries().stream().map(Entry::id).collect(Collectors.toSet());
        List<Entry<?>> added =
                entries().stream().filter(entry -> !known.contains(entry.id())).toList();
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < added.size(); number++) {
            Set<String> later = added.stream().skip(number + 1L).map(Entry::id).collect(Collectors.toSet());
            steps.add(new Step(added.get(number), without(later)));
        }
        return steps;
    }

    /**
     * An entry that was added.
     *
     * @param entry the entry
     * @param file the file with it and with everything before it
     */
    public record Step(Entry<?> entry, ClaimInContext file) {}

    /** Everything recorded on the claim, its receivables and the employee's other claims, in the order of recording. */
    public List<Entry<?>> entries() {
        return Stream.of(
                        facts.entries().stream(),
                        receivables.all().stream().flatMap(one -> one.entries().stream()),
                        beside.entries())
                .<Entry<?>>flatMap(entries -> entries)
                .sorted(Comparator.comparing(Entry::recordedAt))
                .toList();
    }
}
