package org.caseledger.payroll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.benefit.Due;
import org.caseledger.benefit.Overlap;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.Origin;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * Computes a payroll run: for every claim and every period up to the run's, the balance of its statement.
 *
 * <p>line = entitlement for the period, as known now - what was transmitted or paid elsewhere for it. The same formula
 * gives the regular line, the retroactive line and nothing; a second run adds nothing. What the lines would take back
 * and nobody agreed to is balanced by receivable lines ({@link Balancing}), so that nothing is taken back silently.
 */
public final class RunComputation {

    private final Terms terms;
    private final DateSpan period;
    private final List<RunLine> lines = new ArrayList<>();
    private final List<MissingFact> missing = new ArrayList<>();
    private final List<Exchanged> exchanges = new ArrayList<>();
    private final List<Waived> waived = new ArrayList<>();
    private final List<SharedDays> overlaps = new ArrayList<>();

    private RunComputation(Terms terms, DateSpan period) {
        this.terms = terms;
        this.period = period;
    }

    /**
     * The content of a run of {@code period} over {@code claims}; only reported claims count.
     */
    public static RunContent of(Terms terms, DateSpan period, Collection<ClaimInContext> claims) {
        RunComputation run = new RunComputation(terms, period);
        claims.stream()
                .filter(file -> file.facts().exists())
                .sorted(Comparator.comparing(ClaimInContext::claim))
                .forEach(run::claim);
        return new RunContent(
                terms.policy().employer(),
                period,
                List.copyOf(run.lines),
                List.copyOf(run.missing),
                List.copyOf(run.exchanges),
                List.copyOf(run.waived),
                List.copyOf(run.overlaps));
    }

    private void claim(ClaimInContext file) {
        ClaimFacts facts = file.facts();
        Statement statement = file.statement(terms, period.to());
        statement.entitlement().missing().forEach(fact -> missing.add(MissingFact.of(facts.claim(), fact)));
        List<RunLine> ofClaim = new ArrayList<>();
        for (StatementLine line : statement.lines()) {
            if (line.known() && !line.settled()) {
                ofClaim.add(line(file, statement, line));
            }
        }
        Balancing.Balanced balanced = Balancing.of(ofClaim, file.receivables(), terms.policy(), period);
        ofClaim.addAll(balanced.lines());
        exchanges.addAll(balanced.exchanges());
        waived.addAll(balanced.waived());
        overlaps(statement, ofClaim);
        ofClaim.sort(Comparator.comparing(RunLine::forPeriod)
                .thenComparing(RunLine::kind)
                .thenComparing(line -> String.valueOf(line.payCode()))
                .thenComparing(line -> String.valueOf(line.leave())));
        lines.addAll(ofClaim);
    }

    /** The days of the periods that the run says something about for which another claim is payable. */
    private void overlaps(Statement statement, List<RunLine> ofClaim) {
        Set<DateSpan> periods = new TreeSet<>();
        ofClaim.forEach(line -> periods.add(line.forPeriod()));
        statement.entitlement().heldLines().forEach(line -> periods.add(line.forPeriod()));
        for (Overlap overlap : statement.entitlement().overlaps()) {
            overlap.days().stream()
                    .filter(span ->
                            periods.stream().anyMatch(one -> one.overlap(span).isPresent()))
                    .forEach(span -> overlaps.add(
                            new SharedDays(statement.facts().claim(), overlap.claim(), overlap.earlier(), span)));
        }
    }

    private RunLine line(ClaimInContext file, Statement statement, StatementLine line) {
        LineKey key = line.key();
        Due due = line.due();
        boolean pay = key.kind() == LineKind.STATUTORY || key.kind() == LineKind.SUPPLEMENTAL;
        List<Entry<RunCarried>> carriers = carriers(statement.facts(), key);
        return new RunLine(
                statement.facts().claim(),
                key.forPeriod(),
                key.kind(),
                key.payCode(),
                key.leave(),
                pay ? line.daysDue() - line.daysTransmitted() : null,
                line.inHours() ? line.hoursBalance() : null,
                line.inHours() ? null : line.balance(),
                key.forPeriod().to().isBefore(period.from()),
                because(file, statement, line, carriers),
                carriers.stream()
                        .map(carrier -> carrier.event().run())
                        .distinct()
                        .toList(),
                due == null ? List.of() : due.restores(),
                null);
    }

    /** The entries by which earlier runs carried something under {@code key}. */
    private static List<Entry<RunCarried>> carriers(ClaimFacts facts, LineKey key) {
        return facts.paid().carried().stream()
                .filter(entry -> entry.event().lines().stream()
                        .anyMatch(line -> LineKey.of(line).equals(key)))
                .toList();
    }

    /**
     * The entries behind a line. For one that was never carried: everything its working was read from. For a
     * correction: what was recorded since the last run that carried it, as far as it bears on the line. What was adopted
     * of law and policy is an entry like any other.
     */
    private List<String> because(
            ClaimInContext file, Statement statement, StatementLine line, List<Entry<RunCarried>> carriers) {
        Due due = line.due();
        Set<String> read = due == null
                ? statement.entitlement().working().entries()
                : due.working().entries();
        Instant since = carriers.stream()
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Set<String> causes = new LinkedHashSet<>();
        for (Entry<ClaimEvent> entry : statement.facts().entries()) {
            if (since == null
                    ? read.contains(entry.id()) || pays(entry, line)
                    : recordedAfter(entry, since, carriers)
                            && Bearing.of(statement.facts(), entry.event())
                                    .lines()
                                    .test(line.key())) {
                causes.add(entry.id());
            }
        }
        for (ClaimFacts other : file.beside().earlierThan(statement.facts())) {
            other.entries().stream()
                    .filter(entry -> since == null
                            ? read.contains(entry.id())
                            : recordedAfter(entry, since, carriers)
                                    && Bearing.of(other, entry.event()).otherClaims())
                    .map(Entry::id)
                    .forEach(causes::add);
        }
        List<String> adopted = adopted(since);
        adopted.stream().filter(read::contains).forEach(causes::add);
        if (causes.isEmpty() && since != null) {
            // Nothing of the claim moved, so what was adopted did, though the working no longer shows where.
            causes.addAll(adopted);
        }
        return causes.isEmpty() ? List.copyOf(read) : List.copyOf(causes);
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
