package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperLimitTest {

    private static final BigDecimal FIVE = new BigDecimal("5");

    @ParameterizedTest
    @CsvSource({
        "20, 0, 13.9",
        "20, 1, 21.6",
        "20, 2, 28.3",
        "20, 3, 34.4",
        "20, 4, 40.1",
        "20, 5, 45.6",
        "60, 0, 4.9",
        "60, 1, 7.7",
        "60, 2, 10.1",
        "60, 3, 12.4",
        "20, 20, 100.0"
    })
    void theLimitsThatAuditorsPrint(int sampled, int deviations, BigDecimal percent) {
        assertThat(UpperLimit.of(sampled, deviations, FIVE).setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo(percent);
    }

    /** Of 25 files, 20 drawn and 4 deviating: 9 would be the case if all five others did. */
    @Test
    void ofASmallPopulationLessIsUnknown() {
        assertThat(UpperLimit.of(25, 20, 4, FIVE)).isEqualByComparingTo("28");
        assertThat(UpperLimit.of(20, 20, 4, FIVE)).isEqualByComparingTo("20");
        assertThat(UpperLimit.of(1_000_000, 20, 4, FIVE).setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("40.1");
        assertThatThrownBy(() -> UpperLimit.of(19, 20, 4, FIVE)).hasMessageContaining("20 can't be drawn from 19");
    }

    @Test
    void moreDeviationsThanFilesAreNone() {
        assertThatThrownBy(() -> UpperLimit.of(20, 21, FIVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UpperLimit.of(0, 0, FIVE)).isInstanceOf(IllegalArgumentException.class);
    }
}
