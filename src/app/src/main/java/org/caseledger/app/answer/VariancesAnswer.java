package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.caseledger.claim.VarianceResolution;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.variance.VarianceItem;
import org.jspecify.annotations.Nullable;

/**
 * Variances, the oldest first, with totals by run or report and by cause.
 *
 * @param knownAt the instant up to which entries were read
 * @param asOf the day up to which the world is considered
 * @param open how many of them are open
 * @param variances the variances
 * @param totals by run, or by period of a report
 * @param causes by cause
 * @param next what to ask on with, of a page of them; absent on the last, and where all are answered at once
 */
public record VariancesAnswer(
        Instant knownAt,
        LocalDate asOf,
        long open,
        List<Item> variances,
        List<Total> totals,
        List<Total> causes,
        @Nullable String next)
        implements Document {

    /**
     * A sum of variances.
     *
     * @param of what is summed: a run, the period of a report, or a cause
     * @param count how many
     * @param open how many of them are open
     * @param difference dollars by which the other side's figures are above the ledger's, of those that are open
     */
    public record Total(String of, int count, int open, BigDecimal difference) {}

    /**
     * A variance.
     *
     * @param claim the claim
     * @param variance the entry that found it
     * @param source whose figure differs from the ledger's
     * @param run the run that payroll posted, or null
     * @param period the days that the figure is for
     * @param figure which figure
     * @param administrator the administrator's figure, or null
     * @param ours the ledger's own, or what the run carried, or null
     * @param posted what payroll posted, or null
     * @param difference dollars by which the other side's figure is above the ledger's, or null
     * @param cause what the difference comes from
     * @param openedOn the day on which it was found, in universal time
     * @param ageDays days from then to its resolution, or to the day up to which the world is considered
     * @param now whether the figures still differ
     * @param oursNow the ledger's figure today where it is another, or null
     * @param theirsNow the other side's figure today where it is another, or null
     * @param resolution how it was settled; null while it is open
     */
    @JsonInclude
    public record Item(
            String claim,
            String variance,
            VarianceItem.Source source,
            @Nullable String run,
            DateSpan period,
            String figure,
            @Nullable String administrator,
            @Nullable String ours,
            @Nullable String posted,
            @Nullable BigDecimal difference,
            String cause,
            LocalDate openedOn,
            long ageDays,
            VarianceItem.Now now,
            @Nullable String oursNow,
            @Nullable String theirsNow,
            @Nullable Resolution resolution) {

        /** The variance as somebody works it off. */
        public static Item of(VarianceItem item) {
            VarianceItem.Resolution settled = item.resolution();
            return new Item(
                    item.claim(),
                    item.entry(),
                    item.source(),
                    item.run(),
                    item.period(),
                    item.figure(),
                    item.figures().administrator(),
                    item.figures().ours(),
                    item.figures().posted(),
                    item.difference().orElse(null),
                    item.cause(),
                    item.openedOn(),
                    item.ageDays(),
                    item.today().now(),
                    item.today().ours(),
                    item.today().theirs(),
                    settled == null
                            ? null
                            : new Resolution(
                                    settled.entry(), settled.how(), settled.reason(), settled.by(), settled.on()));
        }

        /** Where it stands, in words. */
        public String state() {
            if (resolution != null) {
                return "resolved: " + resolution.resolution() + ", " + resolution.reason() + " (" + resolution.by()
                        + ", " + resolution.on() + ")";
            }
            return switch (now) {
                case AGREES -> "open, now agrees";
                case WITHDRAWN -> "open, its report was withdrawn";
                case NOT_POSTED -> "open, left out of payroll's later list";
                case DIFFERS ->
                    "open" + (oursNow == null ? "" : ", ours is now " + oursNow)
                            + (theirsNow == null ? "" : ", posted is now " + theirsNow);
            };
        }
    }

    /**
     * How a variance was settled.
     *
     * @param entry the entry that recorded it
     * @param resolution who was right, or what was done
     * @param reason why
     * @param by who settled it
     * @param on the day, in universal time
     */
    public record Resolution(String entry, VarianceResolution resolution, String reason, String by, LocalDate on) {}

    /** The answer about {@code items}, which are in the order of their finding. */
    public static VariancesAnswer of(Instant knownAt, LocalDate asOf, List<VarianceItem> items) {
        return new VariancesAnswer(
                knownAt,
                asOf,
                open(items),
                items.stream().map(Item::of).toList(),
                totals(items, VarianceItem::origin),
                totals(items, VarianceItem::cause),
                null);
    }

    /** The same with {@code shown} of its variances, of which more are asked for with {@code next}. */
    public VariancesAnswer page(List<Item> shown, @Nullable String next) {
        return new VariancesAnswer(knownAt, asOf, open, shown, totals, causes, next);
    }

    private static long open(List<VarianceItem> items) {
        return items.stream().filter(VarianceItem::open).count();
    }

    /** Sums by what {@code group} says of each variance, in the order of its words. */
    private static List<Total> totals(List<VarianceItem> items, Function<VarianceItem, String> group) {
        Map<String, List<VarianceItem>> groups = new TreeMap<>();
        items.forEach(item -> groups.computeIfAbsent(group.apply(item), name -> new ArrayList<>())
                .add(item));
        return groups.entrySet().stream()
                .map(one -> total(one.getKey(), one.getValue()))
                .toList();
    }

    private static Total total(String of, List<VarianceItem> items) {
        BigDecimal difference = items.stream()
                .filter(VarianceItem::open)
                .flatMap(item -> item.difference().stream())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Total(of, items.size(), (int) open(items), difference);
    }
}
