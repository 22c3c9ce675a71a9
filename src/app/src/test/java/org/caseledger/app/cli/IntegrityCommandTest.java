package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody can be told of the record's wholeness without reading every entry: what was signed, and who looked. */
class IntegrityCommandTest {

    @TempDir
    private Path ledger;

    @BeforeEach
    void oneEntry() {
        CommandLineRun.on(ledger, "user", "add", "audra", "--role", "auditor,administrator")
                .done();
    }

    private JsonNode integrity() {
        return CommandLineRun.on(ledger, "integrity", "--json", "--by", "audra")
                .done()
                .json();
    }

    @Test
    void ofALedgerThatNobodyLookedAtNothingIsKnown() {
        JsonNode answer = integrity();
        assertThat(answer.get("entries").longValue()).isPositive();
        assertThat(answer.propertyNames()).containsExactly("origin", "entries");
        assertThat(CommandLineRun.on(ledger, "integrity", "--by", "audra")
                        .done()
                        .out())
                .contains("none was ever signed", "last verification: none");
    }

    @Test
    void whoSignedAndWhoVerifiedIsToldWithTheResult() {
        CommandLineRun.on(ledger, "checkpoint", "--by", "audra").done();
        CommandLineRun.on(ledger, "verify", "--by", "audra").done();
        JsonNode whole = integrity();
        long entries = whole.get("entries").longValue();
        assertThat(whole.get("lastCheckpoint").get("size").longValue()).isEqualTo(entries);
        assertThat(whole.get("lastCheckpoint").get("since").longValue()).isZero();
        assertThat(whole.get("lastCheckpoint").get("by").stringValue()).isEqualTo("audra");
        assertThat(whole.get("lastVerification").get("matches").booleanValue()).isTrue();
        assertThat(whole.get("lastVerification").get("entries").longValue()).isEqualTo(entries);
        assertThat(whole.get("lastVerification")).isEqualTo(whole.get("lastMatch"));

        CommandLineRun.on(ledger, "user", "add", "bo", "--role", "clerk", "--by", "audra")
                .done();
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            open.database()
                    .update(
                            "UPDATE DomainEventEntry SET sequenceNumber = sequenceNumber + 7 WHERE entryNumber = ?",
                            entries);
        }
        assertThat(CommandLineRun.on(ledger, "verify", "--by", "audra").status())
                .isEqualTo(CaseLedger.REFUSED);
        JsonNode changed = integrity();
        assertThat(changed.get("lastCheckpoint").get("since").longValue())
                .isEqualTo(changed.get("entries").longValue() - entries)
                .isPositive();
        assertThat(changed.get("lastVerification").get("matches").booleanValue())
                .isFalse();
        assertThat(changed.get("lastVerification").get("what").stringValue()).startsWith("entry " + entries + ": ");
        assertThat(changed.get("lastMatch")).isEqualTo(whole.get("lastMatch"));
        assertThat(CommandLineRun.on(ledger, "integrity", "--by", "audra")
                        .done()
                        .out())
                .contains(
                        "last verification: by audra",
                        "entry " + entries + ": ",
                        "last one with nothing wrong: by audra");
    }
}
