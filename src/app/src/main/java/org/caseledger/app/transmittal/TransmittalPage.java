package org.caseledger.app.transmittal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caseledger.app.document.ExchangeWords;
import org.caseledger.app.document.LineWords;
import org.caseledger.app.document.Reasons;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the page of a transmittal shows: the lines of each claim, and their reasons in words. */
final class TransmittalPage {

    private TransmittalPage() {}

    /**
     * The lines of one claim.
     *
     * @param claim its number
     * @param employee name and number
     * @param net dollars that payroll pays for it on balance
     * @param rows its lines
     * @param reasons what the numbers behind the lines stand for
     */
    record OfClaim(String claim, String employee, BigDecimal net, List<Row> rows, List<Numbered> reasons) {}

    /** One line, with the numbers of its reasons. */
    record Row(DateSpan period, boolean retroactive, String what, RunLine line, String because) {}

    /** An entry that led to a line. */
    record Numbered(int number, String entry, String recordedAt, String by, String what) {}

    /** What the run does to a receivable. */
    record Moved(String id, String claim, BigDecimal amount, String what) {}

    /** What {@code content} does to receivables. */
    static List<Moved> receivables(RunContent content) {
        return content.receivables().stream()
                .map(moved -> new Moved(
                        moved.receivable(), moved.claim(), moved.amount().getAmount(), LineWords.of(moved.move())))
                .toList();
    }

    /** What lines of a claim and pay period are set against each other; {@code to} names an older receivable. */
    record Exchange(String claim, DateSpan period, String from, String to, BigDecimal amount, String rule) {}

    /** What {@code content} sets against each other. */
    static List<Exchange> exchanges(RunContent content) {
        return content.exchanges().stream()
                .map(one -> new Exchange(
                        one.claim(),
                        one.forPeriod(),
                        one.from(),
                        one.receivable() == null ? one.to() : one.to() + " of " + one.receivable(),
                        one.amount().getAmount(),
                        ExchangeWords.of(one.rule())))
                .toList();
    }

    /** The claims of {@code content}, in the order of its lines. */
    static List<OfClaim> claims(RunContent content, Reasons told) {
        Map<String, List<RunLine>> byClaim = content.lines().stream()
                .collect(Collectors.groupingBy(RunLine::claim, LinkedHashMap::new, Collectors.toList()));
        return byClaim.entrySet().stream()
                .map(claim -> ofClaim(told.facts(claim.getKey()), claim.getValue(), told))
                .toList();
    }

    private static OfClaim ofClaim(ClaimFacts facts, List<RunLine> lines, Reasons told) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        List<Numbered> reasons = new ArrayList<>();
        for (RunLine line : lines) {
            for (String entry : line.because()) {
                if (numbers.putIfAbsent(entry, numbers.size() + 1) == null) {
                    told.tell(line.claim(), entry)
                            .ifPresent(reason -> reasons.add(new Numbered(
                                    numbers.get(entry),
                                    entry,
                                    reason.recordedAt().toString(),
                                    reason.by(),
                                    reason.what())));
                }
            }
            String because = line.because().stream()
                    .map(entry -> String.valueOf(numbers.get(entry)))
                    .collect(Collectors.joining(" "));
            rows.add(new Row(line.forPeriod(), line.retroactive(), LineWords.of(line), line, because));
        }
        Money net = lines.stream()
                .map(RunLine::amount)
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        var employee = facts.reported().event().employee();
        return new OfClaim(facts.claim(), employee.name() + " (" + employee.id() + ")", net.getAmount(), rows, reasons);
    }
}
