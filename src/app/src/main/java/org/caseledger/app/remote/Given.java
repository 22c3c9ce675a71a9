package org.caseledger.app.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** What a caller answers when something is wanted. */
sealed interface Given {

    /** It was done. */
    record Done() implements Given {}

    /** Some of what was read; nothing at its end. */
    record Content(byte[] bytes) implements Given {}

    /** A file is open to be written, under the number {@code file}. */
    record Opened(long file) implements Given {}

    /**
     * What stands under a name.
     *
     * @param there whether something does
     * @param folder whether it is a folder
     * @param file whether it is a file
     * @param readable whether it may be read
     * @param size its bytes
     * @param modified when it was last changed, in milliseconds
     */
    record Look(boolean there, boolean folder, boolean file, boolean readable, long size, long modified)
            implements Given {}

    /**
     * It couldn't be done.
     *
     * @param kind the kind of fault, by the name of the exception
     * @param reason what the caller's system said
     */
    record Fault(String kind, String reason) implements Given {

        static Fault of(IOException fault) {
            String reason = fault instanceof FileSystemException told && told.getReason() != null
                    ? told.getReason()
                    : fault instanceof FileSystemException ? "" : String.valueOf(fault.getMessage());
            return new Fault(fault.getClass().getSimpleName(), String.valueOf(reason));
        }

        /** The fault, as if it had happened here to {@code path}. */
        IOException of(String path) {
            @Nullable String why = reason.isEmpty() ? null : reason;
            return switch (kind) {
                case "NoSuchFileException" -> new NoSuchFileException(path, null, why);
                case "AccessDeniedException" -> new AccessDeniedException(path, null, why);
                case "FileAlreadyExistsException" -> new FileAlreadyExistsException(path, null, why);
                case "DirectoryNotEmptyException" -> new DirectoryNotEmptyException(path);
                case "NotDirectoryException" -> new NotDirectoryException(path);
                case "FileNotFoundException" -> new FileNotFoundException(reason);
                case "FileSystemException" -> new FileSystemException(path, null, why);
                default -> new IOException(reason);
            };
        }
    }

    /** Whether it is sent as bytes and not as JSON. */
    default boolean raw() {
        return this instanceof Content;
    }

    /** What is sent. */
    default byte[] body() {
        return switch (this) {
            case Done() -> Wire.empty().json();
            case Content(byte[] bytes) -> bytes;
            case Opened(long file) -> Wire.empty().with("file-number", file).json();
            case Look(boolean there, boolean folder, boolean file, boolean readable, long size, long modified) ->
                Wire.empty()
                        .with("there", there)
                        .with("folder", folder)
                        .with("file", file)
                        .with("readable", readable)
                        .with("size", size)
                        .with("modified", modified)
                        .json();
            case Fault(String kind, String reason) ->
                Wire.empty().with("fault", kind).with("reason", reason).json();
        };
    }

    /** What was sent as {@code body}, bytes or JSON. */
    static Given of(boolean raw, byte[] body) {
        if (raw) {
            return new Content(body);
        }
        Wire wire = Wire.of(body);
        if (wire.has("fault")) {
            return new Fault(wire.text("fault"), wire.text("reason"));
        }
        if (wire.has("file-number")) {
            return new Opened(wire.number("file-number"));
        }
        return wire.has("there")
                ? new Look(
                        wire.yes("there"),
                        wire.yes("folder"),
                        wire.yes("file"),
                        wire.yes("readable"),
                        wire.number("size"),
                        wire.number("modified"))
                : new Done();
    }
}
