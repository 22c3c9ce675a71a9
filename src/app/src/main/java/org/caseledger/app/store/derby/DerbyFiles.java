package org.caseledger.app.store.derby;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Product.FileWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a Derby database. */
final class DerbyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyFiles.class);

    private static final List<String> PARTS = List.of("service.properties", "seg0", "log", "log/log.ctrl");
    /** By which a key that is given is known for the right one. */
    private static final String KEY_CHECK = "verifyKey.dat";
    /** Locked by the process that has the database open. */
    private static final String HELD = "dbex.lck";

    private static final String CONTAINER = "c[0-9a-f]+\\.dat";
    private static final String TABLE_OR_DROPPED = "[cd][0-9a-f]+\\.dat";
    private static final int HEX = 16;
    /** The number of the last file that Derby makes for itself: every table of ours has a higher one. */
    private static final int LAST_OF_EMPTY = 0x481;

    private DerbyFiles() {}

    /** The file of the table or index with {@code number}. */
    static String container(long number) {
        return "seg0/c" + Long.toHexString(number) + ".dat";
    }

    static Optional<String> missing(Path folder) {
        return Stream.concat(PARTS.stream(), Stream.of(KEY_CHECK).filter(part -> saysEncrypted(folder)))
                .filter(part -> Files.notExists(folder.resolve(part)))
                .findFirst();
    }

    private static boolean saysEncrypted(Path folder) {
        try {
            return encrypted(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether Derby's settings of the database say that it is encrypted. */
    static boolean encrypted(Path folder) throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(folder.resolve("service.properties"))) {
            settings.load(file);
        }
        return Boolean.parseBoolean(settings.getProperty("dataEncryption"));
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

    /**
     * Removes what a killed process made and wrote nothing to, unless another process has the database open. Derby makes
     * the file of a table, writes its first page, and notes only then in its log that there is such a table; and it makes
     * the file that says of a table that it was dropped before it writes that. One that is empty stands for nothing that
     * isn't in the log: the table is either unknown, or made and filled again from there. But Derby can't open it, so that
     * no backup can be made, and no database be opened whose log knows the file.
     */
    static void removeUnwritten(Path folder) {
        try {
            // What is begun after this look has another number; so whoever opens the database meanwhile loses nothing.
            List<Path> unwritten = unwritten(folder.resolve("seg0"));
            if (!unwritten.isEmpty() && !whileUnused(folder, () -> delete(unwritten))) {
                LOG.info("{} are empty and stay, because another process has the database open", unwritten);
            }
        } catch (IOException e) {
            // The database may be opened in spite of it; if not, that is told.
            LOG.warn("files of {} that are empty can't be removed", folder, e);
        }
    }

    private static List<Path> unwritten(Path segment) throws IOException {
        List<Path> unwritten = new ArrayList<>();
        for (String name : names(segment, TABLE_OR_DROPPED)) {
            if (Files.size(segment.resolve(name)) == 0) {
                unwritten.add(segment.resolve(name));
            }
        }
        return unwritten;
    }

    private static void delete(List<Path> unwritten) throws IOException {
        for (Path file : unwritten) {
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file);
                LOG.info("removed {}, to which a killed process had written nothing", file);
            }
        }
    }

    static boolean whileUnused(Path folder, FileWork work) throws IOException {
        Path held = folder.resolve(HELD);
        if (!Files.exists(held)) {
            work.run();
            return true;
        }
        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.READ)) {
            return locked(channel, true, work);
        }
    }

    static boolean whileClosed(Path folder, FileWork work) throws IOException {
        try (FileChannel channel = FileChannel.open(
                folder.resolve(HELD), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return locked(channel, false, work);
        }
    }

    static boolean isLock(String name) {
        return name.equals(HELD) || name.equals("db.lck");
    }

    private static boolean locked(FileChannel channel, boolean shared, FileWork work) throws IOException {
        try (FileLock lock = lock(channel, shared)) {
            if (lock != null) {
                work.run();
            }
            return lock != null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
