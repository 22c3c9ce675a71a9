package org.caseledger.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayCalendarTest {

    private static final PayCalendar FORTNIGHTS = new PayCalendar(LocalDate.parse("2022-01-08"), 14);

    @ParameterizedTest
    @CsvSource({
        "2022-01-08, 2022-01-08, 2022-01-21", // the anchor itself
        "2022-01-21, 2022-01-08, 2022-01-21", // last day of its period
        "2022-01-22, 2022-01-22, 2022-02-04", // first day of the next
        "2022-01-07, 2021-12-25, 2022-01-07", // the day before the anchor
        "2021-12-25, 2021-12-25, 2022-01-07",
        "2021-12-24, 2021-12-11, 2021-12-24",
        "2000-01-01, 1999-12-25, 2000-01-07", // 575 periods before the anchor
        "2024-02-29, 2024-02-17, 2024-03-01", // over a leap day
    })
    void everyDayBelongsToOnePeriod(LocalDate day, LocalDate from, LocalDate to) {
        assertThat(FORTNIGHTS.periodOf(day)).isEqualTo(new DateSpan(from, to));
    }

    @Test
    void periodsFollowEachOtherWithoutGapOrOverlap() {
        DateSpan period = FORTNIGHTS.periodOf(LocalDate.parse("2019-06-01"));
        while (period.from().isBefore(LocalDate.parse("2025-06-01"))) {
            DateSpan next = FORTNIGHTS.next(period);
            assertThat(period.days()).isEqualTo(14);
            assertThat(next.from()).isEqualTo(period.to().plusDays(1));
            assertThat(period.from().getDayOfWeek()).hasToString("SATURDAY");
            period = next;
        }
    }

    @Test
    void aPeriodMayBeOneDay() {
        PayCalendar days = new PayCalendar(LocalDate.parse("2022-01-08"), 1);
        assertThat(days.periodOf(LocalDate.parse("2021-03-05"))).hasToString("2021-03-05 to 2021-03-05");
    }

    @ParameterizedTest
    @ValueSource(ints = {-14, 0, 367})
    void anImpossibleLengthIsRefused(int days) {
        assertThatThrownBy(() -> new PayCalendar(LocalDate.parse("2022-01-08"), days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 366 days, not " + days);
    }
}
