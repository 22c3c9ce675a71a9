package org.caseledger.bench;

import java.util.ArrayList;
import java.util.List;

/** The values that repetitions of one measurement gave. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    /** Adds a repetition's value. */
    void add(double value) {
        values.add(value);
    }

    /** How many repetitions there were. */
    int count() {
        return values.size();
    }

    /** Half of the repetitions gave at least this much; of an even number, the mean of the two in the middle. */
    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The least. */
    double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The most. */
    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
