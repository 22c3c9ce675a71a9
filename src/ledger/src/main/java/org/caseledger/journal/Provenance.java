package org.caseledger.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry came from; stored with every event.
 *
 * @param by the person or system that gave the command
 * @param channel the way by which it came in
 * @param key the command's idempotency key
 * @param causedBy the entry that led to the command, where another entry did
 */
public record Provenance(
        String by, Channel channel, String key, @Nullable String causedBy) {

    /** The metadata under which this is stored with an event. */
    public Map<String, String> toMetaData() {
        Map<String, String> metaData = new LinkedHashMap<>();
        metaData.put("by", by);
        metaData.put("channel", channel.toString());
        metaData.put("key", key);
        if (causedBy != null) {
            metaData.put("causedBy", causedBy);
        }
        return metaData;
    }

    /** What {@link #toMetaData} stored; refuses metadata that lacks a part. */
    public static Provenance fromMetaData(Map<String, ?> metaData) {
        Object causedBy = metaData.get("causedBy");
        return new Provenance(
                required(metaData, "by"),
                Channel.parse(required(metaData, "channel")),
                required(metaData, "key"),
                causedBy == null ? null : causedBy.toString());
    }

    private static String required(Map<String, ?> metaData, String part) {
        Object value = metaData.get(part);
        if (value == null) {
            throw new IllegalArgumentException("an entry without \"" + part + "\" is not one of this ledger");
        }
        return value.toString();
    }
}
