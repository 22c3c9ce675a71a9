package org.caseledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.bench.RawDatabase.Row;
import org.caseledger.projection.Projector.Rebuilt;

/**
 * Measures, in one process and on ledgers of its own, what the ledger does in a second and what the database alone does
 * with rows of the same size. Every repetition has a fresh ledger; the first is a warm-up and does not count.
 */
public final class Bench {

    /** Commands recorded one at a time: each its own transaction, on disk and in every projection when it is answered. */
    public static final String RECORD = "record, one command a transaction";
    /** Commands of a history, {@value LineFile#IMPORT_LINES} in a transaction. */
    public static final String IMPORT = "import history";
    /** All projections rebuilt. */
    public static final String REBUILD = "rebuild, all projections";

    static final String REBUILD_ONE = "rebuild ";
    /** One row inserted in a transaction. */
    public static final String RAW_INSERT = "raw insert, one row a commit";
    /** As many rows inserted in a transaction as an import records. */
    public static final String RAW_BATCH = "raw insert, " + LineFile.IMPORT_LINES + " rows a commit";
    /** All rows read. */
    public static final String RAW_SCAN = "raw scan";
    /** All rows read, and events made of them. */
    public static final String DECODED_SCAN = "raw scan and decode";

    private final Path directory;
    private final int records;
    private final int imports;
    private final int repetitions;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private long entryBytes;
    private long entries;

    /**
     * A bench that works in {@code directory}.
     *
     * @param directory an empty directory
     * @param records commands recorded one at a time, in each repetition
     * @param imports commands imported, in each repetition
     * @param repetitions repetitions that count
     */
    public Bench(Path directory, int records, int imports, int repetitions) {
        this.directory = directory;
        this.records = records;
        this.imports = imports;
        this.repetitions = repetitions;
    }

    /** Measures; {@code progress} is told the repetitions that are over, the warm-up included. */
    public BenchResult run(LongConsumer progress) throws IOException, SQLException {
        for (int repetition = 0; repetition <= repetitions; repetition++) {
            if (repetition == 1) {
                series.clear();
            }
            repeat(directory.resolve("repetition-" + repetition));
            progress.accept(repetition + 1L);
        }
        return new BenchResult(records, imports, repetitions, entries, entryBytes / Math.max(1, entries), series);
    }

    private void repeat(Path folder) throws IOException, SQLException {
        List<Row> rows;
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            Path history = Workload.write(folder.resolve("history.jsonl"), "H", imports, true);
            Path now = Workload.write(folder.resolve("now.jsonl"), "N", records, false);
            measure(IMPORT, imports, () -> lines(ledger).history(List.of(LineFile.Source.of(history)), false));
            measure(RECORD, records, () -> lines(ledger).record(List.of(LineFile.Source.of(now)), false));
            entries = ledger.size();
            rebuild(ledger);
            try (Connection connection =
                    Objects.requireNonNull(ledger.database().getDataSource()).getConnection()) {
                series(RAW_SCAN).add(entries, RawDatabase.scan(connection, false, entries));
                series(DECODED_SCAN).add(entries, RawDatabase.scan(connection, true, entries));
                rows = RawDatabase.rows(connection);
            }
        }
        entryBytes = rows.stream()
                .mapToLong(row -> row.payload().length + row.metaData().length)
                .sum();
        try (RawDatabase raw = new RawDatabase(folder.resolve("raw"))) {
            List<Row> imported = rows.subList(0, imports);
            List<Row> recorded = rows.subList(imports, rows.size());
            series(RAW_BATCH).add(imported.size(), raw.insert(imported, LineFile.IMPORT_LINES));
            series(RAW_INSERT).add(recorded.size(), raw.insert(recorded, 1));
        }
    }

    private void rebuild(Ledger ledger) {
        List<String> all = ledger.readModels().names();
        Rebuilt together =
                ledger.readModels().rebuild(all, progress -> {}).getFirst();
        series(REBUILD).add(entries, together.nanos());
        for (String projection : all) {
            Rebuilt rebuilt = ledger.readModels()
                    .rebuild(List.of(projection), progress -> {})
                    .getFirst();
            series(REBUILD_ONE + projection).add(rebuilt.entries(), rebuilt.nanos());
        }
    }

    private interface Taking {
        boolean take();
    }

    private void measure(String name, int count, Taking taking) {
        long start = System.nanoTime();
        if (!taking.take()) {
            throw new IllegalStateException("a command of the bench was refused");
        }
        series(name).add(count, System.nanoTime() - start);
    }

    private static LineFile lines(Ledger ledger) {
        return new LineFile(ledger, answer -> {}, warning -> {
            throw new IllegalStateException(warning);
        });
    }

    private Series series(String name) {
        return series.computeIfAbsent(name, measured -> new Series());
    }
}
