package org.caseledger.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.app.text.TextTable;

/**
 * What a bench found.
 *
 * @param records commands recorded one at a time, in each repetition
 * @param imports commands imported, in each repetition
 * @param repetitions repetitions that counted
 * @param entries entries in the ledger that was rebuilt
 * @param bytesPerEntry payload and metadata of an entry, on average
 * @param series by name of the measurement, in the order of measuring
 */
public record BenchResult(
        int records, int imports, int repetitions, long entries, long bytesPerEntry, Map<String, Series> series) {

    /** What is measured, the yardstick beside it, and its unit. */
    private record Line(String what, String unit, String yardstick) {}

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Bench.RECORD, "commands/s", Bench.RAW_INSERT));
        lines.add(new Line(Bench.IMPORT, "commands/s", Bench.RAW_BATCH));
        lines.add(new Line(Bench.REBUILD, "events/s", Bench.RAW_SCAN));
        series.keySet().stream()
                .filter(name -> name.startsWith(Bench.REBUILD_ONE) && !name.equals(Bench.REBUILD))
                .forEach(name -> lines.add(new Line(name, "events/s", Bench.RAW_SCAN)));
        lines.add(new Line(Bench.DECODED_SCAN, "events/s", Bench.RAW_SCAN));
        return lines;
    }

    /** A table: each measurement, the raw database beside it, and how much of it is reached. */
    public String text() {
        TextTable table =
                new TextTable("", "unit", "median", "min–max", "raw database", "median", "min–max", "reached");
        table.alignRight(2, 3, 5, 6, 7);
        for (Line line : lines()) {
            Series ours = of(line.what());
            Series raw = of(line.yardstick());
            table.row(
                    line.what(),
                    line.unit(),
                    rate(ours.median()),
                    rate(ours.min()) + "–" + rate(ours.max()),
                    line.yardstick(),
                    rate(raw.median()),
                    rate(raw.min()) + "–" + rate(raw.max()),
                    String.format(Locale.ROOT, "%.1f %%", 100 * ours.median() / raw.median()));
        }
        return machine() + "\n" + table.text()
                + String.format(
                        Locale.ROOT,
                        "%nEach of %d repetitions, after a warm-up: %,d commands recorded, %,d imported; %,d entries of"
                                + " %,d bytes rebuilt and scanned.%n",
                        repetitions,
                        records,
                        imports,
                        entries,
                        bytesPerEntry);
    }

    /** The same as an answer. */
    BenchAnswer answer() {
        return new BenchAnswer(
                machine(),
                records,
                imports,
                repetitions,
                entries,
                bytesPerEntry,
                lines().stream()
                        .map(line -> new BenchAnswer.Row(
                                line.what(),
                                line.unit(),
                                BenchAnswer.Rates.of(of(line.what())),
                                line.yardstick(),
                                BenchAnswer.Rates.of(of(line.yardstick())),
                                of(line.what()).median() / of(line.yardstick()).median()))
                        .toList());
    }

    private Series of(String name) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalStateException("nothing measured \"" + name + "\"");
        }
        return found;
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f", perSecond);
    }

    static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
