package org.caseledger.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.PermanentAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.StatementLineAnswer;
import org.caseledger.law.calendar.DateSpan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim's statement as its page shows it: the latest pay period first, up to {@value Limits#PERIODS} on a page.
 *
 * @param missing facts without which a figure can't be computed
 * @param outOfReach days that a notice can't change, in words
 * @param overlaps days for which another claim of the employee is payable, too, in words
 * @param held whether nothing may be paid or taken back until they are known
 * @param permanent the permanent benefit, if there is one
 * @param permanentMonths its months, the latest of them
 * @param recent the latest pay periods of the page
 * @param earlier those before them on the page, folded away
 * @param found how many pay periods there are in all
 * @param later the address that shows the page of pay periods after this one; blank where there is none
 * @param before the address that shows the page of pay periods before this one; blank where there is none
 * @param years the years that have pay periods, where one page doesn't hold them all, the latest first
 * @param totals the sums of all lines in dollars
 * @param openPeriods pay periods with something to pay, give back or take back
 * @param why the address that shows why anything is due at all, or why not
 */
public record StatementView(
        Paged<String> missing,
        Paged<String> outOfReach,
        Paged<String> overlaps,
        boolean held,
        @Nullable PermanentAnswer permanent,
        Paged<PermanentAnswer.Month> permanentMonths,
        List<Period> recent,
        List<Period> earlier,
        int found,
        String later,
        String before,
        List<Year> years,
        Totals totals,
        int openPeriods,
        String why) {

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
     * A year's pay periods: those that begin in it.
     *
     * @param year the year
     * @param periods how many
     * @param open how many of them have something open
     * @param address the address that shows the last of them first
     */
    public record Year(int year, int periods, long open, String address) {

        /** What there is, in words. */
        public String words() {
            return (periods == 1 ? "1 pay period" : periods + " pay periods")
                    + (open == 0 ? ", all settled" : ", " + open + " open");
        }
    }

    /**
     * One line, its figures as they are printed; blank where there is none.
     *
     * @param what what it is about
     * @param unit {@code h} for hours, blank for dollars
     * @param open whether something is left to pay, give back or take back
     * @param working the address that shows how the amount due came about; blank where it isn't known
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
            String working) {}

    /** Sums in dollars. */
    public record Totals(String due, String transmitted, String elsewhere, String balance) {}

    /**
     * The view of {@code statement}; its workings have pages of their own.
     *
     * @param versions the histories of the periods asked for
     * @param upTo the page begins with the last pay period that has begun by this day; without it, it is the page of the
     *     latest, or that of the history asked for
     */
    static StatementView of(
            StatementAnswer statement,
            Map<DateSpan, List<VersionView>> versions,
            @Nullable LocalDate upTo,
            Moment moment) {
        List<StatementAnswer.Period> periods = statement.periods().reversed();
        List<DateSpan> spans =
                periods.stream().map(StatementAnswer.Period::span).toList();
        int first = first(spans, upTo, versions.keySet());
        int end = Math.min(spans.size(), first + Limits.PERIODS);
        String history = (upTo == null ? "" : "periods=" + upTo + "&") + "history=";
        List<Period> page = periods.subList(first, end).stream()
                .map(period -> period(
                        period,
                        statement.whole().carried().contains(period.span()),
                        versions.getOrDefault(period.span(), List.of()),
                        moment.queryAnd(history + period.from()),
                        moment))
                .toList();
        boolean latest = upTo == null && first == 0;
        int recent = latest ? Math.min(RECENT, page.size()) : page.size();
        return new StatementView(
                first(statement.missing()),
                first(statement.outOfReach())
                        .map(out -> out.span() + " stay payable: out of reach of the notice of " + out.noticeOn() + ", "
                                + out.citation()),
                first(statement.overlaps()).map(StatementAnswer.OverlapDays::words),
                statement.whole().held(),
                statement.permanent(),
                latest(statement.permanent()),
                page.subList(0, recent),
                page.subList(recent, page.size()),
                spans.size(),
                first == 0 ? "" : periods(spans.get(Math.max(0, first - Limits.PERIODS)), moment),
                end == spans.size() ? "" : periods(spans.get(end), moment),
                spans.size() <= Limits.PERIODS ? List.of() : years(periods, moment),
                totals(statement.whole().totals()),
                statement.whole().totals().openPeriods(),
                "/working" + moment.query());
    }

    private static <T> Paged<T> first(List<T> all) {
        return Paged.of(all, 1, Limits.ROWS);
    }

    /** Where the page begins: at the last pay period that has begun by {@code upTo}, or with the last page. */
    private static int first(List<DateSpan> spans, @Nullable LocalDate upTo, Set<DateSpan> histories) {
        if (upTo == null) {
            return histories.stream()
                    .mapToInt(spans::indexOf)
                    .filter(at -> at >= Limits.PERIODS)
                    .findFirst()
                    .orElse(0);
        }
        int later =
                (int) spans.stream().filter(span -> span.from().isAfter(upTo)).count();
        return later < spans.size() ? later : Math.max(0, spans.size() - Limits.PERIODS);
    }

    private static List<Year> years(List<StatementAnswer.Period> periods, Moment moment) {
        Map<Integer, List<StatementAnswer.Period>> years = periods.stream()
                .collect(Collectors.groupingBy(
                        period -> period.from().getYear(), LinkedHashMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        year.getValue().size(),
                        year.getValue().stream()
                                .filter(period -> open(period.lines()))
                                .count(),
                        periods(year.getValue().getFirst().span(), moment)))
                .toList();
    }

    private static String periods(DateSpan first, Moment moment) {
        return moment.queryAnd("periods=" + first.from());
    }

    private static Period period(
            StatementAnswer.Period period, boolean carried, List<VersionView> versions, String history, Moment moment) {
        return new Period(
                period.span(),
                period.lines().stream().map(line -> line(period, line, moment)).toList(),
                open(period.lines()),
                carried ? history : "",
                versions);
    }

    private static boolean open(List<StatementLineAnswer> lines) {
        return lines.stream().anyMatch(StatementLineAnswer::open);
    }

    /** Whether nothing is due and nothing was paid. */
    public boolean empty() {
        return recent.isEmpty();
    }

    /** Whether the history of an earlier period was asked for, so that they must not be folded away. */
    public boolean earlierAsked() {
        return earlier.stream().anyMatch(period -> !period.versions().isEmpty());
    }

    /** Whether there are more pay periods than the page shows. */
    public boolean parted() {
        return !years.isEmpty();
    }

    /** Which pay periods the page shows, in words. */
    public String shownWords() {
        int shown = recent.size() + earlier.size();
        DateSpan first = (earlier.isEmpty() ? recent : earlier).getLast().span();
        return shown + " of " + found + " pay periods: " + first.from() + " to "
                + recent.getFirst().span().to();
    }

    /** The earlier periods in words. */
    public String earlierWords() {
        long open = earlier.stream().filter(Period::open).count();
        return earlier.size() + " earlier pay periods, "
                + earlier.getLast().span().from() + " to "
                + earlier.getFirst().span().to() + ": " + (open == 0 ? "all settled" : open + " with something open");
    }

    private static Line line(StatementAnswer.Period period, StatementLineAnswer line, Moment moment) {
        return new Line(
                LineWords.of(line.kind(), line.leave()),
                line.payCode() == null ? "" : line.payCode(),
                line.days() == null ? "" : line.days().toString(),
                figure(line.figureDue()),
                figure(line.figureTransmitted()),
                line.paidElsewhere() == null ? "" : dollars(line.paidElsewhere()),
                figure(line.figureLeft()),
                line.inHours() ? "h" : "",
                line.open(),
                line.figureDue() == null ? "" : working(period, line, moment));
    }

    private static String working(StatementAnswer.Period period, StatementLineAnswer line, Moment moment) {
        String code = line.payCode() == null ? line.kind().toString() : line.payCode();
        return "/working" + moment.queryAnd("period=" + period.from() + "&code=" + OwnAddress.encoded(code));
    }

    /** The latest months, the last of them first. */
    private static Paged<PermanentAnswer.Month> latest(@Nullable PermanentAnswer permanent) {
        return Paged.of(permanent == null ? List.of() : permanent.months().reversed(), 1, Limits.PERIODS);
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "unknown" : figure.toPlainString();
    }

    private static Totals totals(org.caseledger.statement.Totals totals) {
        return new Totals(
                dollars(totals.due()),
                dollars(totals.transmitted()),
                dollars(totals.paidElsewhere()),
                dollars(totals.balance()));
    }

    private static String dollars(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
