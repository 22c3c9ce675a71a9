package org.caseledger.law.minnesota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every waiting period. */
class WaitingPeriodTest {

    private static final WorkWeek WEEK = WorkWeek.parse("MTWTF");

    @Test
    void a_longer_disability_never_pays_fewer_days() {
        Random random = new Random(176_121);
        for (int i = 0; i < 300; i++) {
            LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
            int length = 1 + random.nextInt(20);
            assertThat(owed(first, length + 1)).isGreaterThanOrEqualTo(owed(first, length));
        }
    }

    @Test
    void from_the_tenth_day_on_every_day_of_work_is_paid() {
        for (int i = 0; i < 7; i++) {
            LocalDate first = LocalDate.of(2024, 3, 4).plusDays(i);
            for (int length = 10; length < 30; length++) {
                long workdays = new DateSpan(first, first.plusDays(length - 1L))
                        .stream().filter(WEEK::contains).count();
                assertThat(owed(first, length)).isEqualTo((int) workdays);
            }
        }
    }

    @Test
    void up_to_the_ninth_day_the_first_three_are_lost() {
        for (int i = 0; i < 7; i++) {
            LocalDate first = LocalDate.of(2024, 3, 4).plusDays(i);
            for (int length = 4; length < 10; length++) {
                long workdays = new DateSpan(first.plusDays(3), first.plusDays(length - 1L))
                        .stream().filter(WEEK::contains).count();
                assertThat(owed(first, length)).isEqualTo((int) workdays);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, no, no, every day of work after the waiting period on which there was disability",
        "4, no, yes, every day of work after the waiting period on which there was disability",
        "9, no, yes, every day of work after the waiting period on which there was disability",
        "10, yes, yes, 'every day of work on which there was disability, from the first'",
    })
    void the_working_says_what_was_decided(int length, String paid, String reportable, String rule) {
        LocalDate first = LocalDate.of(2024, 3, 4);
        Days disability = disability(first, length);
        WaitingPeriod waiting = waiting(first);
        assertThat(waiting.paid(disability).working().value()).isEqualTo(paid);
        assertThat(waiting.reportable(disability).working().value()).isEqualTo(reportable);
        assertThat(waiting.daysOwed(disability, WEEK, List.of()).working().rule())
                .isEqualTo(rule);
    }

    private static int owed(LocalDate first, int length) {
        return waiting(first)
                .daysOwed(disability(first, length), WEEK, List.of())
                .amount()
                .intValueExact();
    }

    private static WaitingPeriod waiting(LocalDate first) {
        return new WaitingPeriod(LawBook.shipped(), Day.input("first day", first));
    }

    private static Days disability(LocalDate first, int length) {
        return Days.of(first, first.plusDays(length - 1L));
    }
}
