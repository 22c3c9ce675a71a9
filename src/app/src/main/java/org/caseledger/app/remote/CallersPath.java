package org.caseledger.app.remote;

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file of a caller elsewhere.
 *
 * @param system the caller's files
 * @param name the name; what it would lead to in this process is nobody's business
 */
record CallersPath(CallersFileSystem system, Path name) implements Path {

    private @Nullable Path with(@Nullable Path part) {
        return part == null ? null : new CallersPath(system, part);
    }

    private CallersPath of(Path part) {
        return new CallersPath(system, part);
    }

    private static Path plain(Path other) {
        return other instanceof CallersPath callers ? callers.name : other;
    }

    @Override
    public CallersFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return name.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return with(name.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return with(name.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return with(name.getParent());
    }

    @Override
    public int getNameCount() {
        return name.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return of(name.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return of(name.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return name.startsWith(plain(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return name.endsWith(plain(other));
    }

    @Override
    public Path normalize() {
        return of(name.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return of(name.resolve(plain(other)));
    }

    @Override
    public Path relativize(Path other) {
        return of(name.relativize(plain(other)));
    }

    @Override
    public URI toUri() {
        throw new UnsupportedOperationException("a caller's file has no address");
    }

    @Override
    public Path toAbsolutePath() {
        return of(system.home().resolve(name));
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("a caller's files aren't watched");
    }

    @Override
    public int compareTo(Path other) {
        return name.compareTo(plain(other));
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
