package org.caseledger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;

/**
 * A history imported: commands with their own times, {@value LineFile#IMPORT_LINES} in a transaction. Beside it, the same
 * rows inserted by plain JDBC in batches, as many in a transaction.
 *
 * @param events how many, in each repetition
 * @param seed of the order of the claims' commands
 */
record ImportBench(int events, long seed) implements Bench {

    private static final String COMMANDS = "commands/s";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void prepare(Path directory) {}

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        List<RawLedger.Row> rows;
        Path history = Workload.write(folder.resolve("history.jsonl"), "H", events, true, seed);
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC())) {
            long start = System.nanoTime();
            BenchLines.of(ledger).history(List.of(LineFile.Source.of(history)), false);
            found.rate("import", COMMANDS, "raw-import", events, System.nanoTime() - start);
            try (Connection connection =
                    Objects.requireNonNull(ledger.database().getDataSource()).getConnection()) {
                rows = RawLedger.rows(connection, 0);
            }
        }
        try (RawLedger raw = new RawLedger(folder.resolve("raw"))) {
            found.rate("raw-import", COMMANDS, events, raw.insert(rows.iterator(), LineFile.IMPORT_LINES));
        }
    }
}
