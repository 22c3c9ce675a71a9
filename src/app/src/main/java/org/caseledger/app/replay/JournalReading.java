package org.caseledger.app.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Why;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a journal: bytes are cut at line ends into pieces, pieces are read on all cores, and what they hold
 * is handed over in the order of the journal. A few pieces are in memory at a time, however long the journal is.
 */
final class JournalReading {

    /** Bytes of a piece: some two thousand lines. */
    private static final int PIECE_BYTES = 1 << 20;
    /** Bytes of a line that are read; a payroll run of ten thousand lines has fewer than four million. */
    private static final int LINE_BYTES_MAX = 1 << 28;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int pieceBytes;
    private final Consumer<ReplayedEntry> entries;
    private final LongConsumer progress;
    private final Deque<Future<Piece>> pieces = new ArrayDeque<>();
    private long bytes;
    private long lines;

    /** What a piece of a journal holds; where a line is at fault, what stands before it. */
    private record Piece(
            Place place,
            int lines,
            int bytes,
            List<ReplayedEntry> entries,
            int faultyLine,
            @Nullable String fault) {}

    private JournalReading(int pieceBytes, Consumer<ReplayedEntry> entries, LongConsumer progress) {
        this.pieceBytes = pieceBytes;
        this.entries = entries;
        this.progress = progress;
    }

    /**
     * Hands the entries of {@code sources}, one after the other, to {@code entries}, in order; {@code progress} is told how many
     * bytes were read. A line that is no entry is refused with its place.
     */
    static void read(List<JournalSource> sources, Consumer<ReplayedEntry> entries, LongConsumer progress) {
        read(sources, PIECE_BYTES, entries, progress);
    }

    /** The same in pieces of {@code pieceBytes}; a line that is longer makes its piece as long as it needs. */
    static void read(
            List<JournalSource> sources, int pieceBytes, Consumer<ReplayedEntry> entries, LongConsumer progress) {
        JournalReading reading = new JournalReading(pieceBytes, entries, progress);
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            try {
                for (JournalSource source : sources) {
                    reading.read(source, workers, 2 * cores);
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private void read(JournalSource source, ExecutorService workers, int ahead) {
        lines = 0;
        try (InputStream in = source.opening().open()) {
            byte[] rest = withoutMark(in.readNBytes(BYTE_ORDER_MARK.length));
            while (true) {
                byte[] piece = Arrays.copyOf(rest, Math.max(pieceBytes, 2 * rest.length));
                int read = in.readNBytes(piece, rest.length, piece.length - rest.length);
                int end = rest.length + read;
                boolean last = end < piece.length;
                int cut = last ? end : afterLastLineEnd(piece, end);
                if (cut > 0) {
                    Place place = new Place(source.name());
                    pieces.add(workers.submit(() -> piece(place, piece, cut)));
                } else if (end > LINE_BYTES_MAX) {
                    throw new LedgerFault(source.name() + " is no journal: a line has more than " + LINE_BYTES_MAX
                            + " bytes; name a file that caseledger export wrote");
                }
                rest = Arrays.copyOfRange(piece, cut, end);
                while (pieces.size() > (last ? 0 : ahead)) {
                    take(pieces.remove());
                }
                if (last) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new LedgerFault(source.name() + " can't be read: " + Why.of(e), e);
        }
    }

    private static byte[] withoutMark(byte[] begin) {
        return Arrays.equals(begin, BYTE_ORDER_MARK) ? new byte[0] : begin;
    }

    private static int afterLastLineEnd(byte[] piece, int end) {
        int at = end;
        while (at > 0 && piece[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private void take(Future<Piece> future) {
        Piece piece;
        try {
            piece = future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a journal was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece of a journal can't be read", e.getCause());
        }
        piece.place().after(lines);
        piece.entries().forEach(entries);
        if (piece.fault() != null) {
            throw new LedgerFault(piece.place().line(piece.faultyLine()) + ": not an entry of a journal: "
                    + piece.fault() + "; a journal is what caseledger export writes");
        }
        lines += piece.lines();
        bytes += piece.bytes();
        progress.accept(bytes);
    }

    private static Piece piece(Place place, byte[] bytes, int end) {
        EntryReading reading = new EntryReading(place);
        List<ReplayedEntry> entries = new ArrayList<>();
        int lines = 0;
        int from = 0;
        while (from < end) {
            int to = from;
            while (to < end && bytes[to] != '\n') {
                to++;
            }
            lines++;
            if (!blank(bytes, from, to)) {
                try {
                    entries.add(reading.read(lines, bytes, from, bytes[to - 1] == '\r' ? to - 1 : to));
                } catch (RuntimeException fault) {
                    return new Piece(place, lines, end, entries, lines, Reason.of(fault));
                }
            }
            from = to + 1;
        }
        return new Piece(place, lines, end, entries, 0, null);
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\r' && bytes[at] != '\t') {
                return false;
            }
        }
        return true;
    }
}
