package org.caseledger.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.store.OwnersFiles;
import org.jspecify.annotations.Nullable;

/**
 * A folder under a temporary name, which is moved to its own when it is whole. Whoever makes it holds a lock on a file in
 * it, which ends with the process; what is found without its lock was left over by one that was killed.
 */
final class Unfinished implements AutoCloseable {

    private static final String SUFFIX = ".part";
    private static final String LOCK = "making.lock";

    private final Path whole;
    private final Path place;
    private final FileChannel channel;
    private boolean finished;

    private Unfinished(Path whole, Path place, FileChannel channel) {
        this.whole = whole;
        this.place = place;
        this.channel = channel;
    }

    /** Begins what will be {@code whole}; empty where another process is making that at this moment. */
    static @Nullable Unfinished of(Path whole) throws IOException {
        Path place = place(whole);
        OwnersFiles.makeDirectories(place);
        FileChannel channel = locked(place);
        if (channel == null) {
            return null;
        }
        for (Path left : children(place)) {
            if (!left.endsWith(LOCK)) {
                OwnersFiles.delete(left);
            }
        }
        return new Unfinished(whole, place, channel);
    }

    /** Removes from {@code folder} what killed processes left of folders whose names begin with {@code prefix}. */
    static void removeLeftOver(Path folder, String prefix) throws IOException {
        for (Path left : children(folder)) {
            String name = left.getFileName().toString();
            if (name.startsWith(prefix) && name.endsWith(SUFFIX) && Files.isDirectory(left)) {
                try (FileChannel channel = locked(left)) {
                    if (channel != null) {
                        OwnersFiles.delete(left);
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    continue;
                }
            }
        }
    }

    private static Path place(Path whole) {
        return whole.resolveSibling(whole.getFileName() + SUFFIX);
    }

    private static @Nullable FileChannel locked(Path place) throws IOException {
        FileChannel channel = FileChannel.open(
                place.resolve(LOCK),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnersFiles.forFiles());
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process is at it.
        }
        channel.close();
        return null;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    /** Where it is made. */
    Path place() {
        return place;
    }

    /** Where it will be. */
    Path whole() {
        return whole;
    }

    /** It is whole: from here on it stands under its own name, and would after a loss of power. */
    void finish() throws IOException {
        Files.delete(place.resolve(LOCK));
        Files.move(place, whole, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        Path above = whole.toAbsolutePath().getParent();
        if (above != null) {
            CopiedFile.force(above);
        }
    }

    /** Removes it, unless it is finished. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!finished) {
                OwnersFiles.delete(place);
            }
        }
    }
}
