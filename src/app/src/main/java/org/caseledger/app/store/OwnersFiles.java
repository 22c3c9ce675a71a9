package org.caseledger.app.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Directories and files that nobody but their owner may read: a ledger is full of names, wages and injuries. On systems
 * with POSIX permissions a new directory is made with 0700 and a new file with 0600, whatever the umask says; elsewhere
 * the system's own rules hold. What is there already keeps the permissions that somebody gave it.
 */
public final class OwnersFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private OwnersFiles() {}

    /** Makes {@code directory} and those above it that are missing, each the owner's. */
    public static Path makeDirectories(Path directory) throws IOException {
        // Asked first, because a link to a directory is one, and making it again would fail.
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory, attributes(DIRECTORY));
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to {@code out}, and leaves that open. */
        void writeTo(Writer out) throws IOException;
    }

    /** Makes {@code file} the owner's with {@code bytes}, like {@link #write(Path, Content)}. */
    public static Path write(Path file, byte[] bytes) throws IOException {
        return written(file, out -> out.write(bytes));
    }

    /** Makes {@code file} the owner's with {@code content}, like {@link #write(Path, Content)}. */
    public static Path write(Path file, String content) throws IOException {
        return write(file, out -> out.write(content));
    }

    /**
     * Makes {@code file} the owner's with {@code content}, and its directory if that is missing. It is written beside and
     * moved into place, so that whoever finds the file finds all of it; when this returns, it is on the disk.
     */
    public static Path write(Path file, Content content) throws IOException {
        return written(file, bytes -> {
            // Half of a character, which an old entry may hold, becomes a question mark and stops nothing.
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.writeTo(out);
            out.flush();
        });
    }

    @FunctionalInterface
    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Path written(Path file, Bytes content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            makeDirectories(directory);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try (SeekableByteChannel channel = Files.newByteChannel(
                        unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(FILE));
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            out.flush();
            // Another system's files are on its disk when they are closed.
            if (channel instanceof FileChannel onThisDisk) {
                onThisDisk.force(true);
            }
        } catch (RuntimeException e) {
            throw ofDisk(e);
        }
        Path moved = Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        keepName(moved);
        return moved;
    }

    /** What the disk did, where {@code fault} comes of that: a library that writes tells it in an exception of its own. */
    private static RuntimeException ofDisk(RuntimeException fault) throws IOException {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException disk) {
                throw disk;
            }
        }
        return fault;
    }

    /** Has the disk keep that {@code file} is called so, where the system lets a directory be written through. */
    private static void keepName(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            keepNames(directory);
        }
    }

    /** Has the disk keep what the files in {@code directory} are called. */
    static void keepNames(Path directory) throws IOException {
        if (POSIX && directory.getFileSystem().equals(FileSystems.getDefault())) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Leaves {@code file}, which another library made, to its owner alone. */
    public static void keep(Path file) throws IOException {
        if (POSIX && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    /** Leaves all files in {@code directory}, which another library made, to their owner alone, and has the disk keep them. */
    static void keepAll(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                keep(file);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                keepNames(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies those files in {@code from} that are {@code wanted} into {@code to}, which is not there, for their owner alone. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(to.resolve(from.relativize(folder)), forDirectories());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(file)) {
                    try (SeekableByteChannel copy = Files.newByteChannel(
                                    to.resolve(from.relativize(file)),
                                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                    forFiles());
                            OutputStream out = Channels.newOutputStream(copy)) {
                        Files.copy(file, out);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes {@code directory} with all that is in it; one that is not there is nothing to do. */
    public static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(directory);
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The attributes of a file that is to be the owner's alone. */
    public static FileAttribute<?>[] forFiles() {
        return attributes(FILE);
    }

    /** The attributes of a directory that is to be the owner's alone. */
    public static FileAttribute<?>[] forDirectories() {
        return attributes(DIRECTORY);
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
