package org.caseledger.app.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.caseledger.app.answer.ExchangeAnswer;
import org.caseledger.app.answer.MovedReceivable;
import org.caseledger.app.answer.ReadingOrder;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.app.answer.RunSums;
import org.caseledger.app.answer.WaivedAnswer;
import org.caseledger.app.table.Orders;
import org.caseledger.claim.LineKey;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.RunEdition;
import org.caseledger.payroll.SharedDays;
import org.caseledger.payroll.WhatIsMissing;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payroll run, previewed or on record, as its page lays it out: a page of its lines by claim, and the first of what it
 * does beside.
 *
 * @param id the run's id; of a preview, the one that it would get
 * @param employerName the employer as printed
 * @param claims the claims with lines; the page counts lines
 * @param totals dollars by pay code or kind
 * @param receivables what the run does to receivables, the first {@value Limits#ROWS}
 * @param exchanges what is set against each other, the first {@value Limits#ROWS}
 * @param waived what is left and not asked for, the first {@value Limits#ROWS}
 * @param overlaps days for which two claims of an employee are payable, the first {@value Limits#ROWS}
 * @param missing what can't be computed yet, the first {@value Limits#ROWS}
 * @param knownAt the instant at which its facts were known: of a run on record, when it was prepared
 * @param steps who did what with it; null for a preview
 * @param edition the program and the law that made it; null for a preview, and where that wasn't kept
 */
public record RunView(
        String id,
        String state,
        String employer,
        String employerName,
        DateSpan period,
        Paged<OfClaim> claims,
        int lineCount,
        List<Total> totals,
        Paged<Receivable> receivables,
        Paged<ExchangeAnswer> exchanges,
        Paged<WaivedAnswer> waived,
        Paged<SharedDays> overlaps,
        Paged<WhatIsMissing> missing,
        String hash,
        Instant knownAt,
        RunSums.@Nullable Steps steps,
        @Nullable RunEdition edition) {

    private static final Comparator<RunLineAnswer> READING_ORDER = Comparator.comparing(
            line -> new LineKey(line.forPeriod(), line.kind(), line.payCode(), line.leave()),
            ReadingOrder.ofAddresses());

    /** All lines of one claim. */
    private record Gathered(String claim, List<RunLineAnswer> lines) {}

    private static final Orders<Gathered> BY = Orders.of(Gathered::claim, "claim", Gathered::claim)
            .orBy("employee", claim -> claim.lines().getFirst().employee())
            .orBy("net", claim -> Orders.sortable(net(claim.lines()).getAmountMinorLong()));

    /**
     * The lines of one claim.
     *
     * @param net the sum of all its lines in dollars, those on other pages included
     * @param parted whether some of its lines are on other pages
     */
    public record OfClaim(String claim, String employee, String net, boolean parted, List<Line> lines) {}

    /**
     * One line.
     *
     * @param line what the run says of it
     * @param because the main reason in words, and how many there are
     * @param reasons all reasons
     */
    public record Line(RunLineAnswer line, String because, List<ReasonView> reasons) {}

    /** A name with dollars. */
    public record Total(String name, String amount) {}

    /** What the run does to a receivable; one that the run opens {@code exists} once it is transmitted. */
    public record Receivable(MovedReceivable moved, boolean exists) {}

    /** {@code lines} in the order in which a claim's are read; {@link #of} gathers them by claim. */
    private static List<RunLineAnswer> inReadingOrder(List<RunLineAnswer> lines) {
        return lines.stream().sorted(READING_ORDER).toList();
    }

    /** {@code lines} in the order of the page: claim by claim, the claims sorted by {@code sort}. */
    static List<RunLineAnswer> asShown(List<RunLineAnswer> lines, ListAddress.Sort sort) {
        List<Gathered> claims = byClaim(inReadingOrder(lines)).entrySet().stream()
                .map(claim -> new Gathered(claim.getKey(), claim.getValue()))
                .toList();
        return BY.sorted(claims, sort.by()).orElseThrow().stream()
                .flatMap(claim -> claim.lines().stream())
                .toList();
    }

    /** What {@code sort} says that the claims of a run are sorted by; where it says nothing, by their numbers. */
    static ListAddress.Sort sort(String sort) {
        return ListAddress.Sort.of(sort, BY);
    }

    /** Page {@code page} of {@code run}, its claims sorted by {@code sort}; {@code exists} knows the receivables that have a page. */
    static RunView of(RunAnswer run, String employerName, int page, ListAddress.Sort sort, Predicate<String> exists) {
        List<RunLineAnswer> lines = asShown(run.lines(), sort);
        Map<String, List<RunLineAnswer>> all = byClaim(lines);
        Paged<RunLineAnswer> shown = Paged.of(lines, page, Limits.LINES);
        return new RunView(
                run.head().run(),
                run.head().state().toString(),
                run.head().employer(),
                employerName,
                run.head().period(),
                shown.with(byClaim(shown.rows()).entrySet().stream()
                        .map(claim ->
                                ofClaim(claim.getKey(), claim.getValue(), all.getOrDefault(claim.getKey(), List.of())))
                        .toList()),
                run.lines().size(),
                run.sums().totals().entrySet().stream()
                        .map(total -> new Total(total.getKey().replace('-', ' '), dollars(total.getValue())))
                        .toList(),
                first(run.sums().receivables()).map(moved -> new Receivable(moved, exists.test(moved.receivable()))),
                first(run.sums().exchanges()),
                first(run.sums().waived()),
                first(run.sums().overlaps()),
                first(WhatIsMissing.gathered(run.sums().missing())),
                run.sums().hash(),
                run.knownAt(),
                run.sums().steps(),
                run.edition());
    }

    private static <T> Paged<T> first(List<T> all) {
        return Paged.of(all, 1, Limits.ROWS);
    }

    private static Map<String, List<RunLineAnswer>> byClaim(List<RunLineAnswer> lines) {
        Map<String, List<RunLineAnswer>> byClaim = new LinkedHashMap<>();
        lines.forEach(line -> byClaim.computeIfAbsent(line.claim(), claim -> new ArrayList<>())
                .add(line));
        return byClaim;
    }

    private static OfClaim ofClaim(String claim, List<RunLineAnswer> lines, List<RunLineAnswer> all) {
        Money net = net(all);
        return new OfClaim(
                claim,
                lines.getFirst().employee(),
                dollars(net),
                lines.size() < all.size(),
                lines.stream().map(RunView::line).toList());
    }

    private static Money net(List<RunLineAnswer> lines) {
        return lines.stream()
                .map(RunLineAnswer::amount)
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    private static Line line(RunLineAnswer line) {
        List<ReasonView> reasons = ReasonView.of(line.claim(), line.causes());
        String mainly = line.mainly() == null ? "" : line.mainly().words();
        int more = reasons.size() - 1;
        return new Line(line, more > 0 ? mainly + ", +" + more + " more" : mainly, reasons);
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
