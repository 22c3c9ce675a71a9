package org.caseledger.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonTest {

    private static final Horizon HORIZON = Horizon.on(LocalDate.parse("2022-06-27"));

    @ParameterizedTest
    @CsvSource({
        "1912-12-31, false",
        "1913-01-01, true",
        "2024-06-27, true",
        "2024-06-28, false",
        "+999999999-12-31, false",
        "-999999999-01-01, false",
    })
    void daysReachFrom1913ToTwoYearsAhead(LocalDate day, boolean within) {
        assertThat(HORIZON.contains(day)).isEqualTo(within);
        assertThat(HORIZON.objection(day).isEmpty()).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "1912-12-31T23:59:59Z, false",
        "1913-01-01T00:00:00Z, true",
        "2024-06-27T23:59:59Z, true",
        "2024-06-28T00:00:00Z, false",
        "+1000000000-12-31T23:59:59.999999999Z, false",
        "-1000000000-01-01T00:00:00Z, false",
    })
    void instantsReachAsFarThoughJavaKnowsMoreOfThemThanDays(Instant instant, boolean within) {
        assertThat(HORIZON.contains(instant)).isEqualTo(within);
        assertThat(HORIZON.objection(instant).isEmpty()).isEqualTo(within);
    }

    @Test
    void todayIsThatOfTheZone() {
        Instant evening = Instant.parse("2022-06-28T05:00:00Z");

        assertThat(Horizon.at(evening, ZoneId.of("America/Phoenix"))).isEqualTo(HORIZON);
        assertThat(Horizon.at(evening, ZoneOffset.UTC).last()).isEqualTo("2024-06-28");
        assertThat(Horizon.on(LocalDate.parse("2024-02-29")).last()).isEqualTo("2026-02-28");
    }

    @Test
    void theObjectionNamesTheLimitsAndWhatToDo() {
        assertThat(HORIZON.objection(LocalDate.parse("9999-12-31")))
                .hasValue("is 9999-12-31; dates go from 1913-01-01 to 2024-06-27, 2 years ahead: check the year");
    }
}
