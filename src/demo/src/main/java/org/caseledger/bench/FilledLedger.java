package org.caseledger.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.axonframework.common.DateTimeUtils;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.bench.Interleaved.Turn;

/**
 * A ledger of any size, quickly: some hundred claims are imported through the front door, and then their rows are written
 * again and again under other numbers, as they would stand there had so many claims been imported.
 */
final class FilledLedger {

    private static final int TEMPLATES = 60;
    private static final int ROWS_A_COMMIT = 1_000;
    private static final Instant FIRST = Instant.parse("2022-03-01T16:00:00Z");
    private static final String PREFIX = "H";

    private final List<RawLedger.Row> templates;
    private final LongConsumer progress;

    private FilledLedger(List<RawLedger.Row> templates, LongConsumer progress) {
        this.templates = templates;
        this.progress = progress;
    }

    /**
     * Makes a ledger of {@code events} entries in {@code folder}, whose claims' entries come between each other's; {@code
     * progress} is told how many there are.
     */
    static Path make(Path folder, long events, long seed, LongConsumer progress) throws Exception {
        Path ledger = folder.resolve("ledger");
        FilledLedger filling = new FilledLedger(templates(folder, seed), progress);
        try (RawLedger raw = new RawLedger(ledger)) {
            raw.insert(filling.rows(new Interleaved(events, Workload.STEPS, seed)), ROWS_A_COMMIT);
            raw.forgetTree();
        }
        return ledger;
    }

    /** The rows of the claims that are written again, by claim and step. */
    private static List<RawLedger.Row> templates(Path folder, long seed) throws Exception {
        int lines = TEMPLATES * Workload.STEPS;
        Path history = Workload.write(folder.resolve("templates.jsonl"), PREFIX, lines, true, seed);
        try (OpenLedger ledger = Ledger.open(folder.resolve("templates"), Clock.systemUTC())) {
            BenchLines.of(ledger).history(List.of(LineFile.Source.of(history)), false);
            try (Connection connection =
                    Objects.requireNonNull(ledger.database().getDataSource()).getConnection()) {
                List<RawLedger.Row> rows = new ArrayList<>(RawLedger.rows(connection, 0));
                rows.sort((one, other) -> {
                    int byClaim = one.entry().stream().compareTo(other.entry().stream());
                    return byClaim != 0
                            ? byClaim
                            : Long.compare(one.entry().number(), other.entry().number());
                });
                return rows;
            }
        } finally {
            Files.delete(history);
        }
    }

    private Iterator<RawLedger.Row> rows(Interleaved turns) {
        return new Iterator<>() {
            private long position;

            @Override
            public boolean hasNext() {
                return turns.hasNext();
            }

            @Override
            public RawLedger.Row next() {
                position++;
                if (position % ROWS_A_COMMIT == 0) {
                    progress.accept(position);
                }
                return row(turns.next(), FIRST.plusSeconds(position));
            }
        };
    }

    private RawLedger.Row row(Turn turn, Instant at) {
        int number = (turn.claim() - 1) % TEMPLATES;
        RawLedger.Row template = templates.get(number * Workload.STEPS + turn.step());
        String from = Workload.claim(PREFIX, number + 1);
        String to = Workload.claim(PREFIX, turn.claim());
        RawLedger.Entry entry = template.entry();
        String id = id(turn, at);
        return new RawLedger.Row(
                new RawLedger.Entry(
                        entry.stream().replace(from, to),
                        entry.number(),
                        entry.type(),
                        id,
                        replaced(entry.metaData(), from, to),
                        replaced(entry.payload(), from, to),
                        entry.revision(),
                        entry.payloadType(),
                        DateTimeUtils.formatInstant(at),
                        entry.leaf(),
                        entry.subtree()),
                new RawLedger.Answer(
                        template.answer().key().replace(from, to),
                        template.answer().hash(),
                        template.answer().answer().replace(entry.entry(), id),
                        template.answer().leaf()));
    }

    /** A UUID of version 7, as the ledger gives them: the time first. */
    private static String id(Turn turn, Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L;
        long low = 0x8000000000000000L | ((long) turn.claim() << 8) | turn.step();
        return new UUID(high, low).toString();
    }

    private static byte[] replaced(byte[] text, String from, String to) {
        return new String(text, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
