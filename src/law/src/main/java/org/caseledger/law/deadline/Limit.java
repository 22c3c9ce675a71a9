package org.caseledger.law.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;

/**
 * A time limit as a row of a {@code deadlines} table has it: 10 calendar days, 7 business days, 48 hours, 1 year, the
 * next 15 February.
 *
 * <p>The day of the event is left out and the last day is counted: ten days from 2 January end on 12 January. Hours are
 * whole days, for an event has a date and no time. A month or a year ends on the same day of the month, or on the last
 * one where there is no such day.
 */
record Limit(Row row) {

    private static final int HOURS_IN_A_DAY = 24;

    /** In words, such as {@code 1 year} or {@code 20 calendar days before}. */
    String words() {
        String number = row.value().toString();
        String unit = row.unit();
        return number + " " + (number.equals("1") ? unit.replaceFirst("s$", "") : unit) + (before() ? " before" : "");
    }

    /** The last day of the limit from {@code event}, called {@code name}. */
    Day lastDay(BusinessCalendar calendar, Day event, String name) {
        return switch (row.unit()) {
            case "calendar days" -> moved(event, limit(), ChronoUnit.DAYS, name);
            case "weeks" -> moved(event, limit(), ChronoUnit.WEEKS, name);
            case "months" -> moved(event, limit(), ChronoUnit.MONTHS, name);
            case "years" -> moved(event, limit(), ChronoUnit.YEARS, name);
            case "hours" -> moved(event, hoursInDays(), ChronoUnit.DAYS, name);
            case "business days" -> businessDays(calendar, event, name);
            default -> nextDate(event, name);
        };
    }

    private boolean before() {
        return row.word("counts").equals("before");
    }

    private Figure limit() {
        return row.figure("limit");
    }

    private Figure hoursInDays() {
        return row.term("limit in hours").over(Term.plain(HOURS_IN_A_DAY)).exactly("limit", row.citation());
    }

    private Day moved(Day event, Figure limit, ChronoUnit unit, String name) {
        return before()
                ? event.minus(limit, unit, name, row.citation())
                : event.plus(limit, unit, name, row.citation());
    }

    private Day businessDays(BusinessCalendar calendar, Day event, String name) {
        List<CalendarDay> days = calendar.businessDaysAfter(event.date(), row.whole());
        List<Explained> inputs = new ArrayList<>(List.of(event, row.explanation("limit in business days")));
        days.forEach(day -> inputs.addAll(day.grounds()));
        String rule = "counted in days that are neither Saturdays, Sundays nor holidays";
        LocalDate last = days.getLast().date();
        return new Day(last, Explanation.decision(name, last, rule, row.citation(), inputs));
    }

    private Day nextDate(Day event, String name) {
        LocalDate sameYear =
                MonthDay.of(month(), row.whole()).atYear(event.date().getYear());
        LocalDate next = sameYear.isAfter(event.date()) ? sameYear : sameYear.plusYears(1);
        return new Day(
                next,
                Explanation.of(() -> Working.decision(
                        name,
                        next,
                        "the next " + words(),
                        row.citation(),
                        List.of(event.working(), row.working("day of " + row.unit())))));
    }

    private Month month() {
        return Stream.of(Month.values())
                .filter(month -> month.name().equalsIgnoreCase(row.unit()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(row.key() + ": no limit is counted in " + row.unit()));
    }
}
