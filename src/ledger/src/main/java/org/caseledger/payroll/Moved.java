package org.caseledger.payroll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An entry that moved what a run would carry: with it the claim's lines, their reasons or what is missing are others
 * than without it. Which kinds of entries those are is nowhere listed; it is computed, entry by entry.
 *
 * @param claim the claim; null for an adoption of law or policy, which concerns all
 * @param entry the entry
 */
public record Moved(@Nullable String claim, Entry<?> entry) {

    /** How many instants {@link #knownAt} looks back. */
    public static final int INSTANTS_MAX = 200;

    /**
     * The entries recorded after {@code knownAt} that moved a run of {@code period}, in the order of recording. Two
     * entries that cancel each other out are both listed.
     */
    public static List<Moved> since(Instant knownAt, Terms terms, DateSpan period, Collection<ClaimInContext> claims) {
        List<Moved> moved = new ArrayList<>();
        for (ClaimInContext file : claims) {
            ClaimInContext known = file.knownAt(knownAt);
            List<ClaimInContext.Step> steps = file.since(known);
            RunContent before = steps.isEmpty() ? null : RunComputation.of(terms, period, List.of(known));
            for (ClaimInContext.Step step : steps) {
                RunContent after = RunComputation.of(terms, period, List.of(step.file()));
                if (!after.equals(before)) {
                    moved.add(new Moved(file.claim(), step.entry()));
                }
                before = after;
            }
        }
        moved.sort(Comparator.comparing((Moved one) -> one.entry().recordedAt())
                .thenComparing(one -> String.valueOf(one.claim())));
        return List.copyOf(moved);
    }

    /**
     * What was adopted of law and policy after {@code knownAt}, if a run has another content under the terms of {@code
     * now} than under those of {@code then}.
     */
    public static List<Moved> adopted(
            Instant knownAt,
            Terms then,
            Terms now,
            DateSpan period,
            Collection<ClaimInContext> claims,
            LawFacts adopted) {
        Set<String> concerned =
                now.adoptions().stream().map(Origin.Adopted::entry).collect(Collectors.toSet());
        List<Entry<LawEvent>> later = adopted.history().after(knownAt).stream()
                .filter(entry -> concerned.contains(entry.id()))
                .toList();
        if (later.isEmpty() || RunComputation.of(then, period, claims).equals(RunComputation.of(now, period, claims))) {
            return List.of();
        }
        return later.stream().map(entry -> new Moved(null, entry)).toList();
    }

    /**
     * The latest instant at which a run of {@code period} would have had the content with {@code hash}; absent if it
     * had not at any of the last {@value #INSTANTS_MAX} instants at which something was recorded on the claims.
     *
     * @param end the instant at which the claims are known
     */
    public static Optional<Instant> knownAt(
            String hash, Terms terms, DateSpan period, Collection<ClaimInContext> claims, Instant end) {
        Map<String, RunContent> parts = new TreeMap<>();
        claims.forEach(file -> parts.put(file.claim(), RunComputation.of(terms, period, List.of(file))));
        if (RunContent.together(terms.policy().employer(), period, parts.values())
                .hash()
                .equals(hash)) {
            return Optional.of(end);
        }
        List<Instant> instants = claims.stream()
                .flatMap(file -> file.entries().stream().map(Entry::recordedAt))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(INSTANTS_MAX)
                .toList();
        for (Instant instant : instants) {
            Instant before = instant.minusNanos(1);
            Stream<ClaimInContext> changed = claims.stream()
                    .filter(file -> file.entries().stream()
                            .anyMatch(entry -> entry.recordedAt().equals(instant)));
            changed.forEach(
                    file -> parts.put(file.claim(), RunComputation.of(terms, period, List.of(file.knownAt(before)))));
            if (RunContent.together(terms.policy().employer(), period, parts.values())
                    .hash()
                    .equals(hash)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }
}
