package org.caseledger.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * The instant and the key under which the current thread records. Events take their time and their identifiers from
 * here, so that the same command with the same key is the same entry in every ledger.
 */
final class RecordingScope {

    private static final ThreadLocal<@Nullable RecordingScope> CURRENT = new ThreadLocal<>();
    private static final int HEX_OF_LONG = 16;

    private final Instant at;
    private final String key;
    private int made;

    private RecordingScope(Instant at, String key) {
        this.at = at;
        this.key = key;
    }

    /** Runs {@code body} so that what it records is recorded at {@code at} under {@code key}. */
    static <T> T record(Instant at, String key, Supplier<T> body) {
        CURRENT.set(new RecordingScope(at, key));
        try {
            return body.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The clock of the current recording; outside of one, nothing may be recorded. */
    static Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new IllegalStateException("the ledger's clock is in UTC");
            }

            @Override
            public Instant instant() {
                RecordingScope scope = CURRENT.get();
                if (scope == null) {
                    throw new IllegalStateException("entries are recorded by the ledger only");
                }
                return scope.at;
            }
        };
    }

    /** An identifier for the next message of the current recording, or null outside of one. */
    static @Nullable String nextIdentifier() {
        RecordingScope scope = CURRENT.get();
        return scope == null ? null : scope.identifier();
    }

    /** UUID version 7 (RFC 9562): the time of recording, then bits of the key's digest in place of random ones. */
    private String identifier() {
        byte[] seed = (key + '#' + made++).getBytes(StandardCharsets.UTF_8);
        byte[] digest = HexFormat.of().parseHex(LedgerJson.sha256(seed).substring(0, 2 * HEX_OF_LONG));
        ByteBuffer bits = ByteBuffer.wrap(digest);
        long high = (at.toEpochMilli() << 16) | 0x7000L | (bits.getLong() & 0x0FFFL);
        long low = 0x8000000000000000L | (bits.getLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low).toString();
    }
}
