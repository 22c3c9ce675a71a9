package org.caseledger.app.payroll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    record OfClaim(String claim, String employee, BigDecimal net, List<Row> rows, List<Reason> reasons) {}

    /** One line, with the numbers of its reasons. */
    record Row(DateSpan period, boolean retroactive, String what, RunLine line, String because) {}

    /** An entry that led to a line. */
    record Reason(int number, String entry, String recordedAt, String by, String what) {}

    /** The claims of {@code content}, in the order of its lines. */
    static List<OfClaim> claims(RunContent content, Reasons told) {
        Map<String, List<RunLine>> byClaim = content.lines().stream()
                .collect(Collectors.groupingBy(RunLine::claim, LinkedHashMap::new, Collectors.toList()));
        return byClaim.entrySet().stream()
                .map(claim -> ofClaim(told.facts().apply(claim.getKey()), claim.getValue(), told))
                .toList();
    }

    private static OfClaim ofClaim(ClaimFacts facts, List<RunLine> lines, Reasons told) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (RunLine line : lines) {
            line.because().forEach(entry -> numbers.putIfAbsent(entry, numbers.size() + 1));
            String because = line.because().stream()
                    .map(entry -> String.valueOf(numbers.get(entry)))
                    .collect(Collectors.joining(" "));
            rows.add(new Row(
                    line.forPeriod(), line.retroactive(), LineWords.of(line.kind(), line.leave()), line, because));
        }
        List<Reason> reasons = new ArrayList<>();
        numbers.forEach((id, number) -> told.tell(facts.claim(), id)
                .ifPresent(entry ->
                        reasons.add(new Reason(number, id, entry.recordedAt().toString(), entry.by(), entry.what()))));
        Money net = lines.stream()
                .map(RunLine::amount)
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        var employee = facts.reported().event().employee();
        return new OfClaim(facts.claim(), employee.name() + " (" + employee.id() + ")", net.getAmount(), rows, reasons);
    }
}
