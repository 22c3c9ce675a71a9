package org.caseledger.law.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.caseledger.law.policy.EmploymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

    private static final Map<String, Kind<?>> KINDS = Map.of(
            "money", Kind.MONEY,
            "number", Kind.NUMBER,
            "percent", Kind.PERCENT,
            "count", Kind.COUNT,
            "date", Kind.DATE,
            "yes-no", Kind.YES_NO,
            "text", Kind.TEXT,
            "span", Kind.SPAN,
            "status", Kind.oneOf(EmploymentStatus.class),
            "dates", Kind.several(Kind.DATE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            money   | 3900                  | 3900.00
            money   | 0                     | 0.00
            money   | 0.1                   | 0.10
            money   | 12.500                | 12.50
            money   | 999999999.99          | 999999999.99
            number  | 4.5                   | 4.5
            number  | 0.021918              | 0.021918
            percent | 0                     | 0
            percent | 100                   | 100
            percent | 12.25                 | 12.25
            count   | 0                     | 0
            count   | 999999                | 999999
            date    | 2024-02-29            | 2024-02-29
            date    | 1900-01-01            | 1900-01-01
            date    | 2199-12-31            | 2199-12-31
            yes-no  | yes                   | true
            yes-no  | true                  | true
            yes-no  | no                    | false
            yes-no  | false                 | false
            text    | any words             | any words
            span    | 2024-03-01/2024-03-01 | 2024-03-01 to 2024-03-01
            status  | contract              | contract
            dates   | 2024-03-01            | [2024-03-01]
            dates   | 2024-03-01, 2024-03-05 | [2024-03-01, 2024-03-05]
            """)
    void whatIsWrittenRightIsRead(String kind, String text, String read) {
        assertThat(KINDS.get(kind).reader().apply(text)).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            money   | -1                    | not a plain number
            money   | 1,000                 | not a plain number
            money   | 1e3                   | not a plain number
            money   | 12.505                | dollars and cents
            money   | 1000000000            | dollars and cents up to 999999999.99
            number  | 4.                    | not a plain number
            number  | NaN                   | not a plain number
            percent | 100.01                | more than 100 percent
            percent | 5%                    | not a plain number
            count   | 1.0                   | not a whole number
            count   | -1                    | not a whole number
            count   | 1000000               | not a whole number
            date    | 2023-02-29            | not a date that exists
            date    | 3/1/2024              | not a date that exists
            date    | 1899-12-31            | not a date from 1900-01-01
            date    | 2200-01-01            | to 2199-12-31
            yes-no  | maybe                 | neither yes nor no
            span    | 2024-03-01            | not two dates
            span    | 2024-03-02/2024-03-01 | no span of days: it ends before it begins
            span    | 2024-03-02/x          | not a date that exists
            status  | hired                 | not one of regular, temporary, contract
            dates   | 2024-03-01,           | not a date that exists
            """)
    void whatIsWrittenWrongIsRefusedInWords(String kind, String text, String words) {
        assertThatThrownBy(() -> KINDS.get(kind).reader().apply(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aKindSaysHowItIsWritten() {
        assertThat(Kind.oneOf(List.of("a", "b")).words()).isEqualTo("one of a, b");
        assertThat(Kind.oneOf(EmploymentStatus.class).words()).isEqualTo("one of regular, temporary, contract");
        assertThat(Kind.several(Kind.DATE).words())
                .isEqualTo("one or several, separated by commas: a date, YYYY-MM-DD");
    }

    @Test
    void fiftyValuesAreTheMost() {
        Kind<List<Integer>> days = Kind.several(Kind.COUNT);
        assertThat(days.reader().apply("1" + ",1".repeat(49))).hasSize(50);
        assertThatThrownBy(() -> days.reader().apply("1" + ",1".repeat(50))).hasMessage("more than 50 values");
    }
}
