package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskCheckTest {

    private static Working pay(String value, String formula) {
        return Working.calculation(
                "pay",
                value,
                formula,
                null,
                Rounding.CENT_HALF_UP,
                List.of(Working.input("rate", "85.48"), Working.input("days", 11)));
    }

    @Test
    void everyCalculationOfTheTreeIsFollowed() {
        Working half = Working.calculation(
                "half", "470.14", "pay / 2", null, Rounding.CENT_HALF_UP, List.of(pay("940.28", "rate x days")));
        assertThat(DeskCheck.follow(half)).isEqualTo(new DeskCheck.Result(2, List.of()));
        assertThat(DeskCheck.follow(Working.input("rate", "85.48")).calculations())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            940.29 | rate x days      | pay is 940.29, but rate x days gives 940.28
            940.28 | rate x weeks     | pay can't be followed: "weeks" is neither an input nor a number
            940.28 | rate x days and  | pay can't be followed: " and" is not read
            0.00   | rate / (days-days) | pay can't be followed: ")" does not follow in "rate / (days-days)"
            0.00   | rate / (days - days) | pay can't be followed: nothing can be divided by zero
            """)
    void whatGivesAnotherValueOrCannotBeFollowedIsSaid(String value, String formula, String fault) {
        assertThat(DeskCheck.follow(pay(value, formula)).faults()).containsExactly(fault);
    }
}
