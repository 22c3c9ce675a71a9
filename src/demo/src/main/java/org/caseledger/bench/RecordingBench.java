package org.caseledger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;

/**
 * Commands on their way into a ledger: parsed, judged, decided on, answered and on disk. Beside it, the same rows inserted by
 * plain JDBC, those of as many commands in a transaction.
 *
 * @param name the bench's name
 * @param measured what it measures; {@code raw-} before it is the yardstick
 * @param perCommit of how many commands the rows go into one transaction
 * @param history whether each has its own time
 * @param events how many commands, in each repetition
 * @param seed of the order of the claims' commands
 */
record RecordingBench(String name, String measured, int perCommit, boolean history, int events, long seed)
        implements Bench {

    private static final String COMMANDS = "commands/s";

    /** Commands recorded one at a time: each is on disk before the next. */
    static RecordingBench append(int events, long seed) {
        return new RecordingBench("append", "record", 1, false, events, seed);
    }

    /** A history imported, {@value LineFile#IMPORT_LINES} commands in a transaction. */
    static RecordingBench ofHistory(int events, long seed) {
        return new RecordingBench("import", "import", LineFile.IMPORT_LINES, true, events, seed);
    }

    @Override
    public void prepare(Path directory) {}

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        List<RawLedger.Row> rows;
        LineFile.Source lines =
                LineFile.Source.of(Workload.write(folder.resolve("lines.jsonl"), "N", events, history, seed));
        try (OpenLedger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            LineFile file = BenchLines.of(ledger);
            long start = System.nanoTime();
            if (history) {
                file.history(List.of(lines), false);
            } else {
                file.record(List.of(lines), false);
            }
            found.rate(measured, COMMANDS, "raw-" + measured, events, System.nanoTime() - start);
            try (Connection connection =
                    Objects.requireNonNull(ledger.database().getDataSource()).getConnection()) {
                rows = RawLedger.rows(connection, 0);
            }
        }
        try (RawLedger raw = new RawLedger(folder.resolve("raw"))) {
            found.rate("raw-" + measured, COMMANDS, events, raw.insert(rows.iterator(), perCommit));
        }
    }
}
