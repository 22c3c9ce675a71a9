package org.caseledger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;

/**
 * Commands recorded one at a time: each is parsed, judged, decided on and answered, and is on disk before the next. Beside
 * it, the same rows inserted by plain JDBC, those of a command in a transaction.
 *
 * @param events how many, in each repetition
 * @param seed of the order of the claims' commands
 */
record AppendBench(int events, long seed) implements Bench {

    private static final String COMMANDS = "commands/s";

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void prepare(Path directory) {}

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        List<RawLedger.Row> rows;
        Path now = Workload.write(folder.resolve("now.jsonl"), "N", events, false, seed);
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            long start = System.nanoTime();
            BenchLines.of(ledger).record(List.of(LineFile.Source.of(now)), false);
            found.rate("record", COMMANDS, "raw-record", events, System.nanoTime() - start);
            try (Connection connection =
                    Objects.requireNonNull(ledger.database().getDataSource()).getConnection()) {
                rows = RawLedger.rows(connection, 0);
            }
        }
        try (RawLedger raw = new RawLedger(folder.resolve("raw"))) {
            found.rate("raw-record", COMMANDS, events, raw.insert(rows.iterator(), 1));
        }
    }
}
