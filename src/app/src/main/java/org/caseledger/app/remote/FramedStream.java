package org.caseledger.app.remote;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Hands over what is printed as text, whole characters at a time. */
final class FramedStream extends OutputStream {

    private static final int BUFFER = 1 << 13;
    private static final int CONTINUES = 0b1000_0000;
    private static final int CONTINUES_MASK = 0b1100_0000;
    private static final int LEADS_TWO = 0b1100_0000;
    private static final int LEADS_THREE = 0b1110_0000;
    private static final int LEADS_FOUR = 0b1111_0000;
    private static final int LONGEST = 4;

    private final Consumer<String> texts;
    private byte[] buffer = new byte[BUFFER];
    private int filled;

    FramedStream(Consumer<String> texts) {
        this.texts = texts;
    }

    @Override
    public synchronized void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int next = offset;
        while (next < offset + length) {
            int some = Math.min(buffer.length - filled, offset + length - next);
            System.arraycopy(bytes, next, buffer, filled, some);
            filled += some;
            next += some;
            if (filled == buffer.length) {
                flush();
            }
        }
    }

    @Override
    public synchronized void flush() {
        int whole = whole();
        if (whole > 0) {
            String text = new String(buffer, 0, whole, StandardCharsets.UTF_8);
            byte[] rest = Arrays.copyOfRange(buffer, whole, filled);
            System.arraycopy(rest, 0, buffer, 0, rest.length);
            filled = rest.length;
            texts.accept(text);
        }
    }

    /** How many of the bytes make whole characters. */
    private int whole() {
        for (int back = 1; back <= Math.min(LONGEST, filled); back++) {
            int one = buffer[filled - back] & 0xFF;
            if ((one & CONTINUES_MASK) != CONTINUES) {
                return needed(one) > back ? filled - back : filled;
            }
        }
        return filled;
    }

    private static int needed(int lead) {
        if (lead >= LEADS_FOUR) {
            return LONGEST;
        }
        if (lead >= LEADS_THREE) {
            return LONGEST - 1;
        }
        return lead >= LEADS_TWO ? 2 : 1;
    }
}
