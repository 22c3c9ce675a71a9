package org.caseledger.law.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditSampleSizesTest {

    private static final AuditSampleSizes SIZES = AuditSampleSizes.shipped();

    @ParameterizedTest
    @CsvSource({
        "1, 1", "8, 8", "9, 8", "15, 14", "16, 14", "19, 17", "20, 17", "23, 20", "24, 20", "30, 25", "31, 25",
        "33, 27", "36, 29", "38, 30", "39, 30", "41, 32", "42, 32", "43, 33", "44, 33", "45, 34", "47, 35", "49, 36",
        "51, 37", "52, 38", "54, 39", "57, 40", "59, 41", "60, 42", "63, 43", "65, 44", "67, 45", "70, 46", "72, 47",
        "74, 48", "77, 49", "79, 50", "82, 51", "84, 52", "87, 53", "89, 54", "92, 55", "95, 56", "98, 57", "101, 58",
        "104, 59", "107, 60", "110, 61", "114, 62", "117, 63", "118, 64", "120, 64"
    })
    void eachRowOfTheRegulation(int population, int sample) {
        assertThat(SIZES.of(population)).isEqualTo(new Answer.Known<>(sample));
        assertThat(SIZES.status()).isEqualTo(Status.VERIFIED);
    }

    /** No population between the rows is left out, and no larger one has a smaller sample. */
    @Test
    void theTableHasNoGap() {
        int before = 0;
        for (int population = 1; population <= 120; population++) {
            Answer<Integer> size = SIZES.of(population);
            assertThat(size).isInstanceOf(Answer.Known.class);
            int sample = ((Answer.Known<Integer>) size).value();
            assertThat(sample).isBetween(before, population);
            before = sample;
        }
    }

    @Test
    void aboveTheLastRowNothingIsGuessed() {
        assertThat(SIZES.of(121))
                .isEqualTo(new Answer.Missing<>(
                        "8 CCR 10107(c)(1) is known for 1 to 120 indemnity files, not for 121; choose another plan"));
        assertThat(SIZES.of(0)).isInstanceOf(Answer.Missing.class);
    }
}
