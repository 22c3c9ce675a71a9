package org.caseledger.app.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.app.text.TextTable;
import org.caseledger.variance.VarianceItem;
import org.caseledger.variance.VarianceItem.Now;
import org.caseledger.variance.VarianceItem.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Variances as JSON and as text, the oldest first, with totals by run or report and by cause.
 *
 * @param knownAt the instant up to which entries were read
 * @param asOf the day up to which the world is considered
 * @param items the variances
 */
public record VariancesDocument(Instant knownAt, LocalDate asOf, List<VarianceItem> items) {

    /**
     * A sum of variances.
     *
     * @param of what is summed: a run, the period of a report, or a cause
     * @param count how many
     * @param open how many of them are open
     * @param difference dollars by which the other side's figures are above the ledger's, of those that are open
     */
    public record Total(String of, int count, int open, BigDecimal difference) {}

    /** The JSON document. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("knownAt", knownAt.toString());
        document.put("asOf", asOf.toString());
        document.put("open", open());
        document.put("variances", items.stream().map(VariancesDocument::json).toList());
        document.put("totals", totals(VarianceItem::origin));
        document.put("causes", totals(VarianceItem::cause));
        return document;
    }

    private long open() {
        return items.stream().filter(VarianceItem::open).count();
    }

    /** Sums by what {@code group} says of each variance, in the order of its words. */
    public List<Total> totals(Function<VarianceItem, String> group) {
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
        int open = (int) items.stream().filter(VarianceItem::open).count();
        return new Total(of, items.size(), open, difference);
    }

    private static Map<String, Object> json(VarianceItem item) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", item.claim());
        document.put("variance", item.entry());
        document.put("source", item.source().toString());
        document.put("run", item.run());
        document.put("period", StatementDocument.span(item.period()));
        document.put("figure", item.figure());
        document.put("administrator", item.figures().administrator());
        document.put("ours", item.figures().ours());
        document.put("posted", item.figures().posted());
        document.put("difference", item.difference().orElse(null));
        document.put("cause", item.cause());
        document.put("openedOn", item.openedOn().toString());
        document.put("ageDays", item.ageDays());
        document.put("now", item.today().now().toString());
        document.put("oursNow", item.today().ours());
        document.put("theirsNow", item.today().theirs());
        document.put("resolution", json(item.resolution()));
        return document;
    }

    private static @Nullable Map<String, Object> json(@Nullable Resolution resolution) {
        if (resolution == null) {
            return null;
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("entry", resolution.entry());
        document.put("resolution", resolution.how().toString());
        document.put("reason", resolution.reason());
        document.put("by", resolution.by());
        document.put("on", resolution.on().toString());
        return document;
    }

    /** The variances as aligned text. */
    public String text() {
        if (items.isEmpty()) {
            return "No variances.\n";
        }
        TextTable table = new TextTable(
                "claim", "period", "figure", "administrator", "ours", "posted", "cause", "age", "state", "variance");
        table.alignRight(3, 4, 5, 7);
        for (VarianceItem item : items) {
            table.row(
                    item.claim(),
                    item.period().toString(),
                    item.figure(),
                    Objects.requireNonNullElse(item.figures().administrator(), ""),
                    figure(item.figures().ours(), true),
                    figure(item.figures().posted(), item.run() != null),
                    item.cause(),
                    item.ageDays() + " d",
                    state(item),
                    item.entry());
        }
        StringBuilder out = new StringBuilder(table.text());
        out.append('\n').append(items.size()).append(items.size() == 1 ? " variance, " : " variances, ");
        out.append(open()).append(" open\n\n");
        TextTable sums = new TextTable("", "variances", "open", "open difference");
        sums.alignRight(1, 2, 3);
        Stream.concat(totals(VarianceItem::origin).stream(), totals(item -> "cause: " + item.cause()).stream())
                .forEach(total -> sums.row(
                        total.of(),
                        String.valueOf(total.count()),
                        String.valueOf(total.open()),
                        total.difference().toPlainString()));
        return out.append(sums.text())
                .append("A difference is what the administrator has or payroll posted, less the ledger's figure.\n")
                .toString();
    }

    private static String figure(@Nullable String figure, boolean compared) {
        return figure == null ? (compared ? "none" : "") : figure;
    }

    /** Where a variance stands, in words. */
    public static String state(VarianceItem item) {
        Resolution resolution = item.resolution();
        if (resolution != null) {
            return "resolved: " + resolution.how() + ", " + resolution.reason() + " (" + resolution.by() + ", "
                    + resolution.on() + ")";
        }
        return switch (item.today().now()) {
            case Now.AGREES -> "open, now agrees";
            case Now.WITHDRAWN -> "open, its report was withdrawn";
            case Now.NOT_POSTED -> "open, left out of payroll's later list";
            case Now.DIFFERS -> "open" + nowFigures(item);
        };
    }

    private static String nowFigures(VarianceItem item) {
        String ours = item.today().ours() == null
                ? ""
                : ", ours is now " + item.today().ours();
        String theirs = item.today().theirs() == null
                ? ""
                : ", posted is now " + item.today().theirs();
        return ours + theirs;
    }
}
