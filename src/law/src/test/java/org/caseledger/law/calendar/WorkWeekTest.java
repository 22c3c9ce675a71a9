package org.caseledger.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a week of work is written and read. */
class WorkWeekTest {

    @ParameterizedTest
    @CsvSource({
        "MTWTF, Mo Tu We Th Fr",
        "mtwtf, Mo Tu We Th Fr",
        "'M, T, W, T, F', Mo Tu We Th Fr",
        "MTWTh, Mo Tu We Th",
        "TWTF, Tu We Th Fr",
        "WTF, We Th Fr",
        "MTTF, Mo Tu Th Fr",
        "TT, Tu Th",
        "MTuThSa, Mo Tu Th Sa",
        "SuMTW, Mo Tu We Su",
        "SMTWTF, Mo Tu We Th Fr Su",
        "MTWTFSu, Mo Tu We Th Fr Su",
        "MTWTFSa, Mo Tu We Th Fr Sa",
        "MTWTFS, Mo Tu We Th Fr Sa",
        "MTWTFSS, Mo Tu We Th Fr Sa Su",
        "SMTWTFS, Mo Tu We Th Fr Sa Su",
        "SS, Sa Su",
        "FSS, Fr Sa Su",
        "F, Fr",
    })
    void letters_are_read_in_the_order_of_the_week(String letters, String days) {
        WorkWeek week = WorkWeek.parse(letters);
        assertThat(week).hasToString(days);
        assertThat(week.perWeek()).isEqualTo(days.split(" ").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "S", "MT", "MTF", "FS", "MWFS", "TuWTFS"})
    void letters_that_can_be_two_weeks_are_refused(String letters) {
        assertThatThrownBy(() -> WorkWeek.parse(letters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more than one week: write Tu or Th for a single T, and Sa or Su for a single S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FM", "MM", "ThTu", "SMTWTFSS", "SuMSu", "TTT"})
    void letters_out_of_order_are_refused(String letters) {
        assertThatThrownBy(() -> WorkWeek.parse(letters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not in the order of the week, each day once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "M-F", "12345", "MoTu", "X"})
    void other_letters_are_refused(String letters) {
        assertThatThrownBy(() -> WorkWeek.parse(letters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not made of M, T or Tu, W, T or Th, F, S or Sa, S or Su");
    }

    @Test
    void a_day_is_one_of_the_week_or_not() {
        WorkWeek week = WorkWeek.parse("MTWTF");
        assertThat(week.contains(LocalDate.parse("2005-03-04"))).isTrue();
        assertThat(week.contains(LocalDate.parse("2005-03-05"))).isFalse();
    }
}
