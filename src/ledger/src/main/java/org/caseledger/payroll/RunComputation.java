package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseledger.benefit.Due;
import org.caseledger.benefit.Overlap;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;

/**
 * Computes a payroll run: for every claim and every period up to the run's, the balance of its statement.
 *
 * <p>line = entitlement for the period, as known now - what was transmitted or paid elsewhere for it. The same formula
 * gives the regular line, the retroactive line and nothing; a second run adds nothing. What the lines would take back
 * and nobody agreed to is balanced by receivable lines ({@link Balancing}), so that nothing is taken back silently.
 */
public final class RunComputation {

    /** Claims whose files are looked up at once, and then computed side by side. */
    private static final int CLAIMS_AT_ONCE = 256;

    private final Terms terms;
    private final DateSpan period;

    private RunComputation(Terms terms, DateSpan period) {
        this.terms = terms;
        this.period = period;
    }

    /** What a run carries for one claim. */
    private record OfClaim(
            List<RunLine> lines,
            List<MissingFact> missing,
            List<Exchanged> exchanges,
            List<Waived> waived,
            List<SharedDays> overlaps) {}

    /**
     * The content of a run of {@code period} over {@code claims}; only reported claims count.
     */
    public static RunContent of(Terms terms, DateSpan period, Collection<ClaimInContext> claims) {
        Map<String, ClaimInContext> files = new TreeMap<>();
        claims.forEach(file -> files.put(file.claim(), file));
        return of(terms, period, files.keySet(), claim -> Objects.requireNonNull(files.get(claim)));
    }

    /**
     * The content of a run of {@code period} over the claims called {@code claims}, whose files are looked up with {@code
     * file} some at a time and not held longer; only reported claims count. Claims are computed on all processors, each for
     * itself; the content is in the order of claims, whatever comes first.
     */
    public static RunContent of(
            Terms terms, DateSpan period, Collection<String> claims, Function<String, ClaimInContext> file) {
        RunComputation run = new RunComputation(terms, period);
        List<String> ordered = claims.stream().sorted().toList();
        List<OfClaim> all = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += CLAIMS_AT_ONCE) {
            List<ClaimInContext> files = ordered.subList(from, Math.min(from + CLAIMS_AT_ONCE, ordered.size())).stream()
                    .map(file)
                    .filter(one -> one.facts().exists())
                    .toList();
            all.addAll(files.parallelStream().map(run::claim).toList());
        }
        return new RunContent(
                terms.policy().employer(),
                period,
                together(all, OfClaim::lines),
                together(all, OfClaim::missing),
                together(all, OfClaim::exchanges),
                together(all, OfClaim::waived),
                together(all, OfClaim::overlaps));
    }

    private static <T> List<T> together(List<OfClaim> claims, Function<OfClaim, List<T>> part) {
        return claims.stream().map(part).flatMap(List::stream).toList();
    }

    private OfClaim claim(ClaimInContext file) {
        Statement statement = file.statement(terms, period.to());
        LineReasons reasons = new LineReasons(file, statement, terms);
        List<RunLine> lines = new ArrayList<>();
        for (StatementLine line : statement.lines()) {
            if (line.known() && !line.settled()) {
                lines.add(line(statement, line, reasons));
            }
        }
        Balancing.Balanced balanced = Balancing.of(lines, file.receivables(), terms.policy(), period);
        lines.addAll(balanced.lines());
        List<SharedDays> overlaps = overlaps(statement, lines);
        lines.sort(Comparator.comparing(RunLine::forPeriod)
                .thenComparing(RunLine::kind)
                .thenComparing(line -> String.valueOf(line.payCode()))
                .thenComparing(line -> String.valueOf(line.leave())));
        return new OfClaim(
                lines,
                statement.entitlement().missing().stream()
                        .map(fact -> MissingFact.of(file.claim(), fact))
                        .toList(),
                balanced.exchanges(),
                balanced.waived(),
                overlaps);
    }

    /** The days of the periods that the run says something about for which another claim is payable. */
    private static List<SharedDays> overlaps(Statement statement, List<RunLine> ofClaim) {
        Set<DateSpan> periods = new TreeSet<>();
        ofClaim.forEach(line -> periods.add(line.forPeriod()));
        statement.entitlement().heldLines().forEach(line -> periods.add(line.forPeriod()));
        List<SharedDays> overlaps = new ArrayList<>();
        for (Overlap overlap : statement.entitlement().overlaps()) {
            overlap.days().stream()
                    .filter(span ->
                            periods.stream().anyMatch(one -> one.overlap(span).isPresent()))
                    .forEach(span -> overlaps.add(
                            new SharedDays(statement.facts().claim(), overlap.claim(), overlap.earlier(), span)));
        }
        return overlaps;
    }

    private RunLine line(Statement statement, StatementLine line, LineReasons reasons) {
        LineKey key = line.key();
        Due due = line.due();
        boolean pay = key.kind() == LineKind.STATUTORY || key.kind() == LineKind.SUPPLEMENTAL;
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
                reasons.because(line),
                reasons.carriers(key).stream()
                        .map(carrier -> carrier.event().run())
                        .distinct()
                        .toList(),
                due == null ? List.of() : due.restores(),
                null);
    }
}
