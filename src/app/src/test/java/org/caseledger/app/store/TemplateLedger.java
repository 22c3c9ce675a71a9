package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A ledger that is made once and copied where a test wants one: copying takes a tenth of the time of making. */
public final class TemplateLedger {

    private final Path template;

    /** Has {@code making} fill a folder with a ledger, which it closes. */
    public TemplateLedger(Making making) {
        try {
            template = Files.createTempDirectory("template-ledger");
            making.in(template);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> files(template).stream()
                            .sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a ledger. */
    @FunctionalInterface
    public interface Making {

        /** Makes it in {@code directory}. */
        void in(Path directory) throws IOException;
    }

    /** Puts a copy into {@code directory}. */
    public void in(Path directory) {
        for (Path from : files(template)) {
            try {
                Path to = directory.resolve(template.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
