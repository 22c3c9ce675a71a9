package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.caseledger.app.store.product.Key;

/**
 * The fingerprint of the key of a database, in a file in its folder: a key that isn't the database's is told from it by name,
 * before the database is started. It moves with the folder, so that it is always that of the database beside which it stands.
 */
final class KeyMark {

    private static final String FILE = "key-fingerprint";

    private KeyMark() {}

    /** Writes that of {@code key} into {@code database}. */
    static void write(Path database, Key key) throws IOException {
        OwnersFiles.write(database.resolve(FILE), key.fingerprint() + "\n");
    }

    /** What stands in {@code database}; empty where that doesn't say. */
    static Optional<String> in(Path database) throws IOException {
        try {
            return Optional.of(Files.readString(database.resolve(FILE)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
