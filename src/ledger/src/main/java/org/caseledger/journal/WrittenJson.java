package org.caseledger.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A way through JSON that stands exactly as the ledger writes it: parts in their order, no spaces between, texts without
 * escapes. Most of what is on record stands so, and is read in one pass without looking any part up. Where it stands
 * otherwise, the way ends, and a reader of all JSON has to take over from the beginning.
 */
public final class WrittenJson {

    /** Bytes below are control characters. */
    private static final int SPACE = 0x20;

    private static final int TEN = 10;
    private static final int DIGITS_MAX = 18;

    private final byte[] json;
    private final int end;
    private int at;

    /** The way through the bytes of {@code json} from {@code from} up to, but not including {@code end}. */
    public WrittenJson(byte[] json, int from, int end) {
        this.json = json;
        this.at = from;
        this.end = end;
    }

    /** Whether {@code expected} comes next; if so, the way goes on behind it. */
    public boolean follows(byte[] expected) {
        int behind = at + expected.length;
        if (behind > end || !Arrays.equals(json, at, behind, expected, 0, expected.length)) {
            return false;
        }
        at = behind;
        return true;
    }

    /**
     * What stands up to the next quote, behind which the way goes on; null where it has an escape or a letter that isn't
     * ASCII, or where no quote comes.
     */
    public @Nullable String text() {
        int from = at;
        for (int next = from; next < end; next++) {
            byte letter = json[next];
            if (letter == '"') {
                at = next + 1;
                return new String(json, from, next - from, StandardCharsets.ISO_8859_1);
            }
            if (letter < SPACE || letter == '\\') {
                return null;
            }
        }
        return null;
    }

    /** The whole number of up to {@value #DIGITS_MAX} digits that comes next; below zero where none does. */
    public long number() {
        int from = at;
        long number = 0;
        while (at < end && json[at] >= '0' && json[at] <= '9') {
            number = number * TEN + (json[at] - '0');
            at++;
        }
        return at == from || at - from > DIGITS_MAX ? -1 : number;
    }

    /**
     * Whether an object comes next that is closed again; if so, the way goes on behind it. What is in it is not read, only
     * its texts, braces and brackets are counted.
     */
    public boolean object() {
        if (at >= end || json[at] != '{') {
            return false;
        }
        int depth = 0;
        for (int next = at; next < end; next++) {
            switch (json[next]) {
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth == 0) {
                        at = next + 1;
                        return true;
                    }
                }
                case '"' -> {
                    next = closingQuote(next + 1);
                    if (next < 0) {
                        return false;
                    }
                }
                default -> {
                    // What stands between is for whoever reads the object.
                }
            }
        }
        return false;
    }

    /** Where the text ends that begins at {@code from}; below zero where it doesn't. */
    private int closingQuote(int from) {
        for (int next = from; next < end; next++) {
            if (json[next] == '"') {
                return next;
            }
            if (json[next] == '\\') {
                next++;
            }
        }
        return -1;
    }

    /** Where the way has come to, as an index of the bytes. */
    public int at() {
        return at;
    }

    /** Whether nothing comes any more. */
    public boolean atEnd() {
        return at == end;
    }
}
