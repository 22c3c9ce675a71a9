package org.caseledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
