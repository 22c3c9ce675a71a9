package org.caseledger.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.benefit.DisabilityCourse;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.Overlay;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The days of a claim as a picture over time: what a physician allowed on each, and what became of its pay. Days without a
 * work status are in no span.
 *
 * <p>A payroll line says for how many days of its period it pays and not for which; where it pays for fewer than are payable
 * by now, the first of them are taken to be paid. So of 14 payable days in a period of which a run carried 11, the last three
 * are due. What is still to correct of days that were paid is money, and stands in the statement.
 *
 * @param spans the longest spans of one status and one pay, in order
 */
public record DaysOfAClaim(List<Span> spans) {

    public DaysOfAClaim {
        spans = List.copyOf(spans);
    }

    /** Consecutive days of one {@code status}, with the same {@code pay}. */
    public record Span(DateSpan days, WorkStatus status, DayPay pay) {}

    /** The days of the claim of {@code statement}, which was computed under {@code terms}. */
    public static DaysOfAClaim of(Statement statement, Terms terms) {
        Overlay<WorkStatusRecorded> byDay =
                statement.facts().workStatusByDay(statement.entitlement().asOf());
        Map<DayPay, Days> pay = pay(statement, terms);
        pay.put(DayPay.WORKED, byDay.days(said -> said.status() == WorkStatus.FULL_DUTY));
        List<Span> spans = new ArrayList<>();
        for (WorkStatus status : WorkStatus.values()) {
            Days days = byDay.days(said -> said.status() == status);
            pay.forEach((what, of) -> days.within(of).runs().forEach(run -> spans.add(new Span(run, status, what))));
        }
        spans.sort(Comparator.comparing(Span::days));
        return new DaysOfAClaim(spans);
    }

    /** How many days there are of each pay, without what there is none of. */
    public SortedMap<DayPay, Integer> byPay() {
        return spans.stream()
                .collect(Collectors.groupingBy(
                        Span::pay,
                        TreeMap::new,
                        Collectors.summingInt(span -> span.days().days())));
    }

    private static Map<DayPay, Days> pay(Statement statement, Terms terms) {
        DisabilityCourse course = DisabilityCourse.of(
                statement.facts(),
                statement.entitlement().standing(),
                terms,
                statement.entitlement().asOf());
        Map<DayPay, Days> pay = new EnumMap<>(DayPay.class);
        pay.put(DayPay.WAITING, course.waiting());
        pay.put(DayPay.DENIED, course.denied());
        pay.put(DayPay.UNDECIDED, course.undecided());
        pay.put(DayPay.NOTHING_DUE, course.ended());
        pay.put(DayPay.HELD, course.unknown());
        Map<LineKey, StatementLine> lines =
                statement.lines().stream().collect(Collectors.toMap(StatementLine::key, Function.identity()));
        terms.policy().payPeriods().byPeriod(course.payable()).forEach((period, days) -> {
            StatementLine line = lines.get(LineKey.statutory(period, terms.policy()));
            Days paid = first(days, paid(line, days.count()));
            pay.merge(DayPay.PAID, paid, Days::plus);
            pay.merge(unpaid(line, statement.entitlement().held()), days.minus(paid), Days::plus);
        });
        return pay;
    }

    /** For how many of {@code payable} days of a period its {@code line} was paid. */
    private static int paid(@Nullable StatementLine line, int payable) {
        if (line == null) {
            return 0;
        }
        boolean everything =
                line.known() && line.amountDue().isPositive() && !line.balance().isPositive();
        return everything ? payable : Math.clamp(line.daysTransmitted(), 0, payable);
    }

    private static DayPay unpaid(@Nullable StatementLine line, boolean held) {
        if (line == null) {
            return held ? DayPay.HELD : DayPay.NOTHING_DUE;
        }
        return !line.known() ? DayPay.HELD : line.amountDue().isPositive() ? DayPay.DUE : DayPay.NOTHING_DUE;
    }

    private static Days first(Days days, int count) {
        if (count >= days.count()) {
            return days;
        }
        List<DateSpan> first = new ArrayList<>();
        int left = count;
        for (DateSpan run : days.runs()) {
            if (left == 0) {
                break;
            }
            int taken = Math.min(left, run.days());
            first.add(new DateSpan(run.from(), run.from().plusDays(taken - 1L)));
            left -= taken;
        }
        return Days.of(first);
    }
}
