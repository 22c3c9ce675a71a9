package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.junit.jupiter.api.Test;

/** What an entry says to a person. */
class ClaimWordsTest {

    @Test
    void aNoticeThatHoldsFromADayOnSaysSo() {
        assertThat(ClaimWords.of(new ClaimDenied(day("2022-06-15"), null, day("2022-05-28"), "Another cause", null))
                        .what())
                .isEqualTo("Claim denied from 2022-05-28 on: Another cause");
        assertThat(ClaimWords.of(new HearingDecided(day("2022-07-29"), "compensable", day("2022-05-28")))
                        .what())
                .isEqualTo("Hearing decided: compensable from 2022-05-28 on");
    }

    @Test
    void oneAboutTheWholeClaimSaysNothingOfADay() {
        assertThat(ClaimWords.of(new ClaimDenied(day("2022-06-15"), null, null, null, true))
                        .what())
                .isEqualTo("Claim denied while the investigation goes on");
    }
}
