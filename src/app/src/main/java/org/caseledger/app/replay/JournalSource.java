package org.caseledger.app.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.lines.InputFile;

/**
 * Bytes of a journal, and what they are called in answers.
 *
 * @param name the file as it was named, or {@code standard input}
 * @param bytes how many bytes there are; zero where that isn't known beforehand
 * @param opening opens it for reading
 */
public record JournalSource(String name, long bytes, Opening opening) {

    /** Opens bytes for reading. */
    @FunctionalInterface
    public interface Opening {
        /** The bytes, from the first on. */
        InputStream open() throws IOException;
    }

    /** The file at {@code path}; one that can't be read is refused. */
    public static JournalSource of(Path path) {
        InputFile.check(path);
        return new JournalSource(path.toString(), path.toFile().length(), () -> Files.newInputStream(path));
    }

    /** What {@code in} gives, which is the standard input. */
    public static JournalSource standardInput(InputStream in) {
        return new JournalSource("standard input", 0, () -> in);
    }
}
