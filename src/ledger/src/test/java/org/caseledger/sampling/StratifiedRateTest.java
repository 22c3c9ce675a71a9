package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.caseledger.sampling.StratifiedRate.Part;
import org.junit.jupiter.api.Test;

/** What samples of strata say of all of them together. */
class StratifiedRateTest {

    private static final BigDecimal RISK = SampleRate.USUAL_RISK;

    /** The example of the class: the second stratum is known as a whole, so that the first one has all of the risk. */
    @Test
    void strataAreWeighedByTheirSizes() {
        StratifiedRate rate = StratifiedRate.of(List.of(new Part(40, 10, 1), new Part(10, 10, 3)), RISK);
        assertThat(rate.percent()).isEqualByComparingTo("14");
        assertThat(rate.upperLimit()).isEqualByComparingTo("34");
    }

    @Test
    void whereAllWereLookedAtTheLimitIsTheRate() {
        StratifiedRate rate = StratifiedRate.of(List.of(new Part(6, 6, 0), new Part(10, 10, 4)), RISK);
        assertThat(rate.percent()).isEqualByComparingTo("25");
        assertThat(rate.upperLimit()).isEqualByComparingTo("25");
    }

    /** Of one stratum it is that stratum's own limit. */
    @Test
    void oneStratumIsAPopulation() {
        assertThat(StratifiedRate.of(List.of(new Part(60, 20, 4)), RISK).upperLimit())
                .isEqualByComparingTo(SampleRate.of(60, 20, 4, RISK).populationLimit());
    }

    /** 2,000 draws from strata of 30 % and 5 %: the true rate is above the limit in no more than 5 of 100. */
    @Test
    void theLimitIsTooLowNoMoreOftenThanTheRiskAllows() {
        Random random = new Random(231_061);
        int tooLow = 0;
        for (int draw = 0; draw < 2_000; draw++) {
            StratifiedRate rate = StratifiedRate.of(
                    List.of(new Part(40, 15, drawn(random, 40, 12, 15)), new Part(60, 20, drawn(random, 60, 3, 20))),
                    RISK);
            if (rate.upperLimit().compareTo(new BigDecimal("15")) < 0) {
                tooLow++;
            }
        }
        assertThat(tooLow).isLessThanOrEqualTo(100);
    }

    private static int drawn(Random random, int population, int deviating, int size) {
        int found = 0;
        int left = deviating;
        for (int file = 0; file < size; file++) {
            if (random.nextInt(population - file) < left) {
                left--;
                found++;
            }
        }
        return found;
    }
}
