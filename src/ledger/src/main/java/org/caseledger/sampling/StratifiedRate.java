package org.caseledger.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What samples of several strata, each drawn by itself, say of all of them together.
 *
 * <p>The rate is that of each stratum, weighed by how many files it has; files of all strata may not be added up as if they were one
 * sample, because a file of a small stratum was likelier to be drawn. The limit is the sum of what each stratum has at most
 * (hypergeometric), at the risk divided by the number of strata that weren't looked at as a whole: that one of these limits is too
 * low has at most the risk, however the strata differ. It is no closer than it can be, and never too low.
 *
 * <p>1 of 10 from 40 files and 3 of 10 from 10 files: (40 x 10 % + 10 x 30 %) / 50 = 14 %, and not 4 of 20. The second stratum is
 * known as a whole; of the first at most 14 of 40 deviate at 5 %, so that of all at most 17 of 50, 34 %, do.
 *
 * @param percent the rate of all files, in percent with one decimal
 * @param upperLimit what it is at most, in percent with one decimal
 * @param risk the risk in percent that it is higher all the same: no more than that
 */
public record StratifiedRate(BigDecimal percent, BigDecimal upperLimit, BigDecimal risk) {

    /**
     * What was found in a stratum.
     *
     * @param population how many files it has
     * @param sampled how many were looked at, at least one
     * @param deviations how many of them deviated
     */
    public record Part(int population, int sampled, int deviations) {

        private boolean whole() {
            return sampled == population;
        }
    }

    /** The rate of {@code parts}, at least one, with its limit at {@code risk} percent. */
    public static StratifiedRate of(List<Part> parts, BigDecimal risk) {
        BigDecimal all =
                BigDecimal.valueOf(parts.stream().mapToInt(Part::population).sum());
        long uncertain = parts.stream().filter(part -> !part.whole()).count();
        BigDecimal each = uncertain == 0 ? risk : risk.divide(BigDecimal.valueOf(uncertain), MathContext.DECIMAL64);
        BigDecimal rate = BigDecimal.ZERO;
        BigDecimal upper = BigDecimal.ZERO;
        for (Part part : parts) {
            BigDecimal files = BigDecimal.valueOf(part.population());
            rate = rate.add(files.multiply(BigDecimal.valueOf(part.deviations()))
                    .multiply(Percent.HUNDRED)
                    .divide(BigDecimal.valueOf(part.sampled()), MathContext.DECIMAL64));
            upper = upper.add(files.multiply(
                    UpperLimit.of(part.population(), part.sampled(), part.deviations(), part.whole() ? risk : each)));
        }
        return new StratifiedRate(oneDecimal(rate, all), oneDecimal(upper, all), risk);
    }

    private static BigDecimal oneDecimal(BigDecimal sum, BigDecimal all) {
        return sum.divide(all, 1, RoundingMode.HALF_UP);
    }

    /** It in words: {@code 14 % by the sizes of the strata, at most 34 % at 95 % confidence or more}. */
    public String words() {
        return plain(percent) + " % by the sizes of the strata, at most " + plain(upperLimit) + " % at "
                + plain(Percent.HUNDRED.subtract(risk)) + " % confidence or more";
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
