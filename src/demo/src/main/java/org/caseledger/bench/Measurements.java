package org.caseledger.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.app.text.TextTable;

/** What is being measured: under each name a series of values, and beside some the yardstick that they are held against. */
final class Measurements {

    /** The unit of times. */
    static final String MILLIS = "ms";

    private static final double NANOS = 1e9;
    private static final double NANOS_OF_MILLI = 1e6;

    /** A name's unit, its yardstick's name or its own, and its values. */
    private record Line(String unit, String yardstick, Series values) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** {@code count} of {@code unit} (such as {@code events/s}) were done in {@code nanos}, held against {@code yardstick}. */
    void rate(String name, String unit, String yardstick, long count, long nanos) {
        line(name, unit, yardstick).add(count * NANOS / Math.max(1, nanos));
    }

    /** {@code count} of {@code unit} were done in {@code nanos}: a yardstick, or something that has none. */
    void rate(String name, String unit, long count, long nanos) {
        rate(name, unit, name, count, nanos);
    }

    /** Something took {@code nanos}. */
    void time(String name, long nanos) {
        value(name, MILLIS, nanos / NANOS_OF_MILLI);
    }

    /** Something came to {@code value}, in {@code unit}. */
    void value(String name, String unit, double value) {
        line(name, unit, name).add(value);
    }

    private Series line(String name, String unit, String yardstick) {
        return lines.computeIfAbsent(name, first -> new Line(unit, yardstick, new Series()))
                .values();
    }

    /** What was found. */
    List<Measurement> found() {
        List<Measurement> found = new ArrayList<>();
        lines.forEach((name, line) -> found.add(new Measurement(
                name,
                line.unit(),
                rounded(line.values().median()),
                rounded(line.values().min()),
                rounded(line.values().max()),
                line.values().count())));
        return found;
    }

    /** To three decimals. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** A table: each measurement, and what share of its yardstick it reached. */
    String text() {
        TextTable table = new TextTable("", "unit", "median", "min–max", "runs", "of", "reached");
        table.alignRight(2, 3, 4, 6);
        lines.forEach((name, line) -> {
            Line yardstick = line.yardstick().equals(name) ? null : lines.get(line.yardstick());
            Series values = line.values();
            table.row(
                    name,
                    line.unit(),
                    number(values.median()),
                    number(values.min()) + "–" + number(values.max()),
                    String.valueOf(values.count()),
                    yardstick == null ? "" : line.yardstick(),
                    yardstick == null ? "" : share(values, yardstick.values()));
        });
        return table.text();
    }

    private static String share(Series of, Series yardstick) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * of.median() / yardstick.median());
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
