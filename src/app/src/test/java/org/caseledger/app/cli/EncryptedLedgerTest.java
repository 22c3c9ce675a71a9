package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.app.store.KeyChange;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An encrypted ledger from the command line: its key opens it and nothing else, and its database is readable by no one. */
class EncryptedLedgerTest {

    private static final String NAME = "Quillfeather";
    private static final String REPORT = """
            {"do":"ReportInjury","claim":"C-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Quillfeather"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;
    private static final String CALL = """
            {"do":"LogInteraction","claim":"C-1","by":"ann","on":"2022-02-01","channel":"phone","party":"claimant","issue":"Quillfeather called","action":"None","result":"None"}
            """;

    @TempDir
    private Path folder;

    private Path ledger = Path.of("");
    private Path key = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void keys() {
        ledger = folder.resolve("ledger");
        key = newKey("key");
        other = newKey("other");
    }

    private Path newKey(String name) {
        Path file = folder.resolve(name);
        CommandLineRun.on(ledger, "new-key", file.toString()).done();
        return file;
    }

    private static CommandLineRun with(Path key, Path ledger, String... call) {
        return with("", key, ledger, call);
    }

    private static CommandLineRun with(String input, Path key, Path ledger, String... call) {
        return CommandLineRun.with(
                input,
                ledger,
                Stream.concat(Stream.of(call), Stream.of("--key-file", key.toString()))
                        .toArray(String[]::new));
    }

    private void made() {
        with(REPORT, key, ledger, "record", "-", "--encrypt").done();
    }

    private static String refused(CommandLineRun run) {
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).startsWith("caseledger: ").hasLineCount(1);
        return run.err().substring("caseledger: ".length()).strip();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean holds(Path directory, String text) throws IOException {
        for (Path file : files(directory)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static String fingerprint(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itsDatabaseHoldsNoNameWhereAPlainOneDoes() throws IOException {
        made();
        with(CALL, key, ledger, "record", "-").done();
        with(key, ledger, "rebuild").done();
        Path plain = folder.resolve("plain");
        CommandLineRun.with(REPORT, plain, "record", "-").done();

        assertThat(holds(plain.resolve("database"), NAME)).isTrue();
        assertThat(holds(ledger.resolve("database"), NAME)).isFalse();
        assertThat(with(key, ledger, "show", "C-1").done().out()).contains(NAME);
    }

    @Test
    void itsKeyIsNowhereInTheDirectoryAndInNoAnswer() throws IOException {
        made();
        String digits = Files.readString(key).strip();
        List<CommandLineRun> runs = new ArrayList<>();
        runs.add(with(key, ledger, "show", "C-1"));
        runs.add(with(other, ledger, "show", "C-1"));
        runs.add(with(other, ledger, "show", "C-1", "--debug"));
        runs.add(with(key, ledger, "backup", folder.resolve("backups").toString()));
        runs.add(with(key, ledger, "rekey", "--new-key-file", other.toString()));
        for (CommandLineRun run : runs) {
            assertThat(run.out() + run.err())
                    .doesNotContain(digits)
                    .doesNotContain(Files.readString(other).strip());
        }
        for (Path place : List.of(ledger, folder.resolve("backups"))) {
            assertThat(holds(place, digits)).isFalse();
            assertThat(holds(place, Files.readString(other).strip())).isFalse();
        }
    }

    @Test
    void withoutItsKeyItIsRefusedWithWhatToDo() {
        made();
        for (List<String> call : List.of(
                List.of("show", "C-1"),
                List.of("record", "-"),
                List.of("rebuild"),
                List.of("backup", folder.resolve("backups").toString()),
                List.of("user", "list"),
                List.of("serve"),
                List.of("rekey", "--new-key-file", other.toString()))) {
            assertThat(refused(CommandLineRun.on(ledger, call.toArray(String[]::new))))
                    .as("%s", call)
                    .startsWith("the ledger in " + ledger + " is encrypted, and its key wasn't given: ")
                    .contains("--key-file FILE")
                    .contains("CASELEDGER_KEY_FILE");
        }
    }

    @Test
    void anotherKeyIsToldFromItsOwn() {
        made();
        assertThat(refused(with(other, ledger, "show", "C-1")))
                .isEqualTo("the key in " + other + " (--key-file), with the fingerprint " + fingerprint(other)
                        + ", isn't that of the ledger in " + ledger + ", which wants the one with the fingerprint "
                        + fingerprint(key));
    }

    @Test
    void anotherKeyIsRefusedWhereNoFingerprintIsLeft() throws IOException {
        made();
        Files.delete(ledger.resolve("database/key-fingerprint"));
        assertThat(refused(with(other, ledger, "show", "C-1")))
                .startsWith("the key that was given isn't that of the ledger in " + ledger);
        assertThat(with(key, ledger, "show", "C-1").done().out()).contains(NAME);
    }

    @Test
    void aLedgerThatIsNotEncryptedIsNotTakenForOne() {
        CommandLineRun.with(REPORT, ledger, "record", "-").done();
        assertThat(refused(with(key, ledger, "show", "C-1")))
                .isEqualTo("the ledger in " + ledger + " isn't encrypted: leave --key-file away, or encrypt it with"
                        + " caseledger rekey --encrypt");
        assertThat(refused(CommandLineRun.on(ledger, "show", "C-1", "--encrypt")))
                .contains("leave --encrypt away")
                .contains("rekey --encrypt");
    }

    @Test
    void encryptOnOneThatIsEncryptedChangesNothing() {
        made();
        assertThat(with(key, ledger, "show", "C-1", "--encrypt").done().out()).contains(NAME);
    }

    @Test
    void aKeyAloneMakesNoLedger() {
        assertThat(refused(with(REPORT, key, ledger, "record", "-"))).contains("add --encrypt");
        assertThat(refused(CommandLineRun.with(REPORT, ledger, "record", "-", "--encrypt")))
                .startsWith("nothing says with which key to encrypt the ledger in " + ledger);
        assertThat(ledger).doesNotExist();
    }

    @Test
    void rekeyEncryptsWhatWasNot() throws IOException {
        CommandLineRun.with(REPORT, ledger, "record", "-").done();
        assertThat(refused(with(key, ledger, "rekey", "--new-key-file", other.toString())))
                .contains("isn't encrypted; rekey --encrypt");
        assertThat(with(key, ledger, "rekey", "--encrypt").done().out())
                .contains("is encrypted with the key " + fingerprint(key));
        assertThat(holds(ledger, NAME)).isFalse();
        assertThat(with(key, ledger, "show", "C-1").done().out()).contains(NAME);
        assertThat(refused(with(key, ledger, "rekey", "--encrypt"))).contains("is encrypted already");
    }

    private Path backup() {
        return Path.of(with(key, ledger, "backup", folder.resolve("backups").toString(), "--json")
                .done()
                .json()
                .get("backup")
                .stringValue());
    }

    @Test
    void rekeyChangesTheKeyAndBackupsKeepTheirs() {
        made();
        Path backup = backup();
        assertThat(with(key, ledger, "backup", folder.resolve("more").toString())
                        .done()
                        .out())
                .contains("encrypted with the key " + fingerprint(key) + ", which restoring it takes");
        JsonNode changed = with(key, ledger, "rekey", "--new-key-file", other.toString(), "--json")
                .done()
                .json();
        assertThat(changed.get("before").stringValue()).isEqualTo(fingerprint(key));
        assertThat(changed.get("fingerprint").stringValue()).isEqualTo(fingerprint(other));
        assertThat(refused(with(key, ledger, "show", "C-1"))).contains("wants the one with the fingerprint");
        assertThat(with(other, ledger, "show", "C-1").done().out()).contains(NAME);
        with(CALL, other, ledger, "record", "-").done();

        assertThat(with(key, backup, "show", "C-1").done().out()).contains(NAME);
        Path restored = folder.resolve("restored");
        assertThat(refused(with(other, restored, "restore", backup.toString())))
                .contains("isn't that of the ledger in " + backup);
        assertThat(refused(CommandLineRun.on(restored, "restore", backup.toString())))
                .contains("the ledger in " + backup + " is encrypted");
        assertThat(restored).doesNotExist();
        with(key, restored, "restore", backup.toString()).done();
        assertThat(with(key, restored, "show", "C-1").done().out()).contains(NAME);
    }

    @Test
    void aBackupHoldsNoNameAndCanNotBeRekeyed() throws IOException {
        made();
        Path backup = backup();
        assertThat(holds(backup, NAME)).isFalse();
        assertThat(refused(with(key, backup, "rekey", "--new-key-file", other.toString())))
                .contains("backup");
    }

    @Test
    void theSameKeyAgainIsRefused() {
        made();
        assertThat(refused(with(key, ledger, "rekey", "--new-key-file", key.toString())))
                .contains("has already; nothing is changed");
        assertThat(refused(with(key, ledger, "rekey")))
                .contains("--new-key-file FILE")
                .contains("CASELEDGER_NEW_KEY");
    }

    @Test
    void whileSomebodyHasItOpenItKeepsItsKey() {
        made();
        Keys keys = Keys.of(Keys.Names.OF_THE_LEDGER, key, Map.of());
        Keys next = Keys.of(Keys.Names.NEXT, other, Map.of());
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC(), keys)) {
            assertThat(open.keyFingerprint()).contains(fingerprint(key));
            assertThatThrownBy(() -> KeyChange.of(ledger, keys, next))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("is in use by another process");
            assertThat(open.size()).isEqualTo(1);
        }
        assertThat(with(key, ledger, "show", "C-1").done().out()).contains(NAME);
    }

    /** The three states in which a process that is killed while it changes the key leaves the directory. */
    @Test
    void whatAKilledRekeyLeftIsSettledByTheNextCall() throws IOException {
        made();
        Path database = ledger.resolve("database");
        Path making = ledger.resolve("database.making");
        Path replaced = ledger.resolve("database.replaced");

        Files.createDirectories(making.resolve("seg0"));
        with(CALL, key, ledger, "record", "-").done();
        assertThat(making).doesNotExist();

        Files.createDirectories(making.resolve("seg0"));
        Files.move(database, replaced);
        assertThat(with(key, ledger, "show", "C-1").done().out()).contains(NAME);
        assertThat(replaced).doesNotExist();

        Files.createDirectories(replaced.resolve("seg0"));
        Files.writeString(replaced.resolve("seg0/c10.dat"), NAME);
        assertThat(with(key, ledger, "show", "C-1").done().out()).contains(NAME);
        assertThat(replaced).doesNotExist();
        assertThat(making).doesNotExist();
    }

    @Test
    void aServedLedgerNeedsNoKeyOfItsCallers() {
        made();
        try (ServedLedger server =
                new ServedLedger(ledger, Instant.now(), Keys.of(Keys.Names.OF_THE_LEDGER, key, Map.of()))) {
            assertThat(CommandLineRun.on(ledger, "show", "C-1").done().out()).contains(NAME);
            assertThat(with(other, ledger, "show", "C-1", "--encrypt").done().out())
                    .contains(NAME);
            CommandLineRun.on(ledger, "backup", folder.resolve("served").toString())
                    .done();
            assertThat(refused(with(key, ledger, "rekey", "--new-key-file", other.toString())))
                    .startsWith("rekey needs the ledger's directory for itself, and the server at "
                            + server.workbench.address());
        }
    }
}
