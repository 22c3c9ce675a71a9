package org.caseledger.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate FIRST = LocalDate.parse("1969-12-01");
    private static final int WIDTH = 90;

    private final Random random = new Random(231061);

    @Test
    void daysWithoutOthersFallIntoRuns() {
        Days january = days("2022-01-01", "2022-01-05").plus(days("2022-01-08", "2022-01-08"));
        Days rest = january.minus(days("2022-01-03", "2022-01-03"));
        assertThat(rest).hasToString("[2022-01-01 to 2022-01-02, 2022-01-04 to 2022-01-05, 2022-01-08 to 2022-01-08]");
        assertThat(rest.count()).isEqualTo(5);
        assertThat(rest.plus(days("2022-01-03", "2022-01-03")))
                .isEqualTo(january)
                .hasSameHashCodeAs(january);
    }

    @Test
    void spansThatTouchBecomeOneRunInWhateverOrderTheyCome() {
        DateSpan second = new DateSpan(LocalDate.parse("2022-01-04"), LocalDate.parse("2022-01-06"));
        DateSpan first = new DateSpan(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-03"));
        assertThat(Days.of(List.of(second, first)).runs())
                .containsExactly(new DateSpan(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-06")));
    }

    @Test
    void noDaysHaveNoFirstAndNoLast() {
        assertThat(Days.of(FIRST, FIRST.minusDays(1))).isSameAs(Days.NONE);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(Days.NONE::first);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(Days.NONE::last);
    }

    @Test
    void theyAreWhatASetOfDatesWouldBe() {
        for (int times = 0; times < 2_000; times++) {
            NavigableSet<LocalDate> one = dates();
            NavigableSet<LocalDate> other = dates();
            Days days = of(one);
            Days others = of(other);
            assertSame(days, one);
            assertSame(days.plus(others), union(one, other));
            NavigableSet<LocalDate> rest = new TreeSet<>(one);
            rest.removeAll(other);
            assertSame(days.minus(others), rest);
            NavigableSet<LocalDate> both = new TreeSet<>(one);
            both.retainAll(other);
            assertSame(days.within(others), both);
            LocalDate from = day();
            LocalDate to = from.plusDays(random.nextInt(WIDTH));
            assertSame(days.within(new DateSpan(from, to)), one.subSet(from, true, to, true));
            assertSame(days.before(from), one.headSet(from, false));
            assertSame(days.from(from), one.tailSet(from, true));
        }
    }

    private void assertSame(Days days, NavigableSet<LocalDate> dates) {
        assertThat(days.stream()).containsExactlyElementsOf(dates);
        assertThat(days).isEqualTo(of(dates));
        assertThat(days.count()).isEqualTo(dates.size());
        assertThat(days.isEmpty()).isEqualTo(dates.isEmpty());
        for (int i = -1; i <= WIDTH; i++) {
            LocalDate day = FIRST.plusDays(i);
            assertThat(days.contains(day)).isEqualTo(dates.contains(day));
        }
        WorkWeek week = new WorkWeek(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY));
        assertThat(days.count(week))
                .isEqualTo((int) dates.stream().filter(week::contains).count());
        if (!dates.isEmpty()) {
            assertThat(days.first()).isEqualTo(dates.first());
            assertThat(days.last()).isEqualTo(dates.last());
        }
    }

    private static NavigableSet<LocalDate> union(NavigableSet<LocalDate> one, NavigableSet<LocalDate> other) {
        NavigableSet<LocalDate> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Days of(NavigableSet<LocalDate> dates) {
        List<DateSpan> spans = new ArrayList<>();
        dates.forEach(date -> spans.addFirst(new DateSpan(date, date)));
        return Days.of(spans);
    }

    private NavigableSet<LocalDate> dates() {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        for (int runs = random.nextInt(6); runs > 0; runs--) {
            LocalDate from = day();
            from.datesUntil(from.plusDays(1 + random.nextInt(20))).forEach(dates::add);
        }
        return dates;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(WIDTH - 20));
    }

    private static Days days(String from, String to) {
        return Days.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
