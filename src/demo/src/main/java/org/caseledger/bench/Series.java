package org.caseledger.bench;

import java.util.ArrayList;
import java.util.List;

/** The rates that repetitions of one measurement gave, in things a second. */
public final class Series {

    private final List<Double> rates = new ArrayList<>();

    /** Adds a repetition: {@code count} things in {@code nanos}. */
    void add(long count, long nanos) {
        rates.add(count * 1e9 / Math.max(1, nanos));
    }

    /** Half of the repetitions were at least as fast. */
    public double median() {
        List<Double> sorted = rates.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The slowest repetition. */
    public double min() {
        return rates.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The fastest repetition. */
    public double max() {
        return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
