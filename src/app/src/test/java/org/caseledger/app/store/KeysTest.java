package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.caseledger.app.store.product.Key;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is found at one of three places, is taken from a file that is its owner's alone, and is told to nobody. */
class KeysTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final String THREE = "3".repeat(64);

    @TempDir
    private Path folder;

    private Path ledger = Path.of("");

    @BeforeEach
    void aLedger() throws IOException {
        ledger = Files.createDirectory(folder.resolve("ledger"));
    }

    private Path file(String name, String text) throws IOException {
        return OwnersFiles.write(folder.resolve(name), text);
    }

    private static Keys keys(@Nullable Path file, Map<String, String> environment) {
        return Keys.of(Keys.Names.OF_THE_LEDGER, file, environment);
    }

    private String found(Keys keys) {
        return keys.of(ledger).key().digits();
    }

    @Test
    void theOptionComesBeforeTheNamedFileAndThatBeforeTheKeyItself() throws IOException {
        Path one = file("one", ONE + "\n");
        Path two = file("two", TWO);
        Map<String, String> both = Map.of("CASELEDGER_KEY_FILE", two.toString(), "CASELEDGER_KEY", THREE);

        assertThat(found(keys(one, both))).isEqualTo(ONE);
        assertThat(found(keys(null, both))).isEqualTo(TWO);
        assertThat(found(keys(null, Map.of("CASELEDGER_KEY", " " + THREE)))).isEqualTo(THREE);
        assertThat(found(keys(null, Map.of("CASELEDGER_KEY_FILE", "", "CASELEDGER_KEY", THREE))))
                .isEqualTo(THREE);
    }

    @Test
    void whereNoneIsGivenTheRemedyIsTold() {
        Keys none = keys(null, Map.of());
        assertThat(none.given()).isFalse();
        assertThatThrownBy(() -> none.of(ledger))
                .isInstanceOf(LedgerFault.class)
                .hasMessage(
                        "the ledger in " + ledger + " is encrypted, and its key wasn't given: name the file that holds"
                                + " it with --key-file FILE or in CASELEDGER_KEY_FILE, or put it into the environment as"
                                + " CASELEDGER_KEY");
        assertThatThrownBy(() -> none.encrypting().toMake(ledger)).hasMessageContaining("caseledger new-key FILE");
    }

    @Test
    void nothingIsReadForALedgerThatIsNotEncrypted() {
        keys(null, Map.of("CASELEDGER_KEY_FILE", folder.resolve("nowhere").toString()))
                .requireNone(ledger);
        assertThat(keys(null, Map.of("CASELEDGER_KEY", "nonsense")).toMake(ledger))
                .isNull();
    }

    @Test
    void whoeverNamesAFileOrWantsItEncryptedIsToldThatItIsNot() throws IOException {
        Path one = file("one", ONE);
        assertThatThrownBy(() -> keys(one, Map.of()).requireNone(ledger))
                .hasMessageContaining("isn't encrypted: leave --key-file away");
        assertThatThrownBy(() ->
                        keys(null, Map.of("CASELEDGER_KEY", ONE)).encrypting().requireNone(ledger))
                .hasMessageContaining("isn't encrypted: leave --encrypt away");
        assertThatThrownBy(() -> keys(one, Map.of()).toMake(ledger)).hasMessageContaining("add --encrypt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my dog's name",
                "11223344",
                "111111111111111111111111111111111111111111111111111111111111111x"
            })
    void whatIsNoKeyIsRefusedAndNotTold(String text) throws IOException {
        Path file = file("key", text);
        assertThatThrownBy(() -> keys(file, Map.of()).of(ledger))
                .isInstanceOf(LedgerFault.class)
                .hasMessage(
                        file + " isn't a key, which is 64 hexadecimal digits and nothing else; caseledger new-key FILE"
                                + " makes one");
        if (!text.isBlank()) {
            assertThatThrownBy(() -> keys(null, Map.of("CASELEDGER_KEY", text)).of(ledger))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageStartingWith("what stands in CASELEDGER_KEY isn't a key")
                    .hasMessageNotContaining(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-rw----", "rw-r-x---", "rw-----w-"})
    void aFileThatOthersMayUseIsRefused(String permissions) throws IOException {
        Path file = file("key", ONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> keys(file, Map.of()).of(ledger))
                .isInstanceOf(LedgerFault.class)
                .hasMessage("the key in " + file + " may be read by others than its owner: chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void aFileOfItsOwnersAloneIsTaken(String permissions) throws IOException {
        Path file = file("key", ONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(found(keys(file, Map.of()))).isEqualTo(ONE);
    }

    @Test
    void aFileInTheLedgersOwnDirectoryIsRefusedByWhateverName() throws IOException {
        Path file = OwnersFiles.write(ledger.resolve("deep/key"), ONE);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        for (Path name : new Path[] {file, link}) {
            assertThatThrownBy(() -> keys(name, Map.of()).of(ledger))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("lies in the ledger's own directory");
        }
    }

    @Test
    void aFileThatIsNotThereOrIsSomethingElseIsRefused() throws IOException {
        assertThatThrownBy(() -> keys(folder.resolve("nowhere"), Map.of()).of(ledger))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("(--key-file) can't be read");
        Path large = file("large", "1".repeat(5_000));
        for (Path name : new Path[] {large, folder}) {
            assertThatThrownBy(() -> keys(name, Map.of()).of(ledger))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("isn't the file of a key");
        }
    }

    @Test
    void aNewKeyIsItsOwnersAloneAndReplacesNothing() throws IOException {
        Path file = folder.resolve("new");
        String fingerprint = KeyFile.make(file);
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys(file, Map.of()).of(ledger).key().fingerprint()).isEqualTo(fingerprint);
        assertThatThrownBy(() -> KeyFile.make(file))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("already");
        assertThat(KeyFile.make(folder.resolve("other"))).isNotEqualTo(fingerprint);
    }

    /** {@code printf '%064d\n' 0 | tr 0 1 | sha256sum}. */
    @Test
    void aFingerprintIsWhatSha256sumSaysOfTheFile() {
        Key key = Key.of(ONE).orElseThrow();
        assertThat(key.fingerprint()).isEqualTo("88095ece32a68a2c");
        assertThat(key.toString()).doesNotContain(ONE);
    }
}
