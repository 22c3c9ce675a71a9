package org.caseledger.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.caseledger.app.integrity.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * Where the key lies that signs a ledger's checkpoints: a file for its owner alone, outside the database, in no backup. A key
 * that is about to take the place of another lies beside until the ledger has it on record.
 */
public final class SigningKeyFile {

    /** The file in the ledger's directory, where none is named. */
    public static final String NAME = "checkpoint.key";

    /** Beside it, the key that takes its place. */
    public static final String NEXT = NAME + ".next";

    private final Path file;

    private SigningKeyFile(Path file) {
        this.file = file;
    }

    /** The file {@code named}; where none is, the one in the directory {@code ledger}. */
    public static SigningKeyFile of(@Nullable Path named, Path ledger) {
        return new SigningKeyFile(named == null ? ledger.resolve(NAME) : named);
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /** The key whose vkey is {@code vkey}; empty where it is neither in the file nor beside it. */
    public Optional<SigningKey> of(String vkey) {
        Optional<SigningKey> key =
                read(file).filter(read -> read.verifier().text().equals(vkey));
        if (key.isEmpty()) {
            key = read(next()).filter(read -> read.verifier().text().equals(vkey));
            key.ifPresent(read -> take());
        }
        return key;
    }

    /** The key that the file holds. */
    public Optional<SigningKey> key() {
        return read(file);
    }

    private static Optional<SigningKey> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(SigningKey.read(Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LedgerFault("the key in " + file + " that signs checkpoints can't be read: " + Why.of(e), e);
        } catch (IllegalArgumentException e) {
            throw new LedgerFault(
                    "the key in " + file + " that signs checkpoints can't be used: " + e.getMessage()
                            + "; bring back the copy that you keep",
                    e);
        }
    }

    /** Makes the file with a first key, which is on the disk when this returns. */
    public void make(SigningKey key) {
        write(file, key);
    }

    /** Lays {@code key} beside the file. */
    public void prepare(SigningKey key) {
        write(next(), key);
    }

    private static void write(Path to, SigningKey key) {
        try {
            OwnersFiles.write(to, key.lines());
        } catch (IOException e) {
            throw new LedgerFault("a key that signs checkpoints can't be written to " + to + ": " + Why.of(e), e);
        }
    }

    /** The key that lies beside is the one now. */
    public void take() {
        try {
            Files.move(next(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LedgerFault("the new key can't be put in the place of " + file + ": " + Why.of(e), e);
        }
    }
}
