package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRateTest {

    @Test
    void aRateIsSaidWithTheMostThatItMayBeInAll() {
        assertThat(SampleRate.of(1_000_000, 20, 4, SampleRate.USUAL_RISK).words())
                .isEqualTo("4 of 20 = 20.0 %, at most 40.1 % of all 1000000 at 95 % confidence");
        assertThat(SampleRate.of(600, 20, 4, SampleRate.USUAL_RISK).words())
                .isEqualTo("4 of 20 = 20.0 %, at most 39.7 % of all 600 at 95 % confidence");
        assertThat(SampleRate.of(25, 20, 4, SampleRate.USUAL_RISK).words())
                .isEqualTo("4 of 20 = 20.0 %, at most 28.0 % of all 25 at 95 % confidence");
    }

    @Test
    void whereAllWereLookedAtNothingIsUnknown() {
        SampleRate all = SampleRate.of(7, 7, 2, SampleRate.USUAL_RISK);
        assertThat(all.percent()).isEqualByComparingTo("28.6");
        assertThat(all.upperLimit()).isEqualByComparingTo("28.6");
    }
}
