package org.caseledger.law.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.law.table.Row;

/**
 * A holiday of one year, as a row of a state's {@code holidays} table describes it.
 *
 * <p>The row's unit says how its number is read: 25 as the {@code day of the month} of December; 3 as the third
 * {@code weekday of the month} that is a Monday, -1 as the last one; 4 as the {@code day after the weekday of the month}
 * that is the fourth Thursday. The column {@code moves} names the rules of {@code holiday-observed} that it follows.
 *
 * @param row the holiday
 * @param date the day on which it falls
 */
record Holiday(Row row, LocalDate date) {

    /** The holiday of {@code row} in {@code year}. */
    static Holiday in(int year, Row row) {
        LocalDate month = LocalDate.of(year, Month.valueOf(row.word("month").toUpperCase(Locale.ROOT)), 1);
        LocalDate date = switch (row.unit()) {
            case "day of the month" -> month.withDayOfMonth(row.whole());
            case "weekday of the month" -> weekday(month, row);
            case "day after the weekday of the month" -> weekday(month, row).plusDays(1);
            default -> throw new IllegalArgumentException(row.key() + ": no holiday is a " + row.unit());
        };
        return new Holiday(row, date);
    }

    private static LocalDate weekday(LocalDate month, Row row) {
        DayOfWeek weekday = DayOfWeek.valueOf(row.word("weekday").toUpperCase(Locale.ROOT));
        return month.with(TemporalAdjusters.dayOfWeekInMonth(row.whole(), weekday));
    }

    /** Whether the row was law on that day. */
    boolean inForce() {
        return row.inForce().contains(date);
    }

    /** The name, such as {@code Labor Day}. */
    String name() {
        return row.word("name");
    }

    /** The rule by which it is kept on another day this year, if it is. */
    Optional<String> moves() {
        String falls = switch (date.getDayOfWeek()) {
            case SATURDAY -> "saturday";
            case SUNDAY -> "sunday";
            default -> "other-days";
        };
        return List.of(row.word("moves").split(" ")).contains(falls) ? Optional.of(falls) : Optional.empty();
    }

    /** The day on which it is kept by {@code rule}, a row of {@code holiday-observed}. */
    LocalDate kept(Row rule) {
        return switch (rule.unit()) {
            case "days before" -> date.minusDays(rule.whole());
            case "days after" -> date.plusDays(rule.whole());
            case "Sundays before" ->
                date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).minusWeeks(rule.whole() - 1L);
            default -> throw new IllegalArgumentException(rule.key() + ": no holiday moves by " + rule.unit());
        };
    }
}
