package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.posting.PaidElsewhere;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Every version of the figures under one address: the for-period view. Payroll people know it from SAP: what each run
 * carried for the period, and why, with today's balance at the end.
 *
 * @param key the address
 * @param versions what runs carried, the oldest first
 * @param today what is due and was paid as known now; null for a receivable, which is no entitlement
 */
public record LineHistory(
        LineKey key, List<Version> versions, @Nullable StatementLine today) {

    /**
     * What one run carried under the address.
     *
     * @param carried the run's line
     * @param cumulative what runs had carried under the address up to and with this one
     * @param elsewhere dollars that had been paid outside payroll, as known when the run was prepared
     * @param because the entries that led to the line
     * @param corrects the earlier lines under the address, which this one corrects
     */
    public record Version(
            Carried carried, Figures cumulative, Money elsewhere, List<String> because, List<Carried> corrects) {

        /**
         * What was due as known when the run was prepared. A line is what is due less what was paid, so that what was
         * due is what had been paid with this line. Nothing for a receivable, which is no entitlement.
         */
        public Optional<Figures> dueThen() {
            return carried.line().kind() == LineKind.RECEIVABLE
                    ? Optional.empty()
                    : Optional.of(new Figures(
                            cumulative.days(),
                            cumulative.hours(),
                            cumulative.amount().plus(elsewhere)));
        }
    }

    /**
     * The histories of all addresses of a claim, by pay period.
     *
     * @param today the claim's statement now
     * @param policy the employer's policy
     * @param runs a run on record by its id
     * @param lines the lines of a run for the claim
     */
    public static SortedMap<DateSpan, List<LineHistory>> of(
            Statement today,
            EmployerPolicy policy,
            Function<String, PayrollFacts.Run> runs,
            Function<PayrollFacts.Run, List<RunLine>> lines) {
        Elsewhere elsewhere = new Elsewhere(today.facts(), policy);
        Map<String, Map<LineKey, List<String>>> because = new HashMap<>();
        SortedMap<LineKey, List<Version>> versions = new TreeMap<>();
        today.lines().forEach(line -> versions.put(line.key(), new ArrayList<>()));
        for (Carried carried : Carried.of(today.facts())) {
            PayrollFacts.Run run = runs.apply(carried.run());
            LineKey key = carried.key();
            List<Version> earlier = versions.computeIfAbsent(key, k -> new ArrayList<>());
            Figures before =
                    earlier.isEmpty() ? Figures.NONE : earlier.getLast().cumulative();
            earlier.add(new Version(
                    carried,
                    before.plus(Figures.of(carried.line())),
                    elsewhere.when(run).getOrDefault(key, Figures.NONE.amount()),
                    because.computeIfAbsent(run.id(), id -> because(lines.apply(run)))
                            .getOrDefault(key, List.of()),
                    earlier.stream().map(Version::carried).toList()));
        }
        Map<LineKey, StatementLine> now = new HashMap<>();
        today.lines().forEach(line -> now.put(line.key(), line));
        SortedMap<DateSpan, List<LineHistory>> histories = new TreeMap<>();
        versions.forEach((key, all) -> histories
                .computeIfAbsent(key.forPeriod(), period -> new ArrayList<>())
                .add(new LineHistory(key, List.copyOf(all), now.get(key))));
        return histories;
    }

    /** What was paid outside payroll, as known when a run was prepared. */
    private static final class Elsewhere {
        private final ClaimFacts facts;
        private final EmployerPolicy policy;
        private final boolean ever;
        private final Map<String, Map<LineKey, Money>> byRun = new HashMap<>();

        Elsewhere(ClaimFacts facts, EmployerPolicy policy) {
            this.facts = facts;
            this.policy = policy;
            ever = facts.entries().stream().anyMatch(entry -> entry.event() instanceof PaymentRecorded);
        }

        Map<LineKey, Money> when(PayrollFacts.Run run) {
            return ever
                    ? byRun.computeIfAbsent(run.id(), id -> PaidElsewhere.of(facts.knownAt(run.preparedAt()), policy))
                    : Map.of();
        }
    }

    /** The reasons of {@code lines}, which one run carried for the claim, by address. */
    private static Map<LineKey, List<String>> because(List<RunLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        RunLine::key,
                        Collectors.flatMapping(
                                line -> line.because().stream(),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
    }
}
