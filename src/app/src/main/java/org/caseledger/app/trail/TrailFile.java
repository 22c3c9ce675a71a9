package org.caseledger.app.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The end of a trail, at which lines are added. It belongs to one thread. */
final class TrailFile implements AutoCloseable {

    private final TrailFiles files;
    private final Clock clock;
    private final FileAttribute<?>[] forFiles;
    private final FileAttribute<?>[] forFolders;
    private @Nullable Path path;
    private @Nullable FileChannel channel;
    private String hash = Chain.BEGIN;
    private boolean dirty;

    /** The end of the trail in {@code files}; new files and folders are made with these attributes. */
    TrailFile(TrailFiles files, Clock clock, FileAttribute<?>[] forFiles, FileAttribute<?>[] forFolders) {
        this.files = files;
        this.clock = clock;
        this.forFiles = forFiles;
        this.forFolders = forFolders;
    }

    /** Adds {@code lines}, in order. */
    void add(List<ReadLine> lines) throws IOException {
        for (int from = 0; from < lines.size(); ) {
            FileChannel open = opened(lines.get(from));
            StringBuilder text = new StringBuilder();
            String last = hash;
            int next = from;
            while (next < lines.size() && !belongsLater(lines.get(next))) {
                Chain.Link link = Chain.link(last, lines.get(next));
                text.append(link.text()).append('\n');
                last = link.hash();
                next++;
            }
            write(open, text.toString());
            hash = last;
            from = next;
        }
    }

    /** What was added is on the disk when this returns. */
    void force() throws IOException {
        if (dirty && channel != null) {
            channel.force(false);
            dirty = false;
        }
    }

    /** Whether {@code line} is of a later month than the open file: a clock that was set back opens no earlier one. */
    private boolean belongsLater(ReadLine line) {
        return path == null || files.of(line).compareTo(path) > 0;
    }

    private FileChannel opened(ReadLine first) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = reopened();
        }
        if (open == null || belongsLater(first)) {
            open = made(files.of(first));
        }
        return open;
    }

    /** The file in which the trail ends, with what stands behind its last whole line closed off; null where there is none. */
    private @Nullable FileChannel reopened() throws IOException {
        List<Path> all = files.all();
        if (all.isEmpty()) {
            return null;
        }
        TrailFiles.End end = files.end();
        hash = end.hash();
        FileChannel open = open(all.getLast());
        StringBuilder closing = new StringBuilder(end.ended() ? "" : "\n");
        if (end.left().length > 0) {
            Chain.Link link = Chain.link(
                    hash,
                    ReadLine.ofItself(
                            clock.instant(),
                            ReadLine.CUT_OFF,
                            "a process ended while it wrote the line before",
                            Chain.digest(end.left())));
            closing.append(link.text()).append('\n');
            write(open, closing.toString());
            hash = link.hash();
        } else if (!closing.isEmpty()) {
            write(open, closing.toString());
        }
        return open;
    }

    private FileChannel made(Path file) throws IOException {
        close();
        if (!Files.isDirectory(files.folder())) {
            Files.createDirectories(files.folder(), forFolders);
        }
        return open(file);
    }

    private FileChannel open(Path file) throws IOException {
        FileChannel open =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), forFiles);
        path = file;
        channel = open;
        return open;
    }

    private void write(FileChannel open, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        dirty = true;
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    /** Lets go of the file, with what was added on the disk; what is added next opens it again where it ends then. */
    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            try (open) {
                force();
            } finally {
                channel = null;
                path = null;
            }
        }
    }
}
