package org.caseledger.app.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.document.LineWords;
import org.caseledger.app.document.StatementDocument;
import org.caseledger.benefit.LineKey;
import org.caseledger.benefit.PermanentBenefit;
import org.caseledger.benefit.Statement;
import org.caseledger.benefit.StatementLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.Carried;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim's statement as its page shows it: the latest pay period first.
 *
 * @param missing facts without which a figure can't be computed
 * @param outOfReach days that a notice can't change, in words
 * @param overlaps days for which another claim of the employee is payable, too, in words
 * @param held whether nothing may be paid or taken back until they are known
 * @param permanent the permanent benefit, if there is one
 * @param recent the latest pay periods
 * @param earlier those before them, folded away
 * @param totals the sums of all lines in dollars
 * @param openPeriods pay periods with something to pay, give back or take back
 * @param why why anything is due at all, or why not
 */
public record StatementView(
        List<String> missing,
        List<String> outOfReach,
        List<String> overlaps,
        boolean held,
        @Nullable PermanentBenefit permanent,
        List<Period> recent,
        List<Period> earlier,
        Totals totals,
        int openPeriods,
        Working why) {

    private static final int RECENT = 8;

    /**
     * One pay period.
     *
     * @param open whether something is left to pay, give back or take back
     * @param history the address that shows its history; blank where no run carried anything for it
     * @param versions its history, where that was asked for
     */
    public record Period(DateSpan span, List<Line> lines, boolean open, String history, List<VersionView> versions) {}

    /**
     * One line, its figures as they are printed; blank where there is none.
     *
     * @param what what it is about
     * @param unit {@code h} for hours, blank for dollars
     * @param open whether something is left to pay, give back or take back
     * @param working how the amount due came about
     */
    public record Line(
            String what,
            String code,
            String days,
            String due,
            String transmitted,
            String elsewhere,
            String balance,
            String unit,
            boolean open,
            @Nullable Working working) {}

    /** Sums in dollars. */
    public record Totals(String due, String transmitted, String elsewhere, String balance) {}

    /** The view of {@code statement}; {@code versions} are the histories of the periods asked for. */
    static StatementView of(Statement statement, Map<DateSpan, List<VersionView>> versions, Moment moment) {
        Set<DateSpan> carried = Carried.of(statement.facts()).stream()
                .map(one -> one.line().forPeriod())
                .collect(Collectors.toSet());
        List<Period> periods = new ArrayList<>();
        statement.byPeriod().forEach((span, lines) -> {
            List<Line> shown = lines.stream()
                    .sorted(StatementDocument.readingOrder())
                    .map(StatementView::line)
                    .toList();
            periods.add(new Period(
                    span,
                    shown,
                    shown.stream().anyMatch(Line::open),
                    carried.contains(span) ? moment.queryAnd("history=" + span.from()) : "",
                    versions.getOrDefault(span, List.of())));
        });
        Collections.reverse(periods);
        int recent = Math.min(RECENT, periods.size());
        return new StatementView(
                statement.missing(),
                statement.entitlement().standing().outOfReach().stream()
                        .map(out -> out.days() + " stay payable: out of reach of the notice of " + out.noticeOn() + ", "
                                + out.citation())
                        .toList(),
                statement.entitlement().overlaps().stream()
                        .map(StatementDocument::words)
                        .toList(),
                statement.entitlement().held(),
                statement.permanentBenefit().orElse(null),
                List.copyOf(periods.subList(0, recent)),
                List.copyOf(periods.subList(recent, periods.size())),
                totals(statement.totals()),
                statement.totals().openPeriods(),
                statement.entitlement().working());
    }

    /** Whether nothing is due and nothing was paid. */
    public boolean empty() {
        return recent.isEmpty();
    }

    /** Whether the history of an earlier period was asked for, so that they must not be folded away. */
    public boolean earlierAsked() {
        return earlier.stream().anyMatch(period -> !period.versions().isEmpty());
    }

    /** The earlier periods in words. */
    public String earlierWords() {
        long open = earlier.stream().filter(Period::open).count();
        return earlier.size() + " earlier pay periods, "
                + earlier.getLast().span().from() + " to "
                + earlier.getFirst().span().to() + ": " + (open == 0 ? "all settled" : open + " with something open");
    }

    private static Line line(StatementLine line) {
        LineKey key = line.key();
        Working working = line.due() == null ? null : line.due().working();
        String what = LineWords.of(key.kind(), key.leave());
        if (line.inHours()) {
            return new Line(
                    what,
                    "",
                    "",
                    line.known() ? hours(line.hoursDue()) : "unknown",
                    hours(line.hoursTransmitted()),
                    "",
                    line.known() ? hours(line.hoursBalance()) : "unknown",
                    "h",
                    line.open(),
                    working);
        }
        return new Line(
                what,
                key.payCode() == null ? "" : key.payCode(),
                key.payCode() == null || !line.known() ? "" : String.valueOf(line.daysDue()),
                line.known() ? dollars(line.amountDue()) : "unknown",
                dollars(line.transmitted()),
                dollars(line.paidElsewhere()),
                line.known() ? dollars(line.balance()) : "unknown",
                "",
                line.open(),
                working);
    }

    private static Totals totals(org.caseledger.benefit.Totals totals) {
        return new Totals(
                dollars(totals.due()),
                dollars(totals.transmitted()),
                dollars(totals.paidElsewhere()),
                dollars(totals.balance()));
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }

    private static String hours(BigDecimal hours) {
        return hours.toPlainString();
    }
}
