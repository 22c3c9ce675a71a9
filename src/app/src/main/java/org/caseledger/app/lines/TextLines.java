package org.caseledger.app.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of bytes, each for itself: one that isn't UTF-8, or that has more than {@value #BYTES_MAX}
 * bytes, is a fault of that line, and the next one is read as if nothing had been. A byte order mark at the beginning
 * is no part of the first line.
 */
final class TextLines implements AutoCloseable {

    /** Bytes of a line. The longest command, a policy file in escapes, has less. */
    static final int BYTES_MAX = 1_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private boolean afterReturn;
    private byte[] line = new byte[BUFFER];
    private long length;
    private int number;

    TextLines(InputStream in) {
        this.in = in;
    }

    /** One line. */
    sealed interface Line {
        /** The line's number, from 1. */
        int number();

        /** A line of text, without what ends it. */
        record Text(int number, String text) implements Line {}

        /** A line that can't be read. */
        record Unreadable(int number, Refusal refusal) implements Line {}
    }

    /** The next line, or null at the end. A line feed, a carriage return and both together end a line. */
    @Nullable Line next() throws IOException {
        length = 0;
        boolean begun = false;
        while (next < end || fill()) {
            if (afterReturn && buffer[next] == '\n') {
                afterReturn = false;
                next++;
                continue;
            }
            afterReturn = false;
            begun = true;
            int stop = next;
            while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
                stop++;
            }
            keep(next, stop);
            next = stop;
            if (stop < end) {
                afterReturn = buffer[stop] == '\r';
                next++;
                return line();
            }
        }
        return begun ? line() : null;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void keep(int from, int to) {
        int kept = (int) Math.min(to - from, Math.max(0, BYTES_MAX - length));
        if (kept > 0) {
            int needed = (int) length + kept;
            if (needed > line.length) {
                line = Arrays.copyOf(line, Math.min(BYTES_MAX, Math.max(needed, 2 * line.length)));
            }
            System.arraycopy(buffer, from, line, (int) length, kept);
        }
        length += to - from;
    }

    private Line line() {
        number++;
        if (length > BYTES_MAX) {
            return new Line.Unreadable(
                    number,
                    Refusal.of(
                            RefusalCode.LINE_TOO_LONG,
                            String.format(
                                    Locale.ROOT,
                                    "the line has %,d bytes; at most %,d are read. Is it one command?",
                                    length,
                                    BYTES_MAX)));
        }
        int begin = number == 1 && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        ByteBuffer bytes = ByteBuffer.wrap(line, begin, (int) length - begin);
        CharBuffer text = CharBuffer.allocate((int) length);
        CoderResult result = decoder.reset().decode(bytes, text, true);
        if (result.isError()) {
            return new Line.Unreadable(
                    number,
                    Refusal.of(
                            RefusalCode.NOT_UTF_8,
                            "the line is not UTF-8 text from its byte " + (bytes.position() + 1)
                                    + " on; save the file as UTF-8"));
        }
        return new Line.Text(number, text.flip().toString());
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
