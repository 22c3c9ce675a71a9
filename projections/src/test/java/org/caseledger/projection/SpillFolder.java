package org.caseledger.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder in which a test's rebuild parts a ledger. */
final class SpillFolder implements Rebuild.Bounds.Folder {

    private @Nullable Path folder;

    @Override
    public Path make() {
        try {
            folder = Files.createTempDirectory("spill");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete() {
        try {
            if (folder != null) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
