package org.caseledger.app.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Products;
import org.caseledger.app.store.SigningKeyFile;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a whole ledger, made while others go on recording: the database and whatever else is in the ledger's
 * directory, but for logs. It is a folder that is called by the instant, such as {@code ledger-2026-03-01T02-00-00.000Z};
 * it gets that name when it was opened and compared with the ledger, and it holds everything that was acknowledged before
 * it was begun.
 *
 * @param folder where it is
 * @param madeAt when it was begun, in UTC
 * @param contents what is in it
 * @param files how many files it has, without {@code backup.json}
 * @param bytes how large they are together
 * @param key the fingerprint of the key with which its database is encrypted; null where it isn't
 * @param projectionsCompared whether the rows of projections were compared; not where another edition of the program, or
 *     other policy files, made them
 */
public record Backup(
        Path folder,
        String madeAt,
        Contents contents,
        int files,
        long bytes,
        @Nullable String key,
        boolean projectionsCompared) {

    private static final String PREFIX = "ledger-";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int DIFFERENCES_SAID_MAX = 3;
    private static final String DATABASE = "database";
    /** What a ledger's directory holds that is no part of the ledger, or is copied by the database itself. */
    private static final Set<String> LEFT_OUT = Set.of(
            DATABASE,
            "database.making",
            "database.replaced",
            "search",
            "making.lock",
            "server.json",
            "log",
            "rebuild",
            // Whoever is given a backup isn't given the power to sign.
            SigningKeyFile.NAME,
            SigningKeyFile.NEXT,
            OpenLedger.BACKUP);

    /**
     * Makes one of {@code ledger} in {@code directory}, which may be another machine's; where that fails, nothing is left of
     * it.
     */
    public static Backup make(OpenLedger ledger, Path directory) {
        if (!directory.getFileSystem().equals(FileSystems.getDefault())) {
            return SentBackup.make(ledger, directory);
        }
        Path into = directory.toAbsolutePath().normalize();
        Instant at = ledger.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Path folder = into.resolve(PREFIX + NAME.format(at));
        try {
            OwnersFiles.makeDirectories(into);
            Unfinished.removeLeftOver(into, PREFIX);
            if (Files.exists(folder)) {
                throw new LedgerFault("there is a backup called " + folder + " already; nothing is overwritten");
            }
            try (Unfinished making = Unfinished.of(folder)) {
                if (making == null) {
                    throw new LedgerFault("another process is making " + folder + " at this moment");
                }
                return make(ledger, at, into, making);
            }
        } catch (IOException e) {
            throw DiskFault.of("the backup can't be written to " + into, into, e);
        }
    }

    private static Backup make(OpenLedger ledger, Instant at, Path into, Unfinished making) {
        Path place = making.place();
        try {
            Path home = ledger.directory().toAbsolutePath().normalize();
            // First, because a file that a run lacks is written again, and a run that a file lacks would never be.
            CopiedFile.copy(home, place, path -> isOfTheLedger(home, path));
            ledger.copyDatabase(place.resolve(DATABASE));
            Contents contents;
            String edition;
            try (OpenLedger copy = ledger.openCopy(place)) {
                copy.check();
                contents = Contents.of(copy);
                edition = copy.edition();
            }
            if (!Contents.journal(ledger, contents.entries()).equals(contents.journal())) {
                throw new LedgerFault("the copy in " + place + " doesn't hold what the ledger in " + ledger.directory()
                        + " holds, and isn't kept; see the log, and look at both disks");
            }
            Manifest manifest = new Manifest(
                    at.toString(), edition, contents, CopiedFile.in(place, path -> !path.endsWith("making.lock")));
            for (CopiedFile file : manifest.files()) {
                CopiedFile.force(place.resolve(file.path()));
            }
            manifest.write(place);
            making.finish();
            return of(making.whole(), manifest, ledger.keyFingerprint().orElse(null), true);
        } catch (IOException | SQLException | RuntimeException e) {
            throw DiskFault.of("the backup can't be written to " + into, into, e);
        }
    }

    /** Whether {@code path} in the ledger's directory {@code home} is neither a log nor a backup nor half of something. */
    private static boolean isOfTheLedger(Path home, Path path) {
        Path whole = home.resolve(path);
        return !LEFT_OUT.contains(path.getName(0).toString())
                && !whole.equals(Products.embedded().log(home))
                && !path.toString().endsWith(".part")
                && !Files.exists(whole.resolve(OpenLedger.BACKUP));
    }

    /** The same backup, which lies in {@code elsewhere} now. */
    Backup in(Path elsewhere) {
        return new Backup(elsewhere, madeAt, contents, files, bytes, key, projectionsCompared);
    }

    private static Backup of(Path folder, Manifest manifest, @Nullable String key, boolean compared) {
        return new Backup(
                folder,
                manifest.madeAt(),
                manifest.contents(),
                manifest.files().size(),
                manifest.files().stream().mapToLong(CopiedFile::bytes).sum(),
                key,
                compared);
    }

    /**
     * Puts {@code backup} in the place of the ledger's {@code directory}, in which nothing is. Every file is compared with
     * what {@code backup.json} says of it; the copy is opened, and what is in it compared, too. Where something differs,
     * that is refused, and nothing is left behind.
     *
     * @param keys where the key is found that the ledger had when the backup was made, if it had one
     */
    public static Backup restore(Path backup, Path directory, Clock clock, Keys keys) {
        Path from = backup.toAbsolutePath().normalize();
        Path to = directory.toAbsolutePath().normalize();
        Manifest manifest = Manifest.of(from);
        try {
            requireNothingIn(to);
            refuseDamaged(from, differences(from, manifest));
            Ledger.requireKey(from, keys);
            Path above = to.getParent();
            if (above == null) {
                throw new LedgerFault("a ledger can't be restored to " + to + "; name a directory with --ledger");
            }
            OwnersFiles.makeDirectories(above);
            try (Unfinished making = Unfinished.of(to)) {
                if (making == null) {
                    throw new LedgerFault("another process is restoring " + to + " at this moment");
                }
                return restore(from, manifest, making, clock, keys);
            }
        } catch (IOException e) {
            throw DiskFault.of("the ledger can't be restored to " + to, to, e);
        }
    }

    private static Backup restore(Path from, Manifest manifest, Unfinished making, Clock clock, Keys keys) {
        Path place = making.place();
        try {
            for (CopiedFile file : manifest.files()) {
                file.copy(from, place);
            }
            Backup restored;
            try (OpenLedger copy = Ledger.openToRead(place, clock, keys)) {
                copy.check();
                boolean oneEdition = manifest.edition().equals(copy.edition());
                refuseDamaged(from, manifest.contents().differences(Contents.of(copy), oneEdition));
                restored = of(from, manifest, copy.keyFingerprint().orElse(null), oneEdition);
            }
            making.finish();
            return restored;
        } catch (IOException | RuntimeException e) {
            throw DiskFault.of("the ledger can't be restored to " + making.whole(), making.whole(), e);
        }
    }

    private static List<String> differences(Path from, Manifest manifest) throws IOException {
        List<String> differences = new ArrayList<>();
        for (CopiedFile file : manifest.files()) {
            file.difference(from).ifPresent(differences::add);
        }
        return differences;
    }

    private static void refuseDamaged(Path backup, List<String> differences) {
        if (!differences.isEmpty()) {
            int more = differences.size() - DIFFERENCES_SAID_MAX;
            throw new LedgerFault("the backup in " + backup + " is damaged: "
                    + String.join("; ", differences.subList(0, Math.min(DIFFERENCES_SAID_MAX, differences.size())))
                    + (more > 0 ? "; and " + more + " more" : "") + ". Nothing was restored; use another backup");
        }
    }

    private static void requireNothingIn(Path directory) throws IOException {
        if (Ledger.existsIn(directory)) {
            throw new LedgerFault("there is a ledger in " + directory
                    + "; nothing is overwritten: name another directory with --ledger, or move that one away");
        }
        if (Files.exists(directory)) {
            try (Stream<Path> there = Files.list(directory)) {
                if (there.findAny().isPresent()) {
                    throw new LedgerFault("directory " + directory
                            + " isn't empty; nothing is overwritten: name another one with --ledger");
                }
            }
        }
    }

    /** The last of the backups in {@code directory}, by their names. */
    static Optional<Path> latestIn(Path directory) {
        try (Stream<Path> there = Files.list(directory)) {
            return there.filter(folder -> isName(folder.getFileName().toString())
                            && Files.isRegularFile(folder.resolve(OpenLedger.BACKUP)))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code name} is that of a backup, and not of one that is still being made. */
    private static boolean isName(String name) {
        return name.startsWith(PREFIX) && !name.endsWith(".part");
    }

    /** When the last of the backups in {@code directory} was begun, by its name. */
    static Optional<Instant> latestMadeIn(Path directory) {
        return latestIn(directory).flatMap(folder -> {
            try {
                String name = folder.getFileName().toString();
                return Optional.of(NAME.parse(name.substring(Math.min(name.length(), PREFIX.length())), Instant::from));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
