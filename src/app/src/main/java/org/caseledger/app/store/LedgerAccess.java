package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;

/** What the person at this machine may do with the files of a ledger that is there. */
sealed interface LedgerAccess {

    /** They may be read and written. */
    record Full() implements LedgerAccess {}

    /** They may be read and written, but there is no room left to write anything. */
    record NoRoom() implements LedgerAccess {}

    /** They may be read and nothing else, for the reason {@code because}. */
    record ReadOnly(String because) implements LedgerAccess {}

    /** Not all of them may even be read, for the reason {@code because}. */
    record None(String because) implements LedgerAccess {}

    /** What may be done with all that is in {@code folder}. */
    static LedgerAccess to(Path folder) {
        if (!enterable(folder)) {
            return new None(denied(folder, "may not read it"));
        }
        LedgerAccess access = new Full();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isReadable(file)) {
                    return new None(denied(file, "may not read it"));
                }
                if (access instanceof Full && !Files.isWritable(file)) {
                    access = new ReadOnly(unwritable(file));
                }
            }
        } catch (UncheckedIOException e) {
            return new None(Why.of(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            return new None(Why.of(e));
        }
        return access;
    }

    /** What may be done with {@code folder} itself and with {@code file}, which need not be there. */
    static LedgerAccess toFileOf(Path folder, Path file) {
        Path asked = Files.exists(file) ? file : folder;
        return Files.isWritable(asked) ? new Full() : new ReadOnly(unwritable(asked));
    }

    /** Whether {@code folder} isn't there at all, or may be looked into. */
    static boolean enterable(Path folder) {
        return !Files.isDirectory(folder) || Files.isReadable(folder) && Files.isExecutable(folder);
    }

    /** That {@code file} belongs to somebody, and that you {@code mayNot}. */
    static String denied(Path file, String mayNot) {
        String you = System.getProperty("user.name", "you");
        try {
            return file + " belongs to " + Files.getOwner(file).getName() + ", and " + you + " " + mayNot;
        } catch (IOException | UnsupportedOperationException e) {
            return you + " " + mayNot + ": " + file;
        }
    }

    /** Why {@code file} can't be written: the system says so when somebody tries. What is in it stays as it is. */
    private static String unwritable(Path file) {
        try {
            if (Files.isDirectory(file)) {
                Files.delete(Files.createTempFile(file, "may-write", ""));
            } else {
                FileChannel.open(file, StandardOpenOption.WRITE).close();
            }
            return file + " can't be written";
        } catch (AccessDeniedException e) {
            return denied(file, "may not write to it");
        } catch (IOException e) {
            return file + " can't be written (" + Why.of(e) + ")";
        }
    }
}
