package org.caseledger.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;

/**
 * A backup for somebody on another machine: made here like any other, opened and compared, then sent file by file and read
 * back. It gets its name there when all of it is there.
 */
final class SentBackup {

    /** Where it is made meanwhile; no part of the ledger, as its name says. */
    private static final String PLACE = "sending.part";

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Path from;
    private final Path to;
    private final List<Path> made = new ArrayList<>();

    private SentBackup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** Makes one of {@code ledger} in {@code directory}, whose files are somebody else's. */
    static Backup make(OpenLedger ledger, Path directory) {
        Path into = directory.toAbsolutePath().normalize();
        Path place = ledger.directory().resolve(PLACE);
        ONE_AT_A_TIME.lock();
        try {
            try {
                OwnersFiles.delete(place);
                Backup backup = Backup.make(ledger, place);
                Path folder = into.resolve(backup.folder().getFileName().toString());
                return backup.in(new SentBackup(backup.folder(), folder).sent());
            } finally {
                OwnersFiles.delete(place);
            }
        } catch (IOException e) {
            throw DiskFault.of("the backup can't be written to " + into, into, e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Path sent() throws IOException {
        if (Files.exists(to)) {
            throw new LedgerFault("there is a backup called " + to + " already; nothing is overwritten");
        }
        OwnersFiles.makeDirectories(Objects.requireNonNull(to.getParent()));
        Path unfinished = to.resolveSibling(to.getFileName() + ".part");
        try {
            for (CopiedFile file : CopiedFile.in(from, path -> true)) {
                send(file, unfinished);
            }
            return Files.move(unfinished, to);
        } catch (IOException | RuntimeException e) {
            remove(e);
            throw e;
        }
    }

    private void send(CopiedFile file, Path unfinished) throws IOException {
        Path copy = unfinished.resolve(file.path());
        folders(Objects.requireNonNull(copy.getParent()), unfinished);
        made.add(copy);
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                copy, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnersFiles.forFiles()))) {
            Files.copy(from.resolve(file.path()), out);
        }
        Optional<String> difference = file.difference(unfinished);
        if (difference.isPresent()) {
            throw new LedgerFault("the backup in " + to + " isn't what was sent: " + difference.get()
                    + ". Nothing is left of what was begun");
        }
    }

    /** Makes {@code folder} and those above it up to {@code top}. */
    private void folders(Path folder, Path top) throws IOException {
        if (made.contains(folder)) {
            return;
        }
        if (!folder.equals(top)) {
            folders(Objects.requireNonNull(folder.getParent()), top);
        }
        Files.createDirectory(folder, OwnersFiles.forDirectories());
        made.add(folder);
    }

    private void remove(Exception because) {
        for (Path path : made.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException | RuntimeException e) {
                because.addSuppressed(e);
            }
        }
    }
}
