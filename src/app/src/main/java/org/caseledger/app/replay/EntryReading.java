package org.caseledger.app.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.caseledger.app.store.JournalLine;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.family.EventKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Instants;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.WrittenJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads entries from lines of a journal. A line that stands as {@code export} writes it is gone through once; every other
 * one is read as a {@link JournalLine}, whatever the order of its parts.
 */
final class EntryReading {

    private static final byte[] NUMBER = ascii("{\"number\":");
    private static final byte[] STREAM = ascii(",\"stream\":\"");
    private static final byte[] ENTRY = ascii(",\"entry\":\"");
    private static final byte[] EVENT = ascii(",\"event\":\"");
    private static final byte[] REVISION = ascii(",\"revision\":");
    private static final byte[] RECORDED_AT = ascii(",\"recordedAt\":\"");
    private static final byte[] BY = ascii(",\"by\":\"");
    private static final byte[] CHANNEL = ascii(",\"channel\":\"");
    private static final byte[] KEY = ascii(",\"key\":\"");
    private static final byte[] CAUSED_BY = ascii(",\"causedBy\":\"");
    private static final byte[] PAYLOAD = ascii(",\"payload\":");
    private static final byte[] CLOCK_READ = ascii(",\"clockRead\":\"");
    private static final byte[] END = ascii("}");

    private static final List<String> PARTS =
            List.of("number", "stream", "entry", "event", "revision", "recordedAt", "by", "channel", "key", "payload");

    private final Place place;
    /** Few people and systems give most commands, and are kept once. */
    private String lastBy = "";

    /** Reads lines of {@code place}. */
    EntryReading(Place place) {
        this.place = place;
    }

    /**
     * The entry of the line {@code line}, which is the bytes of {@code journal} from {@code from} to before {@code to}; what
     * isn't one is refused with the reason.
     */
    ReplayedEntry read(int line, byte[] journal, int from, int to) {
        ReplayedEntry written = asWritten(line, journal, new WrittenJson(journal, from, to));
        return written == null ? anyForm(line, Arrays.copyOfRange(journal, from, to)) : written;
    }

    private @Nullable ReplayedEntry asWritten(int line, byte[] journal, WrittenJson json) {
        long number = json.follows(NUMBER) ? json.number() : -1;
        String stream = json.follows(STREAM) ? json.text() : null;
        String entry = json.follows(ENTRY) ? json.text() : null;
        String event = json.follows(EVENT) ? json.text() : null;
        long revision = json.follows(REVISION) ? json.number() : -1;
        String recordedAt = json.follows(RECORDED_AT) ? json.text() : null;
        String by = json.follows(BY) ? json.text() : null;
        String channel = json.follows(CHANNEL) ? json.text() : null;
        String key = json.follows(KEY) ? json.text() : null;
        String causedBy = json.follows(CAUSED_BY) ? json.text() : null;
        int payloadFrom = json.follows(PAYLOAD) ? json.at() : -1;
        int payloadTo = payloadFrom >= 0 && json.object() ? json.at() : -1;
        String clockRead = json.follows(CLOCK_READ) ? json.text() : null;
        if (number < 0
                || stream == null
                || entry == null
                || event == null
                || revision < 1
                || revision > Integer.MAX_VALUE
                || recordedAt == null
                || by == null
                || channel == null
                || key == null
                || payloadTo < 0
                || !json.follows(END)
                || !json.atEnd()) {
            return null;
        }
        return entry(
                line,
                number,
                stream,
                entry,
                event,
                (int) revision,
                Instants.read(recordedAt),
                new Provenance(
                        by.equals(lastBy) ? lastBy : by,
                        Channel.parse(channel),
                        key,
                        causedBy,
                        clockRead == null ? null : Instants.read(clockRead)),
                Arrays.copyOfRange(journal, payloadFrom, payloadTo));
    }

    private ReplayedEntry anyForm(int line, byte[] json) {
        if (!(LedgerJson.mapper().readTree(json) instanceof ObjectNode parts)) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        for (String part : PARTS) {
            JsonNode value = parts.get(part);
            if (value == null || value.isNull()) {
                throw new IllegalArgumentException("it has no \"" + part + "\"");
            }
        }
        JournalLine read = LedgerJson.mapper().treeToValue(parts, JournalLine.class);
        return entry(
                line,
                read.number(),
                read.stream(),
                read.entry(),
                read.event(),
                read.revision(),
                read.recordedAt(),
                new Provenance(read.by(), read.channel(), read.key(), read.causedBy(), read.clockRead()),
                LedgerJson.mapper().writeValueAsBytes(read.payload()));
    }

    private ReplayedEntry entry(
            int line,
            long number,
            String stream,
            String entry,
            String event,
            int revision,
            Instant recordedAt,
            Provenance provenance,
            byte[] payload) {
        EventKind<?> kind = EventCatalogue.named(event);
        kind.requireKnown(revision);
        lastBy = provenance.by();
        return new ReplayedEntry(place, line, number, stream, entry, kind, revision, recordedAt, provenance, payload);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
