package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRateTest {

    @Test
    void aRateIsSaidWithTheMostThatItMayBeInAll() {
        assertThat(SampleRate.of(1_000_000, 20, 4, SampleRate.USUAL_RISK).words())
                .isEqualTo("4 of 20 = 20 %, at most 40.1 % at 95 % confidence");
        assertThat(SampleRate.of(600, 20, 4, SampleRate.USUAL_RISK).words())
                .isEqualTo(
                        "4 of 20 = 20 %, at most 40.1 % at 95 % confidence; of these 600 at most 39.7 % (hypergeometric)");
        assertThat(SampleRate.of(25, 20, 4, SampleRate.USUAL_RISK).words())
                .isEqualTo(
                        "4 of 20 = 20 %, at most 40.1 % at 95 % confidence; of these 25 at most 28 % (hypergeometric)");
    }

    @Test
    void whereAllWereLookedAtNothingIsUnknown() {
        SampleRate all = SampleRate.of(7, 7, 2, SampleRate.USUAL_RISK);
        assertThat(all.percent()).isEqualByComparingTo("28.6");
        assertThat(all.populationLimit()).isEqualByComparingTo("28.6");
        assertThat(all.upperLimit()).isGreaterThan(all.populationLimit());
    }
}
