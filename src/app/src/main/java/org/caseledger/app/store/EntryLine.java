package org.caseledger.app.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.caseledger.decision.Characters;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The line of an entry, as {@code export} writes it and as {@code docs/journal.md} describes it: the leaf of the ledger's tree.
 * It is made of the entry's row alone, the payload as it is stored, and never changes by a byte.
 */
final class EntryLine {

    private static final int ROOM = 320;
    private static final int SURROGATE_ESCAPE = "\\ud83d".length();

    private final ByteArrayOutputStream line;

    private EntryLine(int payload) {
        line = new ByteArrayOutputStream(payload + ROOM);
    }

    /** The bytes of the line of the journal's entry {@code number}, which is {@code entry}; without the line's end. */
    static byte[] of(long number, StoredEntry entry) {
        return of(
                number,
                entry.stream(),
                entry.entry(),
                entry.event(),
                entry.revision(),
                entry.recordedAt(),
                entry.provenance(),
                entry.payload());
    }

    /** The same, of the parts that an entry's row has. */
    static byte[] of(
            long number,
            String stream,
            String entry,
            String event,
            int revision,
            Instant recordedAt,
            Provenance provenance,
            byte[] payload) {
        EntryLine line = new EntryLine(payload.length);
        line.raw("{\"number\":" + number);
        line.text("stream", stream);
        line.text("entry", entry);
        line.text("event", event);
        line.raw(",\"revision\":" + revision);
        line.text("recordedAt", recordedAt.toString());
        line.text("by", provenance.by());
        line.text("channel", provenance.channel().toString());
        line.text("key", provenance.key());
        line.text("causedBy", provenance.causedBy());
        line.raw(",\"payload\":");
        line.line.writeBytes(hasSurrogateEscape(payload) ? unescaped(payload) : payload);
        Instant clockRead = provenance.clockRead();
        line.text("clockRead", clockRead == null ? null : clockRead.toString());
        line.raw("}");
        return line.line.toByteArray();
    }

    private void raw(String ascii) {
        line.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void text(String member, @Nullable String text) {
        if (text != null) {
            raw(",\"" + member + "\":");
            line.writeBytes(quoted(text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code text} as a string of JSON, as lines have it. */
    static String quoted(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                return Characters.escapeHalves(LedgerJson.mapper().writeValueAsString(text));
            }
        }
        return '"' + text + '"';
    }

    /**
     * Characters beyond the first 65,536 may be stored as two escapes, and half of one, which earlier versions let in, always
     * is. Lines that were released have the first as themselves, and the second in small letters.
     */
    private static byte[] unescaped(byte[] payload) {
        return Characters.escapeHalves(LedgerJson.mapper()
                        .writeValueAsString(LedgerJson.mapper().readTree(payload)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasSurrogateEscape(byte[] json) {
        for (int at = 0; at + SURROGATE_ESCAPE <= json.length; at++) {
            if (json[at] == '\\') {
                if (json[at + 1] == 'u'
                        && (json[at + 2] == 'd' || json[at + 2] == 'D')
                        && Character.digit(json[at + 3], 16) >= 8) {
                    return true;
                }
                // What is escaped may be a backslash, which then escapes nothing.
                at++;
            }
        }
        return false;
    }
}
