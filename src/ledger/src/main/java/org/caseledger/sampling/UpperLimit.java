package org.caseledger.sampling;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The rate of deviations that a population has at most, by those found in a sample: the exact one-sided limit of Clopper and
 * Pearson (1934).
 *
 * <p>4 deviations in 20 files are a rate of 20 %; at a risk of 5 % the population has at most 40.1 %.
 */
public final class UpperLimit {

    private UpperLimit() {}

    /**
     * The limit in percent, with four decimals.
     *
     * @param sampled how many were looked at, at least one
     * @param deviations how many of them deviated
     * @param risk the risk in percent that the rate is higher all the same, such as 5
     */
    public static BigDecimal of(int sampled, int deviations, BigDecimal risk) {
        require(sampled, deviations, risk);
        if (deviations == sampled) {
            return Percent.of(1);
        }
        return Percent.of(BetaDistribution.of(deviations + 1, sampled - deviations)
                .inverseSurvivalProbability(Percent.share(risk)));
    }

    /**
     * The same where the sample was drawn from {@code population}, of which it may be a large part: the largest number of
     * deviations that such a sample would show as few of with more than the {@code risk}, in percent of the population. Where
     * all were looked at it is the rate itself.
     */
    public static BigDecimal of(int population, int sampled, int deviations, BigDecimal risk) {
        require(sampled, deviations, risk);
        if (sampled > population) {
            throw new IllegalArgumentException(sampled + " can't be drawn from " + population);
        }
        double risked = Percent.share(risk);
        int most = deviations;
        int tooMany = population - (sampled - deviations) + 1;
        while (tooMany - most > 1) {
            int middle = (most + tooMany) >>> 1;
            if (HypergeometricDistribution.of(population, middle, sampled).cumulativeProbability(deviations) > risked) {
                most = middle;
            } else {
                tooMany = middle;
            }
        }
        return Percent.of((double) most / population);
    }

    private static void require(int sampled, int deviations, BigDecimal risk) {
        if (sampled < 1 || deviations < 0 || deviations > sampled || !Percent.proper(risk)) {
            throw new IllegalArgumentException(
                    "no limit for " + deviations + " deviations in " + sampled + " at a risk of " + risk + " %");
        }
    }
}
