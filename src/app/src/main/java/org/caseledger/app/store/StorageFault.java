package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a ledger's files, in one line for a person: the cause first, then what to do. The database tells
 * it in layers, each of which names the one below; the words of the lowest that is known here are the cause.
 */
final class StorageFault {

    /** A new file for changes takes 1 MB when it is begun; what is recorded meanwhile has to be written, too. */
    private static final long ROOM_BYTES_MIN = 2L << 20;

    /** A database that stops for want of room gives back what it was about to write, so that there is more than it found. */
    private static final long ROOM_AFTER_BYTES_MIN = 8L << 20;

    /** Deeper than any fault goes; a fault may be its own cause. */
    private static final int CAUSES_MAX = 100;

    private StorageFault() {}

    /** {@code fault} as a fault of the ledger in {@code ledger}; the same again where its files had no part in it. */
    static RuntimeException told(RuntimeException fault, Path ledger) {
        return fault instanceof LedgerFault
                ? fault
                : in(fault, ledger).<RuntimeException>map(told -> told).orElse(fault);
    }

    /** What {@code fault} says about the files of the ledger in {@code ledger}, if it says anything about them. */
    static Optional<LedgerFault> in(Throwable fault, Path ledger) {
        return told(causes(fault)).or(() -> sentence(layers(fault), ledger).map(line -> new LedgerFault(line, fault)));
    }

    private static Optional<LedgerFault> told(List<Throwable> layers) {
        return layers.stream()
                .filter(LedgerFault.class::isInstance)
                .map(LedgerFault.class::cast)
                .findFirst();
    }

    /** {@code fault} and what it was caused by, without what only stands beside it, such as a fault at closing. */
    private static List<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .toList();
    }

    private static Optional<String> sentence(List<Throwable> layers, Path ledger) {
        Map<Trouble, SQLException> troubles = troubles(layers);
        boolean unwritten = troubles.containsKey(Trouble.UNWRITTEN);
        if (spaceIsOut(layers) || unwritten && !hasRoom(ledger)) {
            return Optional.of(noRoom(ledger));
        }
        if (troubles.containsKey(Trouble.IN_USE)) {
            return Optional.of(inUse(ledger));
        }
        if (troubles.containsKey(Trouble.OTHER_KEY)) {
            return Optional.of("the key that was given isn't that of the ledger in " + ledger
                    + ": give the one with which it was encrypted last");
        }
        if (troubles.containsKey(Trouble.NEWER)) {
            return Optional.of("the ledger in " + ledger + " was written by a newer version of this program; use that"
                    + " one, or a newer one still");
        }
        SQLException damage = troubles.get(Trouble.DAMAGED);
        if (damage != null) {
            return Optional.of(damaged(ledger, Products.embedded().place(damage, LedgerDatabase.FOLDER)));
        }
        // A database that stopped by itself gives no connections any more, and says no more than that.
        boolean unusable = troubles.containsKey(Trouble.UNUSABLE)
                || layers.stream().anyMatch(SQLTransientConnectionException.class::isInstance);
        boolean onlyReadable = troubles.containsKey(Trouble.READ_ONLY);
        if (unusable && !hasRoom(ledger, ROOM_AFTER_BYTES_MIN) || onlyReadable && !hasRoom(ledger)) {
            return Optional.of(noRoom(ledger));
        }
        if (unwritten) {
            return Optional.of(unwritten(
                    ledger, reason(layers).map(why -> " (" + why + ")").orElse("")));
        }
        if (onlyReadable) {
            return Optional.of("the ledger in " + ledger + " can only be read; nothing is recorded");
        }
        if (troubles.containsKey(Trouble.NO_TABLE)) {
            return Optional.of(incomplete(ledger));
        }
        return unusable
                ? Optional.of("the database of the ledger in " + ledger + " can't be used as it is: the program's log"
                        + " says what is wrong with it; if it doesn't open again, put the last backup of the"
                        + " directory in its place")
                : Optional.empty();
    }

    /** What the database's product says in {@code layers}, each with the first that says it. */
    private static Map<Trouble, SQLException> troubles(List<Throwable> layers) {
        Map<Trouble, SQLException> troubles = new EnumMap<>(Trouble.class);
        for (Throwable layer : layers) {
            if (layer instanceof SQLException sql) {
                Products.embedded().trouble(sql).ifPresent(trouble -> troubles.putIfAbsent(trouble, sql));
            }
        }
        return troubles;
    }

    /** That the files of {@code ledger} can't be written, and {@code why}, if that is known. */
    static String unwritten(Path ledger, String why) {
        return "the files of the ledger in " + ledger + " can't be written" + why
                + ": look at its disk and at who owns them, then run the command again; what was acknowledged is on"
                + " record, the rest is not";
    }

    /** That the disk of {@code ledger} is full. */
    static String noRoom(Path ledger) {
        return "no space is left on the disk that holds the ledger in " + ledger + ": make room there, then run the"
                + " command again; what was acknowledged is on record, the rest is not";
    }

    /** That another process has {@code ledger} open. */
    static String inUse(Path ledger) {
        return "the ledger in " + ledger + " is in use by another process; stop that one first, or name another"
                + " directory with --ledger";
    }

    /** That the files of {@code ledger} are damaged, and {@code where}. */
    static String damaged(Path ledger, String where) {
        return "the files of the ledger in " + ledger + " are damaged (" + where + "): record nothing more there, and"
                + " put the last backup of the directory in its place";
    }

    /** That {@code ledger} has a database without what a ledger's holds. */
    static String incomplete(Path ledger) {
        return "tables are missing from the database of the ledger in " + ledger + ": something else than this program"
                + " removed them; put the last backup of the directory in its place, or name another directory with"
                + " --ledger";
    }

    private static boolean spaceIsOut(List<Throwable> layers) {
        return reason(layers)
                .filter(why -> why.contains("space left") || why.contains("quota exceeded"))
                .isPresent();
    }

    private static Optional<String> reason(List<Throwable> layers) {
        return layers.stream()
                .filter(IOException.class::isInstance)
                .map(layer -> Why.of((IOException) layer))
                .findFirst();
    }

    /** Whether the disk that holds {@code ledger} has room for the least that the database ever asks for at once. */
    static boolean hasRoom(Path ledger) {
        return hasRoom(ledger, ROOM_BYTES_MIN);
    }

    private static boolean hasRoom(Path ledger, long bytes) {
        try {
            return Files.getFileStore(ledger).getUsableSpace() >= bytes;
        } catch (IOException e) {
            return true;
        }
    }

    /** {@code fault}, what it was caused by, and then what went wrong after it. */
    private static List<Throwable> layers(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> layers = new ArrayList<>();
        collect(fault, seen, layers);
        return layers;
    }

    private static void collect(@Nullable Throwable fault, Set<Throwable> seen, List<Throwable> layers) {
        if (fault == null || !seen.add(fault)) {
            return;
        }
        layers.add(fault);
        if (fault instanceof SQLException sql) {
            collect(sql.getNextException(), seen, layers);
        }
        collect(fault.getCause(), seen, layers);
        for (Throwable suppressed : fault.getSuppressed()) {
            collect(suppressed, seen, layers);
        }
    }
}
