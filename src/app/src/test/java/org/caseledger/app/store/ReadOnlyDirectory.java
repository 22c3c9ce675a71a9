package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A directory that can be read and not written: for most people by its permissions, for root, whom those don't bind, by a
 * read-only mount of it at another place.
 */
public final class ReadOnlyDirectory implements AutoCloseable {

    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path path;
    private final boolean mounted;

    private ReadOnlyDirectory(Path path, boolean mounted) {
        this.path = path;
        this.mounted = mounted;
    }

    /** Whether the test runs as root. */
    public static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** {@code directory}, read-only; the test is skipped where that can't be had. */
    public static ReadOnlyDirectory of(Path directory) throws IOException {
        Assumptions.assumeTrue(
                Files.getFileStore(directory).supportsFileAttributeView("posix"), "this system has no permissions");
        if (!asRoot()) {
            permit(directory, false);
            return new ReadOnlyDirectory(directory, false);
        }
        Path at = Files.createDirectories(directory.resolveSibling(directory.getFileName() + "-read-only"));
        Assumptions.assumeTrue(
                done("mount", "--bind", directory.toString(), at.toString()),
                "root may not mount here, and permissions don't bind root: nothing read-only to test with");
        ReadOnlyDirectory mount = new ReadOnlyDirectory(at, true);
        if (!done("mount", "-o", "remount,ro,bind", at.toString())) {
            mount.close();
            Assumptions.abort("root may not mount read-only here: nothing read-only to test with");
        }
        return mount;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            done("umount", path.toString());
        } else {
            permit(path, true);
        }
    }

    /** Whether {@code command} is there and does what it should. */
    public static boolean done(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void permit(Path directory, boolean writing) throws IOException {
        List<Path> files;
        if (writing) {
            Files.setPosixFilePermissions(directory, with(directory, true));
        }
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.setPosixFilePermissions(file, with(file, writing));
        }
    }

    private static Set<PosixFilePermission> with(Path file, boolean writing) throws IOException {
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(file));
        if (writing) {
            permissions.add(PosixFilePermission.OWNER_WRITE);
        } else {
            permissions.removeAll(WRITING);
        }
        return permissions;
    }
}
