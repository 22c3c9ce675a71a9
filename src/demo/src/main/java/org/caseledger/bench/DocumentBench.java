package org.caseledger.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutDocuments;
import org.caseledger.app.ask.AboutDocuments.Opened;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.DocumentDesk;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;

/**
 * The largest document that is taken, attached to a claim and opened again, as {@code attach} and {@code document --out} do: its type
 * by its content, its hash, its parts in the database, its entry. Beside it, the same bytes written to a file and forced to the disk, and
 * read again. Random bytes: nothing on the way can make them smaller.
 *
 * @param bytes how many bytes it has
 * @param seed of its bytes
 */
record DocumentBench(int bytes, long seed) implements Bench {

    private static final String RATE = "kB/s";
    private static final String SIZE = "MB";
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "document";
    }

    @Override
    public void prepare(Path directory) {}

    @Override
    public void repeat(Path folder, Measurements found) throws Exception {
        byte[] content = new byte[bytes];
        new Random(seed + folder.getFileName().hashCode()).nextBytes(content);
        System.arraycopy(HEAD, 0, content, 0, HEAD.length);
        Path ledger = folder.resolve("ledger");
        LineFile.Source lines = LineFile.Source.of(Workload.write(folder.resolve("lines.jsonl"), "N", 1, false, seed));
        String id;
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            BenchLines.of(open).record(List.of(lines), false);
        }
        long before = size(ledger);
        try (OpenLedger open = Ledger.openExisting(ledger, Clock.systemUTC())) {
            long allocated = allocated();
            long start = System.nanoTime();
            id = attached(open, content);
            found.rate("attach", RATE, "raw-write", bytes / KILO, System.nanoTime() - start);
            found.value("attach-allocated", SIZE, (allocated() - allocated) / (double) MEGA);
        }
        found.value("attach-disk", SIZE, (size(ledger) - before) / (double) MEGA);
        try (OpenLedger open = Ledger.openExisting(ledger, Clock.systemUTC())) {
            long allocated = allocated();
            long start = System.nanoTime();
            int read = opened(open, id);
            found.rate("open", RATE, "raw-read", read / KILO, System.nanoTime() - start);
            found.value("open-allocated", SIZE, (allocated() - allocated) / (double) MEGA);
        }
        raw(folder.resolve("raw"), content, found);
    }

    private static String attached(Ledger ledger, byte[] content) {
        DocumentDesk.Given given =
                new DocumentDesk.Given(Workload.claim("N", 1), "bench.pdf", content, null, null, null);
        return switch (new DocumentDesk(ledger).attach(given, Who.commandLine("bench"))) {
            case DocumentDesk.Step.Attached(var document, boolean was) -> document.id();
            case DocumentDesk.Step.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static int opened(Ledger ledger, String id) {
        return switch (new AboutDocuments(ledger, Clocks.NOW).open(id)) {
            case Opened.Bytes(var document, byte[] read) -> read.length;
            case Opened.Withheld withheld -> throw new IllegalStateException(withheld.words());
        };
    }

    private static void raw(Path file, byte[] content, Measurements found) throws IOException {
        long start = System.nanoTime();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        found.rate("raw-write", RATE, content.length / KILO, System.nanoTime() - start);
        start = System.nanoTime();
        int read = Files.readAllBytes(file).length;
        found.rate("raw-read", RATE, read / KILO, System.nanoTime() - start);
    }

    /** How much this thread, which does all of it, has taken of the heap so far. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** The bench of the largest document that is taken. */
    static DocumentBench ofTheLargest(long seed) {
        return new DocumentBench(DocumentType.BYTES_MAX, seed);
    }
}
