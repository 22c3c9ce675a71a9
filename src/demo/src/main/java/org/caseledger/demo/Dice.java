package org.caseledger.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance from a seed. Each purpose has dice of its own, so that a change to one part of the city leaves the others as
 * they were.
 */
final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final RandomGenerator random;

    private Dice(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The dice of {@code purpose} under {@code seed}. */
    static Dice of(long seed, String purpose) {
        return new Dice(seed * 31 + purpose.hashCode() * SPREAD);
    }

    /** True {@code percent} times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    int between(int min, int max) {
        return random.nextInt(min, max + 1);
    }

    /** One of {@code choices}. */
    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The place of one of {@code weights}, each as likely as it is heavy. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        int place = 0;
        while (left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }
}
