package org.caseledger.law.arizona;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A.R.S. 23-1062(D). Each line: what happened, the days of disability, the days that are payable (month and day). */
class WaitingPeriodTest {

    private static final WaitingPeriod RULE = new WaitingPeriod(LawBook.shipped(), LocalDate.parse("2022-06-06"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no disability at all                     |                                     |
            one day                                  | 06-07/06-07                         |
            seven days are within the waiting period | 06-07/06-13                         |
            the eighth day is payable                | 06-07/06-14                         | 06-14/06-14
            ten days                                 | 06-07/06-16                         | 06-14/06-16
            thirteen days                            | 06-07/06-19                         | 06-14/06-19
            fourteen days reach back to the first    | 06-07/06-20                         | 06-07/06-20
            fifteen days                             | 06-07/06-21                         | 06-07/06-21
            two runs of seven do not add up          | 06-07/06-13 06-15/06-21             |
            a short run before stays unpaid          | 06-07/06-09 06-15/06-24             | 06-22/06-24
            a short run before fourteen days         | 06-01/06-07 06-09/06-22             | 06-09/06-22
            a short run after is payable at once     | 06-07/06-16 06-20/06-20             | 06-14/06-16 06-20/06-20
            a short run after fourteen days          | 06-07/06-20 06-25/06-26             | 06-07/06-20 06-25/06-26
            a second long run is payable at once     | 06-01/06-08 06-20/06-29             | 06-08/06-08 06-20/06-29
            short, long, short                       | 05-01/05-03 05-10/05-18 05-25/05-26 | 05-17/05-18 05-25/05-26
            a run over the end of a month            | 05-28/06-06                         | 06-04/06-06
            """)
    void payableDays(String what, String disability, String payable) {
        assertThat(RULE.apply(days(disability)).days()).isEqualTo(days(payable));
    }

    @Test
    void aRunOverNewYearIsOneRun() {
        Days days = Days.of(span("2021-12-28", "2022-01-10"));
        assertThat(RULE.apply(days).days()).isEqualTo(days);
        assertThat(days.count()).isEqualTo(14);
    }

    @Test
    void aRunThatGrowsFromThirteenToFourteenDaysGainsTheFirstSeven() {
        assertThat(RULE.apply(days("06-07/06-19")).days().count()).isEqualTo(6);
        assertThat(RULE.apply(days("06-07/06-20")).days().count()).isEqualTo(14);
    }

    @Test
    void theWorkingTellsWhatBecameOfEachRun() {
        PayableDays payable = RULE.apply(days("05-01/05-03 05-10/05-18 05-25/05-26"));
        Working working = payable.working();
        assertThat(working.value()).isEqualTo("4");
        assertThat(working.citation()).isEqualTo("A.R.S. 23-1062(D)");
        assertThat(working.inputs().stream().skip(2).map(run -> run.name() + ": " + run.value()))
                .containsExactly(
                        "disability 2022-05-01 to 2022-05-03, 3 days: unpaid: within the waiting period",
                        "disability 2022-05-10 to 2022-05-18, 9 days: payable from 2022-05-17",
                        "disability 2022-05-25 to 2022-05-26, 2 days: payable at once: the waiting period was served"
                                + " before");
    }

    @Test
    void daysAfterTemporaryBenefitsEndedDoNotCount() {
        Days disability = days("06-07/06-20");
        PayableDays payable = RULE.apply(disability, days("06-17/06-20"));
        assertThat(payable.days()).isEqualTo(days("06-14/06-16"));
        assertThat(payable.working().inputs().getLast()).satisfies(left -> {
            assertThat(left.name()).isEqualTo("days that don't count");
            assertThat(left.value()).isEqualTo("4");
            assertThat(left.rule()).startsWith("a reading: ");
        });
        assertThat(RULE.apply(disability, Days.NONE).working())
                .isEqualTo(RULE.apply(disability).working());
    }

    private static Days days(String spans) {
        Days days = Days.NONE;
        if (spans != null) {
            for (String span : spans.split(" ")) {
                String[] ends = span.split("/");
                days = days.plus(Days.of(span("2022-" + ends[0], "2022-" + ends[1])));
            }
        }
        return days;
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(to));
    }
}
