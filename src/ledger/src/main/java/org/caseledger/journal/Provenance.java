package org.caseledger.journal;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.KEY;
import static org.caseledger.decision.Limit.USER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static final byte[] BY_PART = ascii("{\"by\":\"");
    private static final byte[] CHANNEL_PART = ascii(",\"channel\":\"");
    private static final byte[] KEY_PART = ascii(",\"key\":\"");
    private static final byte[] CAUSED_BY_PART = ascii(",\"causedBy\":\"");
    private static final byte[] CLOCK_READ_PART = ascii(",\"clockRead\":\"");
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

    private static @Nullable Provenance asWritten(WrittenJson json) {
        String by = json.follows(BY_PART) ? json.text() : null;
        String channel = json.follows(CHANNEL_PART) ? json.text() : null;
        String key = json.follows(KEY_PART) ? json.text() : null;
        String causedBy = json.follows(CAUSED_BY_PART) ? json.text() : null;
        String clockRead = json.follows(CLOCK_READ_PART) ? json.text() : null;
        return by == null || channel == null || key == null || !json.follows(END) || !json.atEnd()
                ? null
                : new Provenance(
                        by, Channel.parse(channel), key, causedBy, clockRead == null ? null : Instants.read(clockRead));
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
