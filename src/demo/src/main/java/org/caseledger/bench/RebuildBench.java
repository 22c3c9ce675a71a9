package org.caseledger.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.journal.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * All projections rebuilt, of a ledger whose claims' entries come between each other's. Beside it: every row read in order,
 * the same with each made an event with its provenance, and the framework's own ways to read them.
 */
final class RebuildBench implements Bench {

    private static final String EVENTS = "events/s";
    private static final String SCAN_AND_DECODE = "scan-and-decode";

    private final long events;
    private final long seed;
    private final LongConsumer progress;
    private @Nullable OpenLedger ledger;

    /** A bench of {@code events} entries; {@code progress} is told how many of them are there. */
    RebuildBench(long events, long seed, LongConsumer progress) {
        this.events = events;
        this.seed = seed;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void prepare(Path directory) throws Exception {
        ledger = Ledger.openExisting(FilledLedger.make(directory, events, seed, progress), Clock.systemUTC());
    }

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        OpenLedger open = Objects.requireNonNull(ledger, "prepared");
        DataSource database = Objects.requireNonNull(open.database().getDataSource());
        try (Connection connection = database.getConnection()) {
            long start = System.nanoTime();
            mustBe(events, RawLedger.scan(connection, (at, in, id, when, type, revision, payload, metaData) -> {}));
            found.rate("scan", EVENTS, events, System.nanoTime() - start);
            start = System.nanoTime();
            mustBe(events, RawLedger.scan(connection, RebuildBench::decode));
            found.rate(SCAN_AND_DECODE, EVENTS, events, System.nanoTime() - start);
        }
        long nanos = open.readModels().rebuildAll().getFirst().nanos();
        found.rate("rebuild", EVENTS, SCAN_AND_DECODE, events, nanos);
        AxonYardstick axon = new AxonYardstick(database);
        long start = System.nanoTime();
        mustBe(events, axon.stream());
        found.rate("axon-engine-stream", EVENTS, events, System.nanoTime() - start);
        start = System.nanoTime();
        mustBe(events, axon.processor(events));
        found.rate("axon-processor-noop", EVENTS, events, System.nanoTime() - start);
    }

    private static void decode(
            long position,
            String stream,
            String entry,
            String recordedAt,
            String type,
            int revision,
            byte[] payload,
            byte[] metaData) {
        Objects.requireNonNull(EventCatalogue.reader().read(type, revision, payload));
        Provenance.read(metaData);
    }

    private static void mustBe(long expected, long count) {
        if (count != expected) {
            throw new IllegalStateException("read " + count + " entries, not " + expected);
        }
    }

    @Override
    public void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
