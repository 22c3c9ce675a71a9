package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a ledger's files, in one line for a person: the cause first, then what to do. The database tells
 * it in layers, each of which names the one below; the words of the lowest that is known here are the cause.
 */
final class StorageFault {

    /** A new file for changes takes 1 MB when it is begun; what is recorded meanwhile has to be written, too. */
    private static final long ROOM_BYTES_MIN = 2L << 20;

    /** Deeper than any fault goes; a fault may be its own cause. */
    private static final int CAUSES_MAX = 100;

    private static final Set<String> IN_USE = Set.of("XSDB6");
    /** A page, the log of changes or the file of settings doesn't hold what was once written. */
    private static final Set<String> DAMAGED = Set.of(
            "XSDB0", "XSDB1", "XSDB2", "XSDB4", "XSDB5", "XSDB9", "XSDBA", "XSDBB", "XSDF6", "XSDFD", "XSDG0", "XSDG2",
            "XSDG3", "XSDG4", "XSDG6", "XSLA3", "XSLA5", "XSLA6", "XSLA7", "XSLA8", "XSLAB", "XSLAC", "XSLAD", "XSLAM",
            "XSLAO", "XSLAS", "XCY03", "XBM05", "XBM0A", "XBM0Q", "XBM0Y", "XSAI2", "40XD2");
    /** Something could not be written. */
    private static final Set<String> UNWRITTEN = Set.of(
            "XSDBC", "XSDF1", "XSDF2", "XSDF3", "XSDF4", "XSDFI", "XSDG1", "XSDG7", "XSLA0", "XSLA2", "XSLA4", "XSLAE",
            "XSLAI", "XSLAQ", "XBM0B", "XBM0H", "XBM0R", "XBM0S");

    private static final Set<String> NEWER = Set.of("XSLAN", "XSLAP", "XCW00");
    private static final Set<String> READ_ONLY =
            Set.of("25502", "25503", "25505", "XSDFB", "XSLAF", "XSLAH", "40XD1", "XBM0P");
    private static final Set<String> NO_TABLE = Set.of("42X05", "42Y07");

    private static final Pattern CONTAINER = Pattern.compile("Container\\((\\d+), (\\d+)\\)");

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
        boolean unwritten = state(layers, UNWRITTEN).isPresent();
        if (spaceIsOut(layers) || unwritten && !hasRoom(ledger)) {
            return Optional.of(noRoom(ledger));
        }
        if (state(layers, IN_USE).isPresent()) {
            return Optional.of(inUse(ledger));
        }
        if (state(layers, NEWER).isPresent()) {
            return Optional.of("the ledger in " + ledger + " was written by a newer version of this program; use that"
                    + " one, or a newer one still");
        }
        Optional<SQLException> damage = state(layers, DAMAGED);
        if (damage.isPresent()) {
            return Optional.of(damaged(ledger, place(damage.get())));
        }
        boolean ofTheStore = layers.stream().anyMatch(StorageFault::ofTheStore);
        boolean onlyReadable = state(layers, READ_ONLY).isPresent();
        if ((ofTheStore || onlyReadable) && !hasRoom(ledger)) {
            return Optional.of(noRoom(ledger));
        }
        if (unwritten) {
            return Optional.of(unwritten(
                    ledger, reason(layers).map(why -> " (" + why + ")").orElse("")));
        }
        if (onlyReadable) {
            return Optional.of("the ledger in " + ledger + " can only be read; nothing is recorded");
        }
        if (state(layers, NO_TABLE).isPresent()) {
            return Optional.of(incomplete(ledger));
        }
        return ofTheStore
                ? Optional.of("the database of the ledger in " + ledger + " can't be used as it is: the program's log"
                        + " says what is wrong with it; if it doesn't open again, put the last backup of the"
                        + " directory in its place")
                : Optional.empty();
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

    private static String place(SQLException damage) {
        Matcher container = CONTAINER.matcher(String.valueOf(damage.getMessage()));
        if (container.find()) {
            return "database/seg0/c" + Long.toHexString(Long.parseLong(container.group(2)))
                    + ".dat doesn't hold what was written there";
        }
        return String.valueOf(damage.getSQLState()).startsWith("XSLA")
                ? "database/log, what was changed last, can't be read"
                : "the folder database, or a file in it, is missing or can't be read";
    }

    /** Whether {@code layer} is about the database as a whole; one about a statement would be a fault of this program. */
    private static boolean ofTheStore(Throwable layer) {
        return layer instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("(XS|XBM|XJ04|08).*");
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
        try {
            return Files.getFileStore(ledger).getUsableSpace() >= ROOM_BYTES_MIN;
        } catch (IOException e) {
            return true;
        }
    }

    private static Optional<SQLException> state(List<Throwable> layers, Set<String> states) {
        return layers.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(layer -> layer.getSQLState() != null && states.contains(layer.getSQLState()))
                .findFirst();
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
