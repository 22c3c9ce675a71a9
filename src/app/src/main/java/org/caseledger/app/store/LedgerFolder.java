package org.caseledger.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Key;
import org.caseledger.app.store.product.Product;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a ledger: whether there is one in it, and how it gets there. A new database is made beside, in the
 * folder {@code database.making}, and moved into place when it is complete, so that a process that is killed meanwhile
 * leaves nothing that looks like a ledger. Earlier versions made it in its place; what they left half-made is recognised
 * and made again.
 *
 * @param path the directory
 */
record LedgerFolder(Path path) {

    static final String MAKING = LedgerDatabase.FOLDER + ".making";
    /** Where the database stands that another one takes the place of; for the moment of that. */
    static final String REPLACED = LedgerDatabase.FOLDER + ".replaced";

    private static final String MAKER = "making.lock";
    static final int MEGA = 20;

    /** The database's folder. */
    Path database() {
        return path.resolve(LedgerDatabase.FOLDER);
    }

    /** Whether a ledger is here; refused where nobody may look. */
    boolean holdsLedger() {
        for (Path folder : List.of(path, database())) {
            if (!LedgerAccess.enterable(folder)) {
                throw unreadable(LedgerAccess.denied(folder, "may not read it"));
            }
        }
        if (Files.notExists(database()) && Files.exists(path.resolve(REPLACED))) {
            LedgerKey.of(this).putBack();
        }
        return Files.exists(database()) && !halfMade();
    }

    /** That the ledger here may not even be read, {@code because} of this. */
    LedgerFault unreadable(String because) {
        return new LedgerFault("the ledger in " + path + " can't be read: " + because
                + "; have its owner do this, or give you access");
    }

    /** Refused where there is no ledger; the directory is {@code named} so. Nothing is made by that. */
    void requireLedger(Path named) {
        if (!holdsLedger()) {
            throw new LedgerFault("there is no ledger in " + named
                    + (isMadeOrBeingMade() ? " (one was begun and isn't finished)" : "")
                    + "; name another directory with --ledger, or record or import something to make one");
        }
    }

    private boolean halfMade() {
        try {
            return product().isHalfMade(database());
        } catch (IOException e) {
            throw new LedgerFault("folder " + database() + " can't be read: " + Why.of(e), e);
        }
    }

    static Product product() {
        return Products.embedded();
    }

    /** Whether there is a database here, finished or not. */
    boolean isMadeOrBeingMade() {
        return Files.exists(database()) || Files.exists(path.resolve(MAKING));
    }

    /** Makes a ledger here; if another process has made one meanwhile, that is the one. */
    void make(Keys keys) {
        @Nullable Key key = keys.toMake(path);
        try {
            OwnersFiles.makeDirectories(path);
        } catch (IOException e) {
            throw new LedgerFault("the ledger's directory " + path + " can't be made: " + Why.of(e), e);
        }
        try {
            boolean done = alone(() -> {
                if (!holdsLedger()) {
                    makeBeside(key);
                }
            });
            if (!done) {
                throw new LedgerFault("another process is making the ledger in " + path
                        + " at this moment; run the command again when that is done");
            }
        } catch (IOException e) {
            throw new LedgerFault("a ledger can't be made in " + path + ": " + Why.of(e), e);
        }
    }

    /**
     * Does {@code body} while no other process makes a ledger here, or another database for it.
     *
     * @return whether it was done; not where another process is at it
     */
    boolean alone(Product.FileWork body) throws IOException {
        Path maker = path.resolve(MAKER);
        try (FileChannel channel = FileChannel.open(
                        maker, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnersFiles.forFiles());
                FileLock lock = lock(channel)) {
            if (lock != null) {
                body.run();
                Files.deleteIfExists(maker);
            }
            return lock != null;
        }
    }

    /** What may be done with the ledger that is here; refused where a part of it is missing. */
    LedgerAccess access() {
        product().missingPart(database()).ifPresent(part -> {
            throw new LedgerFault(StorageFault.damaged(path, LedgerDatabase.FOLDER + "/" + part + " is missing"));
        });
        if (Files.exists(path.resolve(OpenLedger.BACKUP))) {
            return new LedgerAccess.ReadOnly("it is a backup, which nobody changes");
        }
        LedgerAccess access = LedgerAccess.to(database());
        if (access instanceof LedgerAccess.Full) {
            access = LedgerAccess.toFileOf(path, product().log(path));
        }
        return access instanceof LedgerAccess.Full && !StorageFault.hasRoom(path) ? new LedgerAccess.NoRoom() : access;
    }

    /**
     * A copy of the ledger's database in memory. Refused while another process has it open, and where it is too large for
     * the memory that there is.
     */
    LedgerDatabase copy(@Nullable Key key) {
        try {
            Map<Path, String> before = files();
            long bytes = bytes();
            long most = Runtime.getRuntime().maxMemory() / 2;
            if (bytes > most) {
                throw new LedgerFault("the ledger in " + path + " has " + (bytes >> MEGA)
                        + " MB, which is too much to read it in memory; give the program "
                        + ((bytes * 2 >> MEGA) + 1) + " MB: CASELEDGER_JAVA_OPTS=-Xmx" + ((bytes * 2 >> MEGA) + 1)
                        + "m");
            }
            AtomicReference<LedgerDatabase> copy = new AtomicReference<>();
            whileUnused(() -> copy.set(LedgerDatabase.copyOf(path, key)));
            if (!before.equals(files())) {
                copy.get().close();
                throw inUse();
            }
            return copy.get();
        } catch (IOException e) {
            throw new LedgerFault("the ledger in " + path + " can't be read: " + Why.of(e), e);
        }
    }

    /** Every file of the database, with its size and when it was last written. */
    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(database())) {
            for (Path file : (Iterable<Path>) found::iterator) {
                files.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    long bytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> found = Files.walk(database())) {
            for (Path file : (Iterable<Path>) found::iterator) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** Removes what a process left that was killed while it made a ledger here, unless it is still at it. */
    void clean() {
        if (Stream.of(MAKER, MAKING, REPLACED).noneMatch(left -> Files.exists(path.resolve(left)))) {
            return;
        }
        try {
            alone(() -> {
                OwnersFiles.delete(path.resolve(MAKING));
                if (Files.exists(database())) {
                    OwnersFiles.delete(path.resolve(REPLACED));
                }
            });
        } catch (IOException e) {
            throw new LedgerFault("what an interrupted making left in " + path + " can't be removed: " + Why.of(e), e);
        }
    }

    private void makeBeside(@Nullable Key key) throws IOException {
        Path making = path.resolve(MAKING);
        if (Files.exists(database())) {
            whileUnused(() -> {});
            OwnersFiles.delete(database());
        }
        OwnersFiles.delete(making);
        try {
            LedgerDatabase.make(path, making, key);
            if (key != null) {
                KeyMark.write(making, key);
                OwnersFiles.keepAll(making);
            }
            Files.move(making, database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (RuntimeException | IOException e) {
            try {
                OwnersFiles.delete(making);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Runs {@code body} while nobody can open the database; refused while another process has it open. */
    private void whileUnused(Product.FileWork body) throws IOException {
        if (!product().whileUnused(database(), body)) {
            throw inUse();
        }
    }

    LedgerFault inUse() {
        return new LedgerFault(StorageFault.inUse(path));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
