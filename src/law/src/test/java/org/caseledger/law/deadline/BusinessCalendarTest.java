package org.caseledger.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.deadline.CalendarDay.Kind;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final LawBook LAW = LawBook.shipped();

    /** The holidays on weekdays, month-day by month-day, as a wall calendar of the year has them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AZ | 2021 | 01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
                "AZ | 2022 | 01-17 02-21 05-30 07-04 09-05 10-10 11-11 11-24 12-26",
                "AZ | 2023 | 01-02 01-16 02-20 05-29 07-04 09-04 10-09 11-10 11-23 12-25",
                "AZ | 2024 | 01-01 01-15 02-19 05-27 07-04 09-02 10-14 11-11 11-28 12-25",
                "AZ | 2025 | 01-01 01-20 02-17 05-26 07-04 09-01 10-13 11-11 11-27 12-25",
                "AZ | 2026 | 01-01 01-19 02-16 05-25 07-03 09-07 10-12 11-11 11-26 12-25",
                "MN | 2020 | 01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 11-27 12-25",
                "MN | 2022 | 01-17 02-21 05-30 07-04 09-05 10-10 11-11 11-24 11-25 12-26",
                "MN | 2023 | 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 11-24 12-25",
                "MN | 2024 | 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 11-29 12-25",
                "MN | 2026 | 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 11-27 12-25",
                "MN | 2027 | 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31",
            })
    void theHolidaysOfAYear(Jurisdiction state, int year, String expected) {
        BusinessCalendar calendar = new BusinessCalendar(LAW, state.state());
        String found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(calendar::day)
                .filter(day -> day.kind() == Kind.HOLIDAY)
                .map(day -> day.date().toString().substring(5))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AZ, 2024-08-31, SATURDAY, Saturday, 0",
        "AZ, 2024-09-01, SUNDAY, Sunday, 0",
        "AZ, 2024-09-02, HOLIDAY, Labor Day, 1",
        "AZ, 2024-09-03, BUSINESS_DAY, '', 0",
        "AZ, 2026-07-03, HOLIDAY, Independence Day (observed), 2",
        "AZ, 2026-07-04, SATURDAY, Saturday, 0",
        "AZ, 2024-09-17, BUSINESS_DAY, '', 2", // kept on the Sunday before
        "MN, 2024-09-17, BUSINESS_DAY, '', 0",
        "MN, 2022-11-25, HOLIDAY, Friday after Thanksgiving, 1",
    })
    void aDayAndWhy(Jurisdiction state, LocalDate date, Kind kind, String name, int grounds) {
        CalendarDay day = new BusinessCalendar(LAW, state.state()).day(date);
        assertThat(day.date()).isEqualTo(date);
        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.name()).isEqualTo(name);
        assertThat(day.grounds()).hasSize(grounds);
        assertThat(day.isBusinessDay()).isEqualTo(kind == Kind.BUSINESS_DAY);
    }

    @Test
    void aHolidaySaysWhereItStandsInTheLaw() {
        CalendarDay day = new BusinessCalendar(LAW, Jurisdiction.AZ.state()).day(LocalDate.parse("2026-07-03"));
        Working holiday = day.grounds().getFirst().working();
        assertThat(holiday.name()).isEqualTo("Independence Day");
        assertThat(holiday.value()).isEqualTo("2026-07-04");
        assertThat(holiday.citation()).isEqualTo("A.R.S. 1-301(A)");
        assertThat(holiday.source())
                .startsWith("arizona/holidays independence-day, from 2000-01-01, shipped; azleg.gov");
        Working kept = day.grounds().getLast().working();
        assertThat(kept.name()).isEqualTo("Independence Day is kept on");
        assertThat(kept.value()).isEqualTo("2026-07-03");
        assertThat(kept.status()).isEqualTo(Status.SECONDARY);
    }

    /** A holiday that somebody adds without having verified it leaves its own day not known, and no other. */
    @Test
    void aDayThatHangsOnAnUnverifiedRowIsNotKnown() {
        Row juneteenth = row("arizona/holidays", "juneteenth", 19, "day of the month", "June", "", "unverified");
        LawBook law = LAW.adopting(juneteenth);
        LocalDate date = LocalDate.parse("2024-06-19");
        BusinessCalendar strict = new BusinessCalendar(law, Jurisdiction.AZ.state());
        assertThatThrownBy(() -> strict.day(date))
                .isInstanceOf(NotKnown.class)
                .hasMessageContaining(
                        "arizona/holidays juneteenth for 2024-06-19: the row from 2000-01-01 (19) is not");
        assertThat(strict.day(date.minusDays(1)).isBusinessDay()).isTrue();
        assertThat(strict.day(date.plusDays(1)).isBusinessDay()).isTrue();
        CalendarDay lenient = new BusinessCalendar(law.allowingUnverified(), Jurisdiction.AZ.state()).day(date);
        assertThat(lenient.kind()).isEqualTo(Kind.HOLIDAY);
        assertThat(lenient.grounds().getFirst().working().status()).isEqualTo(Status.UNVERIFIED);
    }

    @Test
    void aRuleOfObservanceThatIsNotVerifiedLeavesTheDayNotKnown() {
        Row saturday = row("arizona/holiday-observed", "saturday", 1, "days before", "", "", "unverified");
        BusinessCalendar strict = new BusinessCalendar(LAW.adopting(saturday), Jurisdiction.AZ.state());
        assertThatThrownBy(() -> strict.day(LocalDate.parse("2026-07-03")))
                .isInstanceOf(NotKnown.class)
                .hasMessageContaining("arizona/holiday-observed saturday for 2026-07-04");
        assertThat(strict.day(LocalDate.parse("2026-07-02")).isBusinessDay()).isTrue();
    }

    @Test
    void businessDaysAfterADay() {
        BusinessCalendar calendar = new BusinessCalendar(LAW, Jurisdiction.AZ.state());
        List<CalendarDay> days = calendar.businessDaysAfter(LocalDate.parse("2026-07-01"), 3);
        assertThat(days.stream().map(day -> day.date().getDayOfMonth())).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(days.stream().filter(CalendarDay::isBusinessDay)).hasSize(3);
        assertThat(calendar.businessDaysAfter(LocalDate.parse("2026-07-07"), 1)).hasSize(1);
    }

    @Test
    void noHolidayIsEverOnAWeekendAndNoWeekHasMoreThanTwo() {
        for (Jurisdiction state : Jurisdiction.values()) {
            BusinessCalendar calendar = new BusinessCalendar(LAW, state.state());
            for (LocalDate monday = LocalDate.parse("2001-01-01");
                    monday.getYear() < 2031;
                    monday = monday.plusWeeks(1)) {
                List<CalendarDay> week = monday.datesUntil(monday.plusWeeks(1))
                        .map(calendar::day)
                        .toList();
                assertThat(week.stream().filter(day -> day.kind() == Kind.HOLIDAY))
                        .as("%s, week of %s", state, monday)
                        .hasSizeLessThanOrEqualTo(2)
                        .allMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
                assertThat(week.get(5).kind()).isEqualTo(Kind.SATURDAY);
                assertThat(week.get(6).kind()).isEqualTo(Kind.SUNDAY);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, other-days, Sundays before, 2024-09-15", // 17 September 2024 is a Tuesday
        "2, other-days, Sundays before, 2024-09-08",
        "3, other-days, days before, 2024-09-14",
        "3, other-days, days after, 2024-09-20",
    })
    void aRuleOfObservance(int value, String key, String unit, LocalDate kept) {
        Holiday holiday = Holiday.in(2024, holiday(17, "day of the month", ""));
        assertThat(holiday.kept(row("t", key, value, unit, "", "", "verified"))).isEqualTo(kept);
    }

    @Test
    void anUnknownKindOfHolidayOrRuleIsRefused() {
        assertThatThrownBy(() -> Holiday.in(2024, holiday(1, "full moon of the month", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k: no holiday is a full moon of the month");
        Holiday holiday = Holiday.in(2024, holiday(17, "day of the month", ""));
        assertThatThrownBy(() -> holiday.kept(row("t", "k", 1, "moons before", "", "", "verified")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k: no holiday moves by moons before");
    }

    @ParameterizedTest
    @CsvSource({
        "3, weekday of the month, Tuesday, 2024-09-17",
        "-1, weekday of the month, Monday, 2024-09-30",
        "1, day after the weekday of the month, Monday, 2024-09-03",
    })
    void aHolidayByTheWeekday(int value, String unit, String weekday, LocalDate date) {
        assertThat(Holiday.in(2024, holiday(value, unit, weekday)).date()).isEqualTo(date);
    }

    private static Row holiday(int value, String unit, String weekday) {
        return row("t", "k", value, unit, "September", weekday, "verified");
    }

    private static Row row(
            String table, String key, int value, String unit, String month, String weekday, String status) {
        String csv = "key,effective_from,effective_to,value,unit,basis,citation,source,published,status,"
                + "name,month,weekday,moves\n"
                + String.join(",", key, "2000-01-01", "", String.valueOf(value), unit, "date of holiday", "c", "s", "")
                + String.join(",", "", status, "A Holiday", month, weekday, "");
        return LawTable.parse(table, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .series(key)
                .rows()
                .getFirst();
    }
}
