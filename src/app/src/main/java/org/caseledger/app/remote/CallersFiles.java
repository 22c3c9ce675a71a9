package org.caseledger.app.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has the caller look at its files, read them and write them, each as if this process did. */
final class CallersFiles extends FileSystemProvider {

    private final RunningCall call;
    private final CallersFileSystem system;

    CallersFiles(RunningCall call, CallersFileSystem system) {
        this.call = call;
        this.system = system;
    }

    @Override
    public String getScheme() {
        return "caller";
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (!options.contains(StandardOpenOption.WRITE)) {
            return new CallersReading(call, path.toString());
        }
        Want.What how = options.contains(StandardOpenOption.CREATE_NEW) ? Want.What.CREATE : Want.What.OPEN;
        return CallersWriting.begin(call, Want.made(how, path.toString(), owners(attributes)));
    }

    /** Whether what is made is to be the owner's alone; nothing else is ever asked for. */
    private static boolean owners(FileAttribute<?>... attributes) {
        return Arrays.stream(attributes).anyMatch(attribute -> attribute.name().equals("posix:permissions"));
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        call.want(Want.made(Want.What.FOLDER, directory.toString(), owners(attributes)));
    }

    @Override
    public void delete(Path path) throws IOException {
        call.want(Want.of(Want.What.DELETE, path.toString()));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        call.want(Want.move(from.toString(), to.toString()));
    }

    private Given.Look look(Path path) throws IOException {
        return (Given.Look) call.want(Want.of(Want.What.LOOK, path.toString()));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Given.Look look = look(path);
        if (!look.there()) {
            throw new NoSuchFileException(path.toString());
        }
        if (!look.readable() && Arrays.asList(modes).contains(AccessMode.READ)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        Given.Look look = look(path);
        if (!look.there()) {
            throw new NoSuchFileException(path.toString());
        }
        return type.cast(new CallersAttributes(look));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("a caller's files have basic attributes only");
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("a caller's files keep their attributes");
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
        return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("a caller's files aren't copied where they are");
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException("a caller's folders aren't listed");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("a caller's disks aren't known");
    }

    @Override
    public FileSystem newFileSystem(URI address, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a caller's files come with its call");
    }

    @Override
    public FileSystem getFileSystem(URI address) {
        return system;
    }

    @Override
    public Path getPath(URI address) {
        throw new UnsupportedOperationException("a caller's file has no address");
    }
}
