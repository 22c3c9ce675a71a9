package org.caseledger.variance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.AdministratorReportReceived;
import org.caseledger.claim.ClaimEvent.Difference;
import org.caseledger.claim.ClaimEvent.PostingVarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimEvent.VarianceResolved;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.PostedVariance;
import org.caseledger.claim.Variance;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.ReportComparison;
import org.caseledger.variance.VarianceItem.Figures;
import org.caseledger.variance.VarianceItem.Now;
import org.caseledger.variance.VarianceItem.Resolution;
import org.caseledger.variance.VarianceItem.Source;
import org.caseledger.variance.VarianceItem.Today;
import org.jspecify.annotations.Nullable;

/**
 * The variances of one claim, open and resolved, in the order in which they were found.
 *
 * <p>Each is compared again with the figures of the moment that is asked about. One that agrees by now says so and stays
 * open: somebody has to look whether it agrees for the right reason. A variance that was withdrawn is none.
 */
public final class Variances {

    private final ClaimFacts facts;
    private final Beside beside;
    private final Terms terms;
    private final LocalDate asOf;
    private final Map<String, Entry<VarianceResolved>> resolutions = new HashMap<>();
    private final Map<String, List<Variance>> reportsNow = new HashMap<>();
    private final Map<String, List<PostedVariance>> runsNow = new HashMap<>();

    private Variances(ClaimFacts facts, Beside beside, Terms terms, LocalDate asOf) {
        this.facts = facts;
        this.beside = beside;
        this.terms = terms;
        this.asOf = asOf;
        for (Entry<VarianceResolved> entry : facts.reconciliation().resolutions()) {
            resolutions.put(entry.event().variance(), entry);
        }
    }

    /** The variances that {@code facts} know of, considering the world up to {@code asOf}. */
    public static List<VarianceItem> of(ClaimFacts facts, Beside beside, Terms terms, LocalDate asOf) {
        Variances variances = new Variances(facts, beside, terms, asOf);
        List<VarianceItem> items = new ArrayList<>();
        for (Entry<Difference> entry : facts.reconciliation().differences()) {
            switch (entry.event()) {
                case VarianceFound(Variance variance) -> items.add(variances.administrators(entry, variance));
                case PostingVarianceFound(PostedVariance variance) -> items.add(variances.payrolls(entry, variance));
            }
        }
        return List.copyOf(items);
    }

    /**
     * The differences between what {@code run} carried and what was posted that the claim has no variance for: neither
     * an open one of the same figure, nor a resolved one with the same two numbers.
     */
    public static List<PostedVariance> notYetFound(ClaimFacts facts, Terms terms, String run) {
        Variances known = new Variances(facts, Beside.NONE, terms, LocalDate.MAX);
        List<Entry<PostingVarianceFound>> before = facts.history().all(PostingVarianceFound.class);
        return PostedComparison.of(facts, terms, run).stream()
                .filter(found -> before.stream().noneMatch(entry -> known.covers(entry, found)))
                .toList();
    }

    private boolean covers(Entry<PostingVarianceFound> entry, PostedVariance found) {
        PostedVariance before = entry.event().variance();
        return before.sameFigure(found) && (!resolutions.containsKey(entry.id()) || sameNumbers(before, found));
    }

    private static boolean sameNumbers(PostedVariance one, PostedVariance other) {
        return Objects.equals(one.carried(), other.carried()) && Objects.equals(one.posted(), other.posted());
    }

    private VarianceItem administrators(Entry<Difference> entry, Variance variance) {
        return item(
                entry,
                Source.ADMINISTRATOR,
                null,
                variance.period(),
                variance.figure(),
                new Figures(variance.theirs(), variance.ours(), null),
                variance.cause(),
                administratorsToday(entry, variance));
    }

    private Today administratorsToday(Entry<Difference> entry, Variance variance) {
        Optional<Entry<ClaimEvent>> report = reportBehind(entry, variance);
        if (report.isEmpty() || facts.history().withdrawn(report.get().id())) {
            return new Today(Now.WITHDRAWN, null, null);
        }
        List<Variance> now = reportsNow.computeIfAbsent(
                report.get().id(),
                id -> ReportComparison.of(
                        ((AdministratorReportReceived) report.get().event()).report(), facts, beside, terms, asOf));
        return now.stream()
                .filter(one -> one.figure().equals(variance.figure()))
                .findFirst()
                .map(one -> new Today(Now.DIFFERS, changed(variance.ours(), one.ours()), null))
                .orElseGet(() -> new Today(Now.AGREES, null, null));
    }

    /** The report that the variance was found in: the last one of its period before it, withdrawn or not. */
    private Optional<Entry<ClaimEvent>> reportBehind(Entry<Difference> entry, Variance variance) {
        return facts.entries().stream()
                .takeWhile(earlier -> !earlier.id().equals(entry.id()))
                .filter(earlier -> earlier.event() instanceof AdministratorReportReceived(AdministratorReport report)
                        && report.period().equals(variance.period()))
                .reduce((earlier, later) -> later);
    }

    private VarianceItem payrolls(Entry<Difference> entry, PostedVariance variance) {
        Today today = runsNow.computeIfAbsent(variance.run(), run -> PostedComparison.of(facts, terms, run)).stream()
                .filter(variance::sameFigure)
                .findFirst()
                .map(one -> new Today(
                        one.posted() == null && variance.posted() != null ? Now.NOT_POSTED : Now.DIFFERS,
                        changed(variance.carried(), one.carried()),
                        changed(variance.posted(), one.posted())))
                .orElseGet(() -> new Today(Now.AGREES, null, null));
        return item(
                entry,
                Source.PAYROLL,
                variance.run(),
                variance.forPeriod(),
                variance.words(),
                new Figures(null, variance.carried(), variance.posted()),
                variance.cause(),
                today);
    }

    private static @Nullable String changed(@Nullable String then, @Nullable String now) {
        return Objects.equals(then, now) ? null : now;
    }

    private VarianceItem item(
            Entry<Difference> entry,
            Source source,
            @Nullable String run,
            DateSpan period,
            String figure,
            Figures figures,
            String cause,
            Today today) {
        Resolution resolution = resolution(entry.id());
        LocalDate openedOn = day(entry);
        LocalDate until = resolution == null ? asOf : resolution.on();
        boolean inMoney =
                figure.equals(ReportComparison.STATUTORY_DUE) || figure.endsWith(" " + PostedComparison.AMOUNT);
        return new VarianceItem(
                facts.claim(),
                entry.id(),
                source,
                run,
                period,
                figure,
                figures,
                inMoney,
                cause,
                entry.recordedAt(),
                openedOn,
                Math.max(0, ChronoUnit.DAYS.between(openedOn, until)),
                today,
                resolution);
    }

    private @Nullable Resolution resolution(String variance) {
        Entry<VarianceResolved> entry = resolutions.get(variance);
        if (entry == null) {
            return null;
        }
        VarianceResolved resolved = entry.event();
        return new Resolution(
                entry.id(),
                resolved.resolution(),
                resolved.reason(),
                entry.provenance().by(),
                day(entry));
    }

    private static LocalDate day(Entry<?> entry) {
        return LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
    }
}
