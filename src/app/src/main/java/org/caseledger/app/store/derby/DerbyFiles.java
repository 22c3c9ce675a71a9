package org.caseledger.app.store.derby;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Product.FileWork;
import org.jspecify.annotations.Nullable;

/** The files of a Derby database. */
final class DerbyFiles {

    private static final List<String> PARTS = List.of("service.properties", "seg0", "log", "log/log.ctrl");
    private static final String CONTAINER = "c[0-9a-f]+\\.dat";
    private static final int HEX = 16;
    /** The number of the last file that Derby makes for itself: every table of ours has a higher one. */
    private static final int LAST_OF_EMPTY = 0x481;

    private DerbyFiles() {}

    /** The file of the table or index with {@code number}. */
    static String container(long number) {
        return "seg0/c" + Long.toHexString(number) + ".dat";
    }

    static Optional<String> missing(Path folder) {
        return PARTS.stream()
                .filter(part -> Files.notExists(folder.resolve(part)))
                .findFirst();
    }

    /**
     * Whether Derby had made, at most, the tables that it makes for itself. A database with a table of ours, or with a
     * second file of changes, isn't half-made, whatever else it lacks: that one is damaged.
     */
    static boolean halfMade(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        List<String> containers = names(folder.resolve("seg0"), CONTAINER);
        boolean empty = containers.stream()
                .allMatch(name -> Integer.parseInt(name.substring(1, name.indexOf('.')), HEX) <= LAST_OF_EMPTY);
        boolean finished = Files.exists(folder.resolve("service.properties"));
        return empty
                && !(containers.isEmpty() && finished)
                && names(folder.resolve("log"), "log\\d+\\.dat").size() <= 1;
    }

    private static List<String> names(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .toList();
        }
    }

    static boolean whileUnused(Path folder, FileWork work) throws IOException {
        Path held = folder.resolve("dbex.lck");
        if (!Files.exists(held)) {
            work.run();
            return true;
        }
        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.READ);
                FileLock lock = lock(channel)) {
            if (lock != null) {
                work.run();
            }
            return lock != null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
