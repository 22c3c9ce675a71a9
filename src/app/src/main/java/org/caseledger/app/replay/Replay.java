package org.caseledger.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Impact;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Computes every claim of a journal, as a ledger with these entries does: the same fold, the same statement, the same
 * comparison under changed law. Nothing is stored, recorded or sent. Employees are divided over all cores; what comes out
 * doesn't depend on how many there are.
 */
public final class Replay {

    /** Employees whose claims are computed in one go. */
    private static final int TOGETHER = 32;

    private final ReplayedJournal journal;
    private final Map<String, TermsCompared> terms;

    private Replay(ReplayedJournal journal, Map<String, TermsCompared> terms) {
        this.journal = journal;
        this.terms = terms;
    }

    /**
     * What every employer's claims come to, up to the end of the pay period with {@code day}, in the order of the employers.
     * A journal is replayed once: its entries are let go on the way.
     *
     * @param journal the entries
     * @param day any day of the pay period
     * @param standing the law and the policies in force
     * @param changed those that a change would make; null where nothing is changed
     * @param progress is told how many claims were computed
     */
    public static List<EmployerReplayed> of(
            ReplayedJournal journal,
            LocalDate day,
            LawInForce standing,
            @Nullable LawInForce changed,
            LongConsumer progress) {
        List<EmployeesClaims> employees = journal.claims();
        SortedMap<String, TermsCompared> terms = new TreeMap<>();
        employees.stream()
                .flatMap(employee -> employee.claims().stream())
                .map(EmployeesClaims.Claim::employer)
                .distinct()
                .forEach(employer -> terms.put(employer, terms(employer, day, standing, changed)));
        return new Replay(journal, terms).compute(employees, progress);
    }

    private static TermsCompared terms(
            String employer, LocalDate day, LawInForce standing, @Nullable LawInForce changed) {
        Terms now = standing.terms(employer).orElseThrow(() -> new LedgerFault(standing.whyNoTerms(employer)));
        return new TermsCompared(
                now,
                changed == null ? null : changed.terms(employer).orElseThrow(),
                now.policy().payPeriods().periodOf(day));
    }

    private List<EmployerReplayed> compute(List<EmployeesClaims> employees, LongConsumer progress) {
        AtomicLong done = new AtomicLong();
        List<Part> parts = IntStream.range(0, (employees.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(number -> {
                    Part part = part(
                            employees.subList(number * TOGETHER, Math.min((number + 1) * TOGETHER, employees.size())));
                    progress.accept(done.addAndGet(part.claims));
                    return part;
                })
                .toList();
        parts.stream()
                .map(part -> part.fault)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(JournalFault::number))
                .ifPresent(first -> {
                    throw first;
                });
        SortedMap<String, Tally> tallies = new TreeMap<>();
        parts.forEach(part -> part.tallies.forEach((employer, tally) ->
                tallies.computeIfAbsent(employer, none -> new Tally()).add(tally)));
        List<EmployerReplayed> replayed = new ArrayList<>();
        terms.forEach((employer, compared) ->
                replayed.add(tallies.getOrDefault(employer, new Tally()).of(compared)));
        return List.copyOf(replayed);
    }

    /** What some employees' claims come to; where an entry can't be read, the first such fault. */
    private static final class Part {
        private final Map<String, Tally> tallies = new TreeMap<>();
        private long claims;
        private @Nullable JournalFault fault;

        private void fault(JournalFault found) {
            if (fault == null || found.number() < fault.number()) {
                fault = found;
            }
        }
    }

    private Part part(List<EmployeesClaims> employees) {
        Part part = new Part();
        for (EmployeesClaims employee : employees) {
            try {
                employee(employee, part);
            } catch (JournalFault fault) {
                part.fault(fault);
            }
        }
        return part;
    }

    private void employee(EmployeesClaims employee, Part part) {
        List<ClaimFacts> all = new ArrayList<>();
        for (EmployeesClaims.Claim claim : employee.claims()) {
            all.add(journal.claim(claim.number()));
        }
        for (int number = 0; number < all.size(); number++) {
            ClaimFacts facts = all.get(number);
            String employer = employee.claims().get(number).employer();
            ClaimReceivables receivables = journal.receivables(facts);
            claim(
                    new ClaimInContext(facts, receivables, Beside.of(facts, all)),
                    Objects.requireNonNull(terms.get(employer), employer),
                    part.tallies.computeIfAbsent(employer, none -> new Tally()));
            part.claims++;
        }
    }

    private static void claim(ClaimInContext file, TermsCompared terms, Tally tally) {
        LocalDate end = terms.period().to();
        Statement before = file.statement(terms.standing(), end);
        tally.add(before, file.receivables().open());
        Terms changed = terms.changed();
        if (changed != null) {
            tally.add(file.claim(), Impact.of(before, file.statement(changed, end), terms.period()));
        }
    }
}
