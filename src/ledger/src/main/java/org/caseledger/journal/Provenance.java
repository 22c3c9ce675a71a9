package org.caseledger.journal;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.KEY;
import static org.caseledger.decision.Limit.USER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.decision.Within;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Where an entry came from; stored with every event.
 *
 * @param by the person or system that gave the command
 * @param channel the way by which it came in
 * @param key the command's idempotency key
 * @param causedBy the entry that led to the command, where another entry did
 * @param clockRead what the machine's clock read, where it lay well before the instant under which the entry is
 *     recorded; absent where the clock and the ledger went together
 */
public record Provenance(
        @Within(USER) String by,
        Channel channel,
        @Within(KEY) String key,
        @Within(CODE) @Nullable String causedBy,
        @Nullable Instant clockRead) {

    private static final TypeReference<Map<String, String>> META_DATA = new TypeReference<>() {};

    /** The parts as they begin where they are stored, in the order of this record. */
    private static final List<byte[]> PARTS = Stream.of("by", "channel", "key", "causedBy", "clockRead")
            .map(part -> ascii('"' + part + "\":\""))
            .toList();

    private static final byte[] BEGIN = ascii("{");
    private static final byte[] NEXT = ascii(",");
    private static final byte[] END = ascii("}");

    /** Of a command that was given while the clock and the ledger went together. */
    public Provenance(String by, Channel channel, String key, @Nullable String causedBy) {
        this(by, channel, key, causedBy, null);
    }

    /** The same, given when the machine's clock read {@code clock}; null where that went without saying. */
    public Provenance clockRead(@Nullable Instant clock) {
        return new Provenance(by, channel, key, causedBy, clock);
    }

    /** The metadata under which this is stored with an event. */
    public Map<String, String> toMetaData() {
        Map<String, String> metaData = new LinkedHashMap<>();
        metaData.put("by", by);
        metaData.put("channel", channel.toString());
        metaData.put("key", key);
        if (causedBy != null) {
            metaData.put("causedBy", causedBy);
        }
        if (clockRead != null) {
            metaData.put("clockRead", clockRead.toString());
        }
        return metaData;
    }

    /** What {@link #toMetaData} stored; refuses metadata that lacks a part. */
    public static Provenance fromMetaData(Map<String, ?> metaData) {
        Object causedBy = metaData.get("causedBy");
        Object clockRead = metaData.get("clockRead");
        return new Provenance(
                required(metaData, "by"),
                Channel.parse(required(metaData, "channel")),
                required(metaData, "key"),
                causedBy == null ? null : causedBy.toString(),
                clockRead == null ? null : Instants.read(clockRead.toString()));
    }

    /** What {@link #toMetaData} stored, from the JSON in which it is stored; refused like {@link #fromMetaData}. */
    public static Provenance read(byte[] metaData) {
        Provenance written = asWritten(new WrittenJson(metaData, 0, metaData.length));
        return written == null ? fromMetaData(LedgerJson.mapper().readValue(metaData, META_DATA)) : written;
    }

    /** Whoever stores metadata chooses the order of its parts. */
    private static @Nullable Provenance asWritten(WrittenJson json) {
        @Nullable String[] parts = new String[PARTS.size()];
        byte[] between = BEGIN;
        while (json.follows(between)) {
            int part = 0;
            while (part < parts.length && !json.follows(PARTS.get(part))) {
                part++;
            }
            String text = part == parts.length || parts[part] != null ? null : json.text();
            if (text == null) {
                return null;
            }
            parts[part] = text;
            between = NEXT;
        }
        String by = parts[0];
        String channel = parts[1];
        String key = parts[2];
        return by == null || channel == null || key == null || !json.follows(END) || !json.atEnd()
                ? null
                : new Provenance(
                        by, Channel.parse(channel), key, parts[3], parts[4] == null ? null : Instants.read(parts[4]));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String required(Map<String, ?> metaData, String part) {
        Object value = metaData.get(part);
        if (value == null) {
            throw new IllegalArgumentException("an entry without \"" + part + "\" is not one of this ledger");
        }
        return value.toString();
    }
}
