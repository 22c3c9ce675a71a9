package org.caseledger.app.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** The mark of a demo: a file that its building leaves behind when it is complete, and nothing else makes. */
public final class DemoMark {

    /** The folder of a demo's files, below the ledger's directory. */
    public static final String FOLDER = "demo";

    /** The file that says that it is complete. */
    public static final String COMPLETE = "complete.json";

    private DemoMark() {}

    /** Whether the ledger in {@code directory} is a demo. */
    public static boolean in(Path directory) {
        return Files.isRegularFile(directory.resolve(FOLDER).resolve(COMPLETE));
    }
}
