package org.caseledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class ProvenanceTest {

    @Test
    void whatIsStoredIsReadBack() {
        for (Channel channel : Channel.values()) {
            Provenance provenance = new Provenance("ada", channel, "k-1", "e-7");
            assertThat(Provenance.fromMetaData(provenance.toMetaData())).isEqualTo(provenance);
        }
    }

    @Test
    void theCauseMayBeAbsent() {
        Provenance provenance = new Provenance("ada", Channel.COMMAND_LINE, "k-1", null);
        assertThat(provenance.toMetaData()).isEqualTo(Map.of("by", "ada", "channel", "command-line", "key", "k-1"));
        assertThat(Provenance.fromMetaData(provenance.toMetaData())).isEqualTo(provenance);
    }

    @Test
    void whatTheClockReadIsKeptAfterTheOtherPartsWhereItWasAnotherTime() {
        Provenance provenance = new Provenance("ada", Channel.COMMAND_LINE, "k-1", "e-7")
                .clockRead(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(provenance.toMetaData().keySet()).containsExactly("by", "channel", "key", "causedBy", "clockRead");
        assertThat(provenance.toMetaData()).containsEntry("clockRead", "2026-03-01T08:00:00Z");
        assertThat(Provenance.fromMetaData(provenance.toMetaData())).isEqualTo(provenance);
        assertThat(provenance.clockRead(null)).isEqualTo(new Provenance("ada", Channel.COMMAND_LINE, "k-1", "e-7"));
    }

    @Test
    void anEntryWithoutAPartIsNotOneOfThisLedger() {
        for (String part : List.of("by", "channel", "key")) {
            Map<String, String> metaData = new HashMap<>(new Provenance("ada", Channel.WEB, "k", null).toMetaData());
            metaData.remove(part);
            assertThatThrownBy(() -> Provenance.fromMetaData(metaData))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + part + "\"");
        }
    }

    /** Read from its bytes as from the parts that the bytes hold: the same value, or the same refusal. */
    @Test
    void theBytesSayWhatTheirPartsSay() {
        List<String> written = List.of(
                stored(new Provenance("ada", Channel.COMMAND_LINE, "k-1", null)),
                stored(new Provenance("ada", Channel.WEB, "k-1", "e-7")),
                stored(new Provenance("ada", Channel.FEED, "k-1", null)
                        .clockRead(Instant.parse("2026-03-01T08:00:00Z"))),
                stored(new Provenance("Jos\u00e9 \"Pepe\" \ud83d\ude00\\", Channel.PAYROLL, "a\tb", "e")
                        .clockRead(Instant.EPOCH)),
                "{\"channel\":\"web\",\"key\":\"k\",\"by\":\"ada\"}",
                "{\"channel\":\"web\",\"causedBy\":\"e-7\",\"key\":\"k\",\"by\":\"ada\",\"clockRead\":\"2026-03-01T08:00:00Z\"}",
                "{\"channel\":\"web\",\"key\":\"k\",\"by\":\"ada\",}",
                "{ \"by\" : \"ada\", \"channel\":\"WEB\",\"key\":\"k\"}",
                "{\"by\":\"ada\",\"channel\":\"telegraph\",\"key\":\"k\"}",
                "{\"by\":\"ada\",\"channel\":\"web\",\"key\":\"k\",\"more\":\"is left out\"}",
                "{\"by\":\"ada\",\"channel\":\"web\",\"key\":\"k\",\"causedBy\":null}",
                "{\"by\":\"ada\",\"channel\":\"web\",\"key\":7}",
                "{\"by\":\"ada\",\"channel\":\"web\",\"key\":\"k\",\"clockRead\":\"noon\"}",
                "{\"by\":\"ada\",\"channel\":\"web\",\"key\":\"k\"} ",
                "{\"by\":\"ada\",\"channel\":\"web\",\"key\":\"k\"}}",
                "{\"by\":\"ada\",\"by\":\"bob\",\"channel\":\"web\",\"key\":\"k\"}",
                "{\"by\":\"ada",
                "{}",
                "");
        Random random = new Random(231_061);
        for (String json : written) {
            same(json.getBytes(StandardCharsets.UTF_8));
            for (int damage = 0; damage < 500; damage++) {
                byte[] damaged = json.getBytes(StandardCharsets.UTF_8);
                if (damaged.length > 0) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                same(damaged);
            }
        }
    }

    private static String stored(Provenance provenance) {
        return LedgerJson.mapper().writeValueAsString(provenance.toMetaData());
    }

    private static void same(byte[] json) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        try {
            Map<String, String> parts = LedgerJson.mapper().readValue(json, new TypeReference<>() {});
            assertThat(Provenance.read(json)).as(text).isEqualTo(Provenance.fromMetaData(parts));
        } catch (RuntimeException refused) {
            assertThatThrownBy(() -> Provenance.read(json))
                    .as(text)
                    .isExactlyInstanceOf(refused.getClass())
                    .hasMessage(refused.getMessage());
        }
    }
}
