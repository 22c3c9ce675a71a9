package org.caseledger.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caseledger.app.store.OwnersFiles;

/**
 * A file of a backup.
 *
 * @param path where it is in the backup, with {@code /} between folders
 * @param bytes its size
 * @param sha256 of what is in it
 */
public record CopiedFile(String path, long bytes, String sha256) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** All files below {@code folder} whose paths there are {@code wanted}, by their paths. */
    static List<CopiedFile> in(Path folder, Predicate<Path> wanted) throws IOException {
        List<CopiedFile> files = new ArrayList<>();
        for (Path file : below(folder, wanted)) {
            files.add(new CopiedFile(name(folder.relativize(file)), Files.size(file), digest(file)));
        }
        return files;
    }

    /** Copies all files below {@code from} whose paths there are {@code wanted} to the same paths below {@code to}. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        for (Path file : below(from, wanted)) {
            copyFile(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** Folders that aren't wanted aren't looked into; what goes away meanwhile was none of a ledger's. */
    private static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                return below.equals(folder) || wanted.test(folder.relativize(below))
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && wanted.test(folder.relativize(file))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private static String name(Path path) {
        List<String> parts = new ArrayList<>();
        path.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    /** Copies it from the backup {@code from} to the directory {@code to}. */
    void copy(Path from, Path to) throws IOException {
        copyFile(from.resolve(path), to.resolve(path));
    }

    private static void copyFile(Path file, Path copy) throws IOException {
        OwnersFiles.makeDirectories(copy.getParent() == null ? copy : copy.getParent());
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        copy,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OwnersFiles.forFiles())) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            out.force(true);
        }
    }

    /** In what the file in {@code backup} differs from this, in a person's words; empty where it is the same. */
    Optional<String> difference(Path backup) throws IOException {
        Path file = backup.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.of(path + " is missing");
        }
        if (Files.size(file) != bytes) {
            return Optional.of(path + " has " + Files.size(file) + " bytes instead of " + bytes);
        }
        return digest(file).equals(sha256) ? Optional.empty() : Optional.of(path + " holds something else");
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            int read = in.read(buffer);
            while (read >= 0) {
                digest.update(buffer, 0, read);
                read = in.read(buffer);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has {@code file} or folder written to the disk itself, where the system lets a program ask for that. */
    static void force(Path file) throws IOException {
        StandardOpenOption how = Files.isDirectory(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system opens a folder as a file.
            if (!Files.isDirectory(file)) {
                throw e;
            }
        }
    }
}
