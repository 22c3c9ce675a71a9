package org.caseledger.app.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.document.LineWords;
import org.caseledger.app.document.Reasons;
import org.caseledger.app.document.RunDocument;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A payroll run, previewed or on record, as its page shows it: lines by claim, each with its reasons in words.
 *
 * @param id the run's id; of a preview, the one that it would get
 * @param employerName the employer as printed
 * @param claims the claims with lines
 * @param totals dollars by pay code or kind
 * @param receivables what the run does to receivables
 * @param missing what can't be computed yet
 * @param record who did what with it; null for a preview
 */
public record RunView(
        String id,
        String state,
        String employer,
        String employerName,
        DateSpan period,
        List<OfClaim> claims,
        int lineCount,
        List<Total> totals,
        List<Receivable> receivables,
        List<RunContent.MissingFact> missing,
        String hash,
        PayrollFacts.@Nullable Run record) {

    /** The lines of one claim; {@code net} is their sum in dollars. */
    public record OfClaim(String claim, String employee, String net, List<Line> lines) {}

    /**
     * One line.
     *
     * @param corrects earlier runs that carried lines under the same address
     * @param because the main reason in words, and how many there are
     * @param reasons all reasons
     */
    public record Line(
            DateSpan forPeriod,
            boolean retroactive,
            String what,
            String code,
            String days,
            String hours,
            String amount,
            List<String> corrects,
            String because,
            List<Told> reasons) {}

    /** Entries of one wording that led to a line. */
    public record Told(String words, List<Entry> entries) {}

    /** An entry, with the page that has it, if there is one. */
    public record Entry(String id, String tail, @Nullable String page) {}

    /** A name with dollars. */
    public record Total(String name, String amount) {}

    /** What the run does to a receivable. */
    public record Receivable(String id, String amount, String what) {}

    /** The view of {@code run}. */
    static RunView of(RunDocument run, EmployerPolicy policy, Ledger ledger) {
        RunContent content = run.content();
        Reasons told = Reasons.in(ledger);
        Map<String, List<RunLine>> byClaim = new LinkedHashMap<>();
        content.lines()
                .forEach(line -> byClaim.computeIfAbsent(line.claim(), claim -> new ArrayList<>())
                        .add(line));
        return new RunView(
                run.id(),
                run.state(),
                content.employer(),
                policy.name(),
                content.period(),
                byClaim.entrySet().stream()
                        .map(claim -> ofClaim(ledger.facts(claim.getKey()), claim.getValue(), told))
                        .toList(),
                content.lines().size(),
                content.totals().entrySet().stream()
                        .map(total -> new Total(total.getKey().replace('-', ' '), dollars(total.getValue())))
                        .toList(),
                content.receivables().stream()
                        .map(moved ->
                                new Receivable(moved.receivable(), dollars(moved.amount()), LineWords.of(moved.move())))
                        .toList(),
                content.missing(),
                run.hash(),
                run.record());
    }

    private static OfClaim ofClaim(ClaimFacts facts, List<RunLine> lines, Reasons told) {
        Money net = lines.stream()
                .map(RunLine::amount)
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        return new OfClaim(
                facts.claim(),
                facts.reported().event().employee().name(),
                dollars(net),
                lines.stream().map(line -> line(facts, line, told)).toList());
    }

    private static Line line(ClaimFacts facts, RunLine line, Reasons told) {
        Map<String, List<Entry>> reasons = new LinkedHashMap<>();
        for (String id : line.because()) {
            Optional<Reasons.Told> entry = told.tell(line, id);
            String words = entry.map(Reasons.Told::what).orElse("Entry " + id);
            Optional<String> page = entry.flatMap(one -> page(one.of(), line));
            reasons.computeIfAbsent(words, w -> new ArrayList<>())
                    .add(new Entry(
                            id,
                            Words.tail(id),
                            page.map(at -> at + "#entry-" + id).orElse(null)));
        }
        String last = reasons.isEmpty() ? "" : mainReason(facts, line, reasons.keySet());
        int more = reasons.size() - 1;
        return new Line(
                line.forPeriod(),
                line.retroactive(),
                LineWords.of(line),
                line.payCode() == null ? "" : line.payCode(),
                line.days() == null ? "" : line.days().toString(),
                plain(line.hours()),
                line.amount() == null ? "" : dollars(line.amount()),
                line.corrects(),
                more > 0 ? last + ", +" + more + " more" : last,
                reasons.entrySet().stream()
                        .map(reason -> new Told(reason.getKey(), reason.getValue()))
                        .toList());
    }

    /** The page that has the entry, if there is one. */
    private static Optional<String> page(Reasons.Of of, RunLine line) {
        return switch (of) {
            case CLAIM -> Optional.of("/claims/" + segment(line.claim()));
            case RECEIVABLE ->
                Optional.ofNullable(line.owed()).map(owed -> "/receivables/" + segment(owed.receivable()));
            case LAW -> Optional.empty();
        };
    }

    private static String segment(String number) {
        return UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    /** A line that was never carried is there because of the acceptance; a correction because of what came last. */
    private static String mainReason(ClaimFacts facts, RunLine line, Set<String> reasons) {
        String latest = List.copyOf(reasons).getLast();
        if (!line.corrects().isEmpty()) {
            return latest;
        }
        return facts.notices().stream()
                .filter(notice -> line.because().contains(notice.id()))
                .reduce((earlier, later) -> later)
                .map(notice -> ClaimWords.of(notice.event()).what())
                .orElse(latest);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
