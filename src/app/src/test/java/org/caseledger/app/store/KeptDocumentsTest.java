package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.caseledger.app.backup.Backup;
import org.caseledger.app.desk.DocumentDesk;
import org.caseledger.app.document.DocumentCheck;
import org.caseledger.app.document.Samples;
import org.caseledger.claim.DocumentKind;
import org.caseledger.journal.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes beside the entries: stored first, swept where no entry came, whole in backups. */
class KeptDocumentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-27T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path directory;
    private OpenLedger ledger;

    @BeforeEach
    void open() throws Exception {
        directory = folder.resolve("ledger");
        EmptyLedger.in(directory);
        ledger = Ledger.open(directory, CLOCK);
        RandomHistory.take(
                ledger,
                Files.writeString(
                        folder.resolve("report.jsonl"),
                        "{\"at\":\"2022-01-11T00:00:00Z\",\"do\":\"ReportInjury\",\"claim\":\"C-1\",\"by\":\"ann\","
                                + "\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E1\","
                                + "\"name\":\"Ada\"},\"injuredOn\":\"2022-01-10\",\"employerKnewOn\":\"2022-01-10\","
                                + "\"kind\":\"lost-time\",\"description\":\"Fell\"}\n"));
        assertThat(ledger.facts("C-1").exists()).isTrue();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void again() {
        ledger.close();
        ledger = Ledger.open(directory, CLOCK);
    }

    private DocumentDesk.Step attach(byte[] bytes) {
        return new DocumentDesk(ledger)
                .attach(
                        new DocumentDesk.Given(
                                "C-1", "a.pdf", bytes, DocumentKind.LETTER, LocalDate.of(2022, 6, 1), null),
                        Who.commandLine("ann"));
    }

    private int rows() {
        return ledger.database().queryForObject("SELECT COUNT(*) FROM document", Integer.class);
    }

    @Test
    void whatIsPutIsGotWholeWhateverItsSize() {
        byte[] large = new byte[3 * 512 * 1024 + 17];
        new Random(7).nextBytes(large);
        String sha256 = ledger.documents().put(large);
        assertThat(ledger.documents().put(large)).isEqualTo(sha256);
        assertThat(rows()).isOne();
        again();
        assertThat(ledger.documents().get(sha256))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(large));
        assertThat(ledger.documents().isWhole(sha256)).isTrue();
        assertThat(ledger.documents().get("0".repeat(64))).isEmpty();
    }

    @Test
    void bytesWithoutAnEntryAreGoneAgain() {
        try (Documents.Held held = ledger.documents().hold(Samples.pdf("never"), "C-1")) {
            assertThat(ledger.documents().get(held.sha256())).isPresent();
        }
        assertThat(rows()).isZero();
    }

    @Test
    void whatAProcessLeftThatEndedBeforeTheEntryIsSwept() {
        String left = ledger.documents().hold(Samples.pdf("left"), "C-1").sha256();
        again();
        assertThat(ledger.documents().get(left)).isPresent();
        attach(Samples.pdf("other"));
        assertThat(ledger.documents().get(left)).isEmpty();
        assertThat(rows()).isOne();
    }

    @Test
    void whatAProcessLeftThatEndedAfterTheEntryIsKept() {
        byte[] bytes = Samples.pdf("both");
        assertThat(attach(bytes)).isInstanceOf(DocumentDesk.Step.Attached.class);
        String sha256 = Documents.sha256(bytes);
        ledger.database().update("UPDATE document SET kept = 0");
        ledger.database()
                .update("INSERT INTO document_hold (hold, sha256, claim) VALUES ('h', '" + sha256 + "', 'C-1')");
        again();
        attach(Samples.pdf("other"));
        assertThat(ledger.documents().isWhole(sha256)).isTrue();
        assertThat(ledger.database().queryForObject("SELECT SUM(kept) FROM document", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void oneThatTwoHoldIsKeptForTheOne() {
        byte[] bytes = Samples.pdf("twice");
        try (Documents.Held one = ledger.documents().hold(bytes, "C-1");
                Documents.Held other = ledger.documents().hold(bytes, "C-2")) {
            other.kept();
            assertThat(one.sha256()).isEqualTo(other.sha256());
        }
        assertThat(ledger.documents().isWhole(Documents.sha256(bytes))).isTrue();
    }

    @Test
    void backupsHaveThemAndSayWhatIsMissing() {
        attach(Samples.pdf("one"));
        Backup whole = Backup.make(ledger, folder.resolve("backups"));
        assertThat(whole.contents().documents()).isNotNull().satisfies(check -> {
            assertThat(check.documents()).isOne();
            assertThat(check.missing()).isEmpty();
        });
        ledger.close();
        Path restored = folder.resolve("restored");
        Backup.restore(whole.folder(), restored, CLOCK, Keys.NONE);
        try (OpenLedger copy = Ledger.openToRead(restored, CLOCK)) {
            assertThat(copy.documents().isWhole(Documents.sha256(Samples.pdf("one"))))
                    .isTrue();
        }
        ledger = Ledger.open(directory, CLOCK);
        ledger.database().update("UPDATE document_part SET content = CAST(X'00' AS BLOB)");
        assertThat(DocumentCheck.of(ledger).damaged()).containsExactly("D-C-1-1");
        ledger.database().update("DELETE FROM document_part");
        ledger.database().update("DELETE FROM document");
        assertThat(DocumentCheck.of(ledger).missing()).containsExactly("D-C-1-1");
    }
}
