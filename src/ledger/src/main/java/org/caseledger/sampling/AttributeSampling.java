package org.caseledger.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;

/**
 * Attribute sampling: the smallest sample that, where it shows no more deviations than are expected, leaves no more than the
 * risk that the population has the tolerable rate of them.
 *
 * <p>A tolerable rate of 5 % at a risk of 5 %: 59 where none is expected, 93 with one allowed where 0.25 % is, 181 with four
 * where 2 % is. Computed by the binomial distribution, without a table; from a small population by the hypergeometric, which needs
 * fewer.
 *
 * @param expected the rate of deviations that is expected, in percent
 * @param tolerable the rate that would be too much, in percent
 * @param risk the risk of relying on the population wrongly, in percent
 */
public record AttributeSampling(BigDecimal expected, BigDecimal tolerable, BigDecimal risk) {

    /** More than anybody looks at. */
    private static final int SIZE_MAX = 10_000;

    /** The size for a population so large that drawing doesn't change it. */
    public Answer<SampleSize> size() {
        double rate = Percent.share(tolerable);
        return smallest(SIZE_MAX, size -> BinomialDistribution.of(size, rate), "the binomial distribution");
    }

    /** The size for a population of {@code population}. */
    public Answer<SampleSize> size(int population) {
        int deviations = tolerable
                .multiply(BigDecimal.valueOf(population))
                .divide(Percent.HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
        return smallest(
                population,
                size -> HypergeometricDistribution.of(population, deviations, size),
                "the hypergeometric distribution for a population of " + population);
    }

    private Answer<SampleSize> smallest(int most, IntFunction<DiscreteDistribution> deviations, String by) {
        if (expected.signum() < 0 || !Percent.proper(tolerable) || !Percent.proper(risk)) {
            return new Answer.Missing<>(
                    "rates and the risk of attribute sampling are percentages between 0 and 100; only the expected rate may be 0");
        }
        if (expected.compareTo(tolerable) >= 0) {
            return new Answer.Missing<>("the expected rate (" + expected.toPlainString()
                    + " %) must be below the tolerable one (" + tolerable.toPlainString() + " %)");
        }
        double risked = Percent.share(risk);
        for (int size = 1; size <= most; size++) {
            int allowed = allowed(size);
            if (deviations.apply(size).cumulativeProbability(allowed) <= risked) {
                return new Answer.Known<>(new SampleSize(size, allowed, Status.VERIFIED, words(by)));
            }
        }
        return new Answer.Missing<>("no sample of at most " + most + " shows a tolerable rate of "
                + tolerable.toPlainString() + " % where " + expected.toPlainString() + " % is expected");
    }

    /** How many deviations are expected in {@code size}, rounded up. */
    private int allowed(int size) {
        return expected.multiply(BigDecimal.valueOf(size))
                .divide(Percent.HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private String words(String by) {
        return "the smallest sample for an expected rate of " + expected.toPlainString() + " %, a tolerable rate of "
                + tolerable.toPlainString() + " % and a risk of " + risk.toPlainString() + " %, by " + by;
    }
}
