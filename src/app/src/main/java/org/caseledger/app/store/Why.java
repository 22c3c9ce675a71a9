package org.caseledger.app.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;

/** Why a file could not be used, in words for a person. */
public final class Why {

    private Why() {}

    /** The reason of {@code fault}, such as "you may not use /data/ledger". */
    public static String of(IOException fault) {
        return switch (fault) {
            case AccessDeniedException e -> System.getProperty("user.name", "you") + " may not use " + e.getFile();
            case NoSuchFileException e -> e.getFile() + " is not there";
            case NotDirectoryException e -> e.getFile() + " is not a folder";
            case FileAlreadyExistsException e -> e.getFile() + " is there already and is not a folder";
            case FileSystemException e when e.getReason() != null -> decapitalised(e.getReason());
            case EOFException e -> "it ends in the middle";
            // Some pass on another's fault under that one's name.
            case IOException e
            when e.getCause() instanceof IOException cause && cause.toString().equals(e.getMessage()) -> of(cause);
            default -> Objects.requireNonNullElse(fault.getMessage(), "the system does not say why");
        };
    }

    private static String decapitalised(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
