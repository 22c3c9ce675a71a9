package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Answers that somebody has read and found right, kept in {@code src/test/resources/approved}. */
public final class Approved {

    /** The folder of the approved answers. */
    public static final Path FOLDER = Documents.ROOT.resolve("src/app/src/test/resources/approved");

    private Approved() {}

    /**
     * {@code answer} is, byte for byte, the approved one in the file {@code name}; with {@code -Dapproved.write=true} it
     * becomes it. A file that isn't there is a failure.
     */
    public static void same(String name, String answer) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("approved.write")) {
                Files.writeString(file, answer);
                return;
            }
            assertThat(file)
                    .as("an approved answer; run this test with -Dapproved.write=true and read what it wrote")
                    .exists();
            assertThat(answer).as("%s", file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the approved answers whose names end with {@code ending}, sorted. */
    public static List<String> names(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
