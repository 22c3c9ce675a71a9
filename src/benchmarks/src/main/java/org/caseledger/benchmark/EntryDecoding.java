package org.caseledger.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventReader;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Instants;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry made from a row of the store: its event, its provenance and its instant. The rows are every 180th of the
 * demo city's journal, {@value #ENTRIES} of them, so that kinds come as often as they do in a ledger.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EntryDecoding {

    private static final int ENTRIES = 99;

    private final EventReader events = EventCatalogue.reader();
    private final List<Row> rows = rows();

    /** The columns of a row that an entry is made of. */
    private record Row(String entry, String timeStamp, String event, int revision, byte[] payload, byte[] metaData) {}

    /** Entries, as the ledger reads them. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void entries(Blackhole seen) {
        for (Row row : rows) {
            seen.consume(new Entry<>(
                    row.entry(),
                    Instants.read(row.timeStamp()),
                    Provenance.read(row.metaData()),
                    events.read(row.event(), row.revision(), row.payload())));
        }
    }

    /** Their events alone. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void eventsAlone(Blackhole seen) {
        for (Row row : rows) {
            seen.consume(events.read(row.event(), row.revision(), row.payload()));
        }
    }

    private static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EntryDecoding.class.getResourceAsStream("entries.jsonl")),
                StandardCharsets.UTF_8))) {
            List<Row> rows = lines.lines()
                    .map(LedgerJson.mapper()::readTree)
                    .map(EntryDecoding::row)
                    .toList();
            if (rows.size() != ENTRIES) {
                throw new IllegalStateException("entries.jsonl has " + rows.size() + " lines, not " + ENTRIES);
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(JsonNode line) {
        ObjectNode metaData = JsonNodeFactory.instance.objectNode();
        for (String part : List.of("by", "channel", "key", "causedBy", "clockRead")) {
            if (line.has(part)) {
                metaData.set(part, line.get(part));
            }
        }
        return new Row(
                line.get("entry").stringValue(),
                // As the store has it: with milliseconds.
                line.get("recordedAt").stringValue().replace("Z", ".000Z"),
                line.get("event").stringValue(),
                line.get("revision").intValue(),
                LedgerJson.mapper().writeValueAsBytes(line.get("payload")),
                LedgerJson.mapper().writeValueAsBytes(metaData));
    }
}
