package org.caseledger.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a sample says of the population that it was drawn from.
 *
 * <p>4 deviations in 20 of 600: a rate of 20 %, and at a risk of 5 % at most 40.1 %, which is so of a population of any size. Of
 * these 600 it is at most 39.7 %; and the same 20 drawn from 25 leave only five that nobody looked at, and at most 28 %.
 *
 * @param population how many there are
 * @param sampled how many were looked at, at least one
 * @param deviations how many of them deviated
 * @param percent the rate in the sample, in percent with one decimal
 * @param upperLimit what the rate in a population of any size is at most, in percent with one decimal: binomial, by Clopper and
 *     Pearson
 * @param populationLimit what it is at most in a population of this size, in percent with one decimal: hypergeometric
 * @param risk the risk in percent that it is higher all the same
 */
public record SampleRate(
        int population,
        int sampled,
        int deviations,
        BigDecimal percent,
        BigDecimal upperLimit,
        BigDecimal populationLimit,
        BigDecimal risk) {

    /** The risk that auditors usually take, in percent; they print it as a confidence of 95 %. */
    public static final BigDecimal USUAL_RISK = new BigDecimal("5");

    /** The rate of {@code deviations} in {@code sampled} of {@code population}, with its limits at {@code risk} percent. */
    public static SampleRate of(int population, int sampled, int deviations, BigDecimal risk) {
        return new SampleRate(
                population,
                sampled,
                deviations,
                oneDecimal(Percent.of((double) deviations / sampled)),
                oneDecimal(UpperLimit.of(sampled, deviations, risk)),
                oneDecimal(UpperLimit.of(population, sampled, deviations, risk)),
                risk);
    }

    private static BigDecimal oneDecimal(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * It in words: {@code 4 of 20 = 20 %, at most 40.1 % at 95 % confidence; of these 600 at most 39.7 % (hypergeometric)}. What
     * follows from the size of the population is said where it is lower.
     */
    public String words() {
        return deviations + " of " + sampled + " = " + plain(percent) + " %, at most " + plain(upperLimit) + " % at "
                + plain(Percent.HUNDRED.subtract(risk)) + " % confidence"
                + (populationLimit.compareTo(upperLimit) < 0
                        ? "; of these " + population + " at most " + plain(populationLimit) + " % (hypergeometric)"
                        : "");
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
