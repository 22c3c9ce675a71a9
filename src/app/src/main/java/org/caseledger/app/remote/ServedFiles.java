package org.caseledger.app.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.caseledger.app.call.Caller;
import org.caseledger.app.store.OwnersFiles;

/** Does for a server what it wants of a caller's files and standard input, as far as the call names them. */
final class ServedFiles implements AutoCloseable {

    private static final FileAttribute<?>[] NONE = {};

    private final Caller caller;
    private final NamedFiles named;
    private final Map<Long, FileChannel> written = new HashMap<>();
    private long numbers;

    ServedFiles(Caller caller, NamedFiles named) {
        this.caller = caller;
        this.named = named;
    }

    /** What comes of {@code want}. */
    Given give(Want want) {
        try {
            return want.path().isEmpty() ? ofInput(want) : ofFile(want, caller.path(want.path()));
        } catch (IOException e) {
            return Given.Fault.of(e);
        } catch (RuntimeException e) {
            return new Given.Fault("IOException", String.valueOf(e.getMessage()));
        }
    }

    private Given ofInput(Want want) throws IOException {
        return switch (want.what()) {
            case CATCH_UP -> {
                caller.out().flush();
                yield new Given.Done();
            }
            case READ -> {
                byte[] bytes = new byte[Math.min(want.length(), CallersReading.BLOCK)];
                int read = caller.in().read(bytes);
                yield new Given.Content(Arrays.copyOf(bytes, Math.max(0, read)));
            }
            default -> throw new IOException("no file is named");
        };
    }

    private Given ofFile(Want want, Path path) throws IOException {
        boolean may = switch (want.what()) {
            case LOOK, FOLDER -> named.mayLook(path);
            case READ -> named.mayRead(path);
            case OPEN, CREATE, WRITE, CLOSE, DELETE -> named.mayWrite(path);
            case MOVE -> named.mayWrite(path) && named.mayWrite(caller.path(want.to()));
            case CATCH_UP -> true;
        };
        if (!may) {
            throw new AccessDeniedException(want.path(), null, "the call doesn't name it");
        }
        return switch (want.what()) {
            case LOOK -> look(path);
            case READ -> read(path, want.at(), want.length());
            case OPEN -> open(path, want.owners(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            case CREATE -> open(path, want.owners(), StandardOpenOption.CREATE_NEW);
            case WRITE -> write(want.at(), want.content());
            case CLOSE -> close(want.at());
            case MOVE -> move(path, caller.path(want.to()));
            case FOLDER -> {
                Files.createDirectory(path, want.owners() ? OwnersFiles.forDirectories() : NONE);
                yield new Given.Done();
            }
            case DELETE -> {
                Files.delete(path);
                yield new Given.Done();
            }
            case CATCH_UP -> new Given.Done();
        };
    }

    private static Given look(Path path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return new Given.Look(
                    true,
                    found.isDirectory(),
                    found.isRegularFile(),
                    Files.isReadable(path),
                    found.size(),
                    found.lastModifiedTime().toMillis());
        } catch (NoSuchFileException e) {
            return new Given.Look(false, false, false, false, 0, 0);
        }
    }

    private static Given read(Path path, long at, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.min(length, CallersReading.BLOCK));
            channel.position(at);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return new Given.Content(Arrays.copyOf(bytes.array(), bytes.position()));
        }
    }

    private Given open(Path path, boolean owners, StandardOpenOption... how) throws IOException {
        Set<StandardOpenOption> options = new HashSet<>(Arrays.asList(how));
        options.add(StandardOpenOption.WRITE);
        long number = ++numbers;
        written.put(number, FileChannel.open(path, options, owners ? OwnersFiles.forFiles() : NONE));
        return new Given.Opened(number);
    }

    private FileChannel channel(long number) throws IOException {
        FileChannel channel = written.get(number);
        if (channel == null) {
            throw new IOException("the file isn't open");
        }
        return channel;
    }

    private Given write(long number, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel(number).write(bytes);
        }
        return new Given.Done();
    }

    private Given close(long number) throws IOException {
        try (FileChannel channel = channel(number)) {
            written.remove(number);
            channel.force(true);
        }
        return new Given.Done();
    }

    private static Given move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Given.Done();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : written.values()) {
            channel.close();
        }
    }
}
