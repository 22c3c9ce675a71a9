package org.caseledger.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {

    private static final DateSpan JANUARY = span("2022-01-10", "2022-01-12");

    @Test
    void bothEndsAreIncluded() {
        assertThat(JANUARY.days()).isEqualTo(3);
        assertThat(JANUARY.contains(LocalDate.parse("2022-01-09"))).isFalse();
        assertThat(JANUARY.contains(LocalDate.parse("2022-01-10"))).isTrue();
        assertThat(JANUARY.contains(LocalDate.parse("2022-01-12"))).isTrue();
        assertThat(JANUARY.contains(LocalDate.parse("2022-01-13"))).isFalse();
    }

    @Test
    void oneDayIsASpanOfOneDay() {
        DateSpan day = span("2024-02-29", "2024-02-29");
        assertThat(day.days()).isEqualTo(1);
        assertThat(day.stream()).containsExactly(LocalDate.parse("2024-02-29"));
    }

    @Test
    void daysAreListedInOrderAcrossTheYear() {
        assertThat(span("2021-12-30", "2022-01-01").stream().map(LocalDate::toString))
                .containsExactly("2021-12-30", "2021-12-31", "2022-01-01");
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThatThrownBy(() -> span("2022-01-12", "2022-01-11"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2022-01-12")
                .hasMessageContaining("can't end on 2022-01-11");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2022-01-09,",
        "2022-01-01, 2022-01-10, 2022-01-10 to 2022-01-10",
        "2022-01-11, 2022-01-11, 2022-01-11 to 2022-01-11",
        "2022-01-01, 2022-01-31, 2022-01-10 to 2022-01-12",
        "2022-01-12, 2022-01-31, 2022-01-12 to 2022-01-12",
        "2022-01-13, 2022-01-31,",
    })
    void overlapIsTheDaysThatBothHave(String from, String to, String expected) {
        assertThat(JANUARY.overlap(span(from, to)).map(DateSpan::toString).orElse(null))
                .isEqualTo(expected);
        assertThat(span(from, to).overlap(JANUARY)).isEqualTo(JANUARY.overlap(span(from, to)));
    }

    @Test
    void spansAreOrderedByStartAndThenByEnd() {
        DateSpan shorter = span("2022-01-10", "2022-01-11");
        DateSpan earlier = span("2022-01-09", "2022-03-31");
        assertThat(Stream.of(JANUARY, shorter, earlier).sorted()).containsExactly(earlier, shorter, JANUARY);
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(to));
    }
}
