package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own with 24 MB; the test is skipped where that can't be had. */
public record SmallDisk(Path path) implements AutoCloseable {

    private static final int BLOCK_BYTES = 4096;

    /** One in {@code folder}. */
    public static SmallDisk at(Path folder) throws IOException {
        Path at = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                ReadOnlyDirectory.asRoot()
                        && ReadOnlyDirectory.done("mount", "-t", "tmpfs", "-o", "size=24m", "none", at.toString()),
                "only root may make a small disk, where it may mount at all");
        return new SmallDisk(at);
    }

    /** Fills it but for {@code left} bytes. */
    public void fill(long left) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path.resolve("fill"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (Files.getFileStore(path).getUsableSpace() > left) {
                channel.write(ByteBuffer.allocate(BLOCK_BYTES));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    /** Makes room again. */
    public void empty() throws IOException {
        Files.delete(path.resolve("fill"));
    }

    /** Lazily: a database that stopped by itself has files open until the garbage collector comes by. */
    @Override
    public void close() {
        ReadOnlyDirectory.done("umount", "-l", path.toString());
    }
}
