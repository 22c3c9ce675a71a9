package org.caseledger.bench;

/**
 * What was measured under one name, over all repetitions that count.
 *
 * @param name what, such as {@code record}
 * @param unit such as {@code commands/s}, of which more is better, or {@code ms}, of which less is
 * @param median half of the repetitions gave at least this much
 * @param min the least of them
 * @param max the most of them
 * @param runs how many repetitions there were
 */
record Measurement(String name, String unit, double median, double min, double max, int runs) {}
