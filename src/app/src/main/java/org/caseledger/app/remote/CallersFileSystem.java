package org.caseledger.app.remote;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;

/**
 * The files of a caller elsewhere, by the names that its call gives them. A path of it leads nowhere in this process: what
 * is read or written is asked of the caller.
 */
final class CallersFileSystem extends FileSystem {

    private final CallersFiles files;
    private final Path home;

    /** The files over {@code call}, of a caller who is in the directory {@code home}. */
    CallersFileSystem(RunningCall call, String home) {
        this.files = new CallersFiles(call, this);
        this.home = Path.of(home);
    }

    /** The directory in which the caller is. */
    Path home() {
        return home;
    }

    @Override
    public CallersFiles provider() {
        return files;
    }

    @Override
    public Path getPath(String first, String... more) {
        return new CallersPath(this, Path.of(first, more));
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("a caller's files stay open");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return home.getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException("a caller's files aren't searched");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("a caller's users aren't known");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("a caller's files aren't watched");
    }
}
