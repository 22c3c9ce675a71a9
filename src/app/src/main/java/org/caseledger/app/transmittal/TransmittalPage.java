package org.caseledger.app.transmittal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.answer.CauseAnswer;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.app.answer.Reasons;
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
    record OfClaim(
            String claim, String employee, BigDecimal net, List<Row> rows, List<NumberedCauses.Numbered> reasons) {}

    /** One line, with the numbers of its reasons. */
    record Row(DateSpan period, boolean retroactive, String what, RunLine line, String because) {}

    /** The claims of {@code content}, in the order of its lines. */
    static List<OfClaim> claims(RunContent content, Reasons told) {
        Map<String, List<RunLine>> byClaim = content.lines().stream()
                .collect(Collectors.groupingBy(RunLine::claim, LinkedHashMap::new, Collectors.toList()));
        return byClaim.entrySet().stream()
                .map(claim -> ofClaim(told.facts(claim.getKey()), claim.getValue(), told))
                .toList();
    }

    private static OfClaim ofClaim(ClaimFacts facts, List<RunLine> lines, Reasons told) {
        NumberedCauses numbers = new NumberedCauses();
        List<Row> rows = lines.stream()
                .map(line -> new Row(
                        line.forPeriod(),
                        line.retroactive(),
                        LineWords.of(line),
                        line,
                        numbers.of(CauseAnswer.of(line.because(), line.claim(), told, Set.of()))))
                .toList();
        Money net = lines.stream()
                .map(RunLine::amount)
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        var employee = facts.reported().event().employee();
        return new OfClaim(
                facts.claim(), employee.name() + " (" + employee.id() + ")", net.getAmount(), rows, numbers.told());
    }
}
