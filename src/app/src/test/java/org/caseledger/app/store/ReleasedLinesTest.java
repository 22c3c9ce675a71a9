package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.caseledger.decision.Characters;
import org.caseledger.journal.Channel;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that was released never changes by a byte: it is a leaf of the ledger's tree, and others keep it. */
class ReleasedLinesTest {

    private static final Provenance ANN = new Provenance("ann", Channel.WEB, "k", null);

    @TempDir
    private Path folder;

    private static List<String> resource(String name) throws IOException {
        try (InputStream in = ReleasedLinesTest.class.getResourceAsStream("/integrity/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** How lines were written before they were leaves. */
    private static String asReleased(long number, String entry, Provenance provenance, Instant at, byte[] payload) {
        return Characters.escapeHalves(LedgerJson.mapper()
                .writeValueAsString(new JournalLine(
                        number,
                        "claim/C-1",
                        entry,
                        "claim.closed",
                        1,
                        at,
                        provenance.by(),
                        provenance.channel(),
                        provenance.key(),
                        provenance.causedBy(),
                        LedgerJson.mapper().readTree(payload),
                        provenance.clockRead())));
    }

    private static String now(long number, String entry, Provenance provenance, Instant at, byte[] payload) {
        return new String(
                EntryLine.of(number, "claim/C-1", entry, "claim.closed", 1, at, provenance, payload),
                StandardCharsets.UTF_8);
    }

    @Test
    void theJournalOfAnEarlierVersionIsWrittenByThisOne() throws IOException {
        List<String> released = resource("journal.jsonl");
        try (OpenLedger ledger = Ledger.open(folder, Clock.systemUTC())) {
            released.forEach(line -> store(ledger, LedgerJson.mapper().readValue(line, JournalLine.class)));
            ledger.database().update("DELETE FROM entry_tree");
        }
        try (OpenLedger ledger = Ledger.open(folder, Clock.systemUTC())) {
            StringBuilder written = new StringBuilder();
            JournalText.write(ledger, Long.MAX_VALUE, written);
            assertThat(written.toString().lines().toList()).isEqualTo(released).hasSize(9);
            assertThat(written).endsWith("\n");
        }
    }

    /** A row as earlier versions stored it. */
    private static void store(OpenLedger ledger, JournalLine line) {
        ledger.database()
                .update(
                        "INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type,"
                                + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        line.number() + 3, // an early version left gaps
                        line.stream(),
                        line.number() - 1,
                        "ClaimStream",
                        line.entry(),
                        LedgerJson.mapper()
                                .writeValueAsBytes(new Provenance(
                                                line.by(),
                                                line.channel(),
                                                line.key(),
                                                line.causedBy(),
                                                line.clockRead())
                                        .toMetaData()),
                        LedgerJson.mapper().writeValueAsBytes(line.payload()),
                        String.valueOf(line.revision()),
                        line.event(),
                        line.recordedAt().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "quoted \"words\" and a \\ and a / and <>&'",
                "über 90° – 一本",
                "whole \ud83d\ude00",
                "half \ud83d and the other \ude00 x",
                "\u0001\u001f\u007f\u0085\u2028\ufeff\t\r\n",
                "\\ud83d",
            })
    void everyTextIsWrittenAsItWas(String text) {
        byte[] payload = ("{\"on\":\"2022-01-31\",\"reason\":"
                        + LedgerJson.mapper().writeValueAsString(text) + "}")
                .getBytes(StandardCharsets.UTF_8);
        Instant at = Instant.parse("2022-02-01T10:00:00.120Z");
        for (Provenance provenance : List.of(ANN, new Provenance(text, Channel.API, text, text, at.minusMillis(1)))) {
            assertThat(now(7, text, provenance, at, payload)).isEqualTo(asReleased(7, text, provenance, at, payload));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":\"\\uD83D\\uDE00\"}",
                "{\"x\":\"\\uD83D and \\uDE00\"}",
                "{\"x\":\"\\\\ud83d\"}",
                "{\"x\":\"\\\\\\uD83D\"}",
                "{\"x\":[1,2.5,1.5E-9,123456789012345678901234567890,null,true,{}]}",
            })
    void whateverIsStoredIsWrittenAsItWas(String payload) {
        byte[] stored = payload.getBytes(StandardCharsets.UTF_8);
        Instant at = Instant.parse("2022-02-01T10:00:00Z");
        assertThat(now(1, "e", ANN, at, stored)).isEqualTo(asReleased(1, "e", ANN, at, stored));
    }
}
