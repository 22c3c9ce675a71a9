package org.caseledger.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.app.document.ExchangeWords;
import org.caseledger.app.document.FigureWords;
import org.caseledger.app.document.LineWords;
import org.caseledger.app.document.Reasons;
import org.caseledger.app.document.RunDocument;
import org.caseledger.app.document.StatementDocument;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.Exchanged;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.SharedDays;
import org.caseledger.payroll.Waived;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payroll run, previewed or on record, as its page shows it: lines by claim, each with its reasons in words.
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
 * @param record who did what with it; null for a preview
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
        Paged<Exchange> exchanges,
        Paged<Waived> waived,
        Paged<SharedDays> overlaps,
        Paged<RunContent.MissingFact> missing,
        String hash,
        PayrollFacts.@Nullable Run record) {

    private static final Comparator<LineReading> READING_ORDER =
            Comparator.comparing(reading -> reading.line().key(), StatementDocument.keyOrder());

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
     * @param before what was carried by earlier runs or paid elsewhere
     * @param after what is due, as known when the run was computed
     * @param difference what the run carries
     * @param unit {@code h} for hours, blank for dollars
     * @param corrects the lines of earlier runs under the same address
     * @param because the main reason in words, and how many there are
     * @param reasons all reasons
     * @param working how what is due came about; null for a receivable
     */
    public record Line(
            DateSpan forPeriod,
            boolean retroactive,
            String what,
            String code,
            String days,
            String before,
            String after,
            String difference,
            String unit,
            List<Total> corrects,
            String because,
            List<ReasonView> reasons,
            @Nullable Working working) {}

    /** A name with dollars. */
    public record Total(String name, String amount) {}

    /** What the run does to a receivable; one that the run opens {@code exists} once it is transmitted. */
    public record Receivable(String id, String amount, String what, boolean exists) {}

    /** Dollars of one claim and pay period that go from one pay code, or kind of leave, to another. */
    public record Exchange(String claim, DateSpan forPeriod, String from, String to, String amount, String rule) {}

    private static Exchange exchange(Exchanged one) {
        return new Exchange(
                one.claim(),
                one.forPeriod(),
                one.from(),
                one.receivable() == null ? one.to() : one.to() + " of " + one.receivable(),
                dollars(one.amount()),
                ExchangeWords.of(one.rule()));
    }

    /** The view of {@code run}, whose {@code lines} were read beside what they correct. */
    static RunView of(RunDocument run, List<LineReading> lines, EmployerPolicy policy, int page, Ledger ledger) {
        RunContent content = run.content();
        Reasons told = Reasons.in(ledger);
        Map<String, List<LineReading>> all =
                byClaim(lines.stream().sorted(READING_ORDER).toList());
        Paged<LineReading> shown =
                Paged.of(all.values().stream().flatMap(List::stream).toList(), page, Limits.LINES);
        return new RunView(
                run.id(),
                run.state(),
                content.employer(),
                policy.name(),
                content.period(),
                shown.with(byClaim(shown.rows()).entrySet().stream()
                        .map(claim -> ofClaim(
                                ledger.facts(claim.getKey()),
                                claim.getValue(),
                                all.getOrDefault(claim.getKey(), List.of()),
                                told))
                        .toList()),
                content.lines().size(),
                content.totals().entrySet().stream()
                        .map(total -> new Total(total.getKey().replace('-', ' '), dollars(total.getValue())))
                        .toList(),
                first(content.receivables())
                        .map(moved -> new Receivable(
                                moved.receivable(),
                                dollars(moved.amount()),
                                LineWords.of(moved.move()),
                                ledger.receivable(moved.receivable()).exists())),
                first(content.exchanges()).map(RunView::exchange),
                first(content.waived()),
                first(content.overlaps()),
                first(content.missing()),
                run.hash(),
                run.record());
    }

    private static <T> Paged<T> first(List<T> all) {
        return Paged.of(all, 1, Limits.ROWS);
    }

    private static Map<String, List<LineReading>> byClaim(List<LineReading> lines) {
        Map<String, List<LineReading>> byClaim = new LinkedHashMap<>();
        lines.forEach(line -> byClaim.computeIfAbsent(line.line().claim(), claim -> new ArrayList<>())
                .add(line));
        return byClaim;
    }

    private static OfClaim ofClaim(ClaimFacts facts, List<LineReading> lines, List<LineReading> all, Reasons told) {
        Money net = all.stream()
                .map(line -> line.line().amount())
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        return new OfClaim(
                facts.claim(),
                facts.reported().event().employee().name(),
                dollars(net),
                lines.size() < all.size(),
                lines.stream().map(line -> line(facts, line, told)).toList());
    }

    private static Line line(ClaimFacts facts, LineReading reading, Reasons told) {
        RunLine line = reading.line();
        List<ReasonView> reasons = ReasonView.of(told, line.claim(), line.because());
        String last = reasons.isEmpty() ? "" : mainReason(facts, line, reasons);
        int more = reasons.size() - 1;
        return new Line(
                line.forPeriod(),
                line.retroactive(),
                LineWords.of(line),
                line.payCode() == null ? "" : line.payCode(),
                line.days() == null ? "" : line.days().toString(),
                figure(line, reading.before()),
                figure(line, reading.after()),
                figure(line, Figures.of(line)),
                line.kind() == LineKind.LEAVE_REPLENISHED ? "h" : "",
                reading.earlier().stream()
                        .map(earlier ->
                                new Total(earlier.run(), FigureWords.of(line.kind(), Figures.of(earlier.line()))))
                        .toList(),
                more > 0 ? last + ", +" + more + " more" : last,
                reasons,
                reading.working());
    }

    /** A line that was never carried is there because of the acceptance; a correction because of what came last. */
    private static String mainReason(ClaimFacts facts, RunLine line, List<ReasonView> reasons) {
        String latest = reasons.getLast().words();
        if (!line.corrects().isEmpty()) {
            return latest;
        }
        return facts.adjudication().notices().stream()
                .filter(notice -> line.because().contains(notice.id()))
                .reduce((earlier, later) -> later)
                .map(notice -> ClaimWords.of(notice.event()).what())
                .orElse(latest);
    }

    private static String figure(RunLine line, Figures figures) {
        return line.kind() == LineKind.LEAVE_REPLENISHED ? figures.hours().toPlainString() : dollars(figures.amount());
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
