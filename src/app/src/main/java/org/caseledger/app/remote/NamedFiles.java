package org.caseledger.app.remote;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.stamp.TimeStamp;
import org.jspecify.annotations.Nullable;

/**
 * The files that the arguments of a call name. A server is served these and what lies in them, and the time stamp beside them; it may
 * write beside them what a command writes beside: the file that isn't finished, an answer as JSON beside its page, and a time stamp.
 */
final class NamedFiles {

    /** Options whose files are the command line's own. */
    private static final Set<String> OWN =
            Set.of("--ledger", "--server", "--token-file", "--server-certificate", "--key-file", "--new-key-file");

    private static final String UNFINISHED = ".part";

    private final Path home;
    private final List<Path> named = new ArrayList<>();

    NamedFiles(Path home, List<String> arguments) {
        this.home = home.toAbsolutePath().normalize();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (OWN.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-")) {
                add(argument);
            } else if (argument.contains("=") && OWN.stream().noneMatch(own -> argument.startsWith(own + "="))) {
                add(argument.substring(argument.indexOf('=') + 1));
            }
        }
    }

    private void add(String name) {
        try {
            if (!name.isBlank()) {
                named.add(home.resolve(name).normalize());
            }
        } catch (InvalidPathException e) {
            // What can't be a file's name names none.
            return;
        }
    }

    /** Whether somebody may look there: at what is named, at what lies in it, and at the folders in which it lies. */
    boolean mayLook(Path path) {
        Path whole = whole(path);
        return mayWrite(path) || named.stream().anyMatch(name -> name.startsWith(whole));
    }

    /** Whether it may be read: what is named, what lies in it, and the time stamp of what is named. */
    boolean mayRead(Path path) {
        Path whole = whole(path);
        return named.stream().anyMatch(name -> whole.startsWith(name) || whole.equals(stamp(name)));
    }

    /** The time stamp of {@code name}, which is called after it. */
    private static @Nullable Path stamp(Path name) {
        Path file = name.getFileName();
        return file == null ? null : name.resolveSibling(file + TimeStamp.FILE_ENDING);
    }

    /** Whether it may be written: what is named, what lies in it, and what belongs beside it. */
    boolean mayWrite(Path path) {
        Path whole = whole(path);
        return mayRead(path) || named.stream().flatMap(NamedFiles::beside).anyMatch(whole::startsWith);
    }

    private static Stream<Path> beside(Path name) {
        Path file = name.getFileName();
        if (file == null) {
            return Stream.empty();
        }
        String json = file.toString().replaceFirst("\\.html$", "") + ".json";
        return Stream.of(file + UNFINISHED, json, json + UNFINISHED, file + TimeStamp.FILE_ENDING + UNFINISHED)
                .map(name::resolveSibling);
    }

    private Path whole(Path path) {
        return home.resolve(path).normalize();
    }
}
