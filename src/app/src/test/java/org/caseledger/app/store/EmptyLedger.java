package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty ledger, made once and copied where a test wants one: copying takes a tenth of the time of making. */
public final class EmptyLedger {

    private static final Path TEMPLATE = make();

    private EmptyLedger() {}

    /** Puts an empty ledger into {@code directory}. */
    public static void in(Path directory) {
        for (Path from : files(TEMPLATE)) {
            try {
                Path to = directory.resolve(TEMPLATE.relativize(from).toString());
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

    private static Path make() {
        try {
            Path template = Files.createTempDirectory("empty-ledger");
            Ledger.open(template, Clock.systemUTC()).close();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> files(template).stream()
                            .sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete())));
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
