package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.caseledger.app.store.product.Key;
import org.jspecify.annotations.Nullable;

/**
 * The key of a ledger's database, and how another one takes its place. The database is copied beside, encrypted anew there,
 * opened, read through, and moved into place: a process that is killed meanwhile leaves the ledger with the key that it had,
 * or with the next one, and with nothing between.
 *
 * @param folder the ledger's directory
 */
record LedgerKey(LedgerFolder folder) {

    static LedgerKey of(LedgerFolder folder) {
        return new LedgerKey(folder);
    }

    /** Whether there is one: whether the database is encrypted. */
    boolean isNeeded() {
        try {
            return LedgerFolder.product().needsKey(folder.database());
        } catch (IOException e) {
            throw new LedgerFault("the ledger in " + folder.path() + " can't be read: " + Why.of(e), e);
        }
    }

    /** The key, which {@code keys} give; null where the ledger isn't encrypted. Refused where it is another. */
    @Nullable Key from(Keys keys) {
        Path ledger = folder.path();
        if (!isNeeded()) {
            keys.requireNone(ledger);
            return null;
        }
        try {
            Keys.Found found = keys.of(ledger);
            Optional<String> wanted = KeyMark.in(folder.database());
            String given = found.key().fingerprint();
            if (wanted.isPresent() && !wanted.get().equals(given)) {
                throw new LedgerFault(
                        found.where() + ", with the fingerprint " + given + ", isn't that of the ledger in " + ledger
                                + ", which wants the one with the fingerprint " + wanted.get());
            }
            return found.key();
        } catch (IOException e) {
            throw new LedgerFault("the ledger in " + ledger + " can't be read: " + Why.of(e), e);
        }
    }

    /** From now on it is {@code next}, and not {@code now}; null for a ledger that isn't encrypted yet. */
    void change(@Nullable Key now, Key next) {
        Path ledger = folder.path();
        Path making = ledger.resolve(LedgerFolder.MAKING);
        try {
            requireRoom();
            boolean done = folder.alone(() -> {
                OwnersFiles.delete(making);
                try {
                    if (!LedgerFolder.product().whileClosed(folder.database(), () -> replace(making, now, next))) {
                        throw folder.inUse();
                    }
                } finally {
                    OwnersFiles.delete(making);
                }
                OwnersFiles.delete(replaced());
                ReadModels.forgetWords(folder.path()); // which were those of a ledger that wasn't encrypted
            });
            if (!done) {
                throw new LedgerFault("another process makes or changes the ledger in " + ledger
                        + " at this moment; run the command again when that is done");
            }
        } catch (IOException e) {
            throw new LedgerFault("the ledger in " + ledger + " can't be encrypted anew: " + Why.of(e), e);
        }
    }

    private Path replaced() {
        return folder.path().resolve(LedgerFolder.REPLACED);
    }

    private void requireRoom() throws IOException {
        long needed = 2 * folder.bytes();
        if (Files.getFileStore(folder.path()).getUsableSpace() < needed) {
            throw new LedgerFault("there is no room to encrypt the ledger in " + folder.path()
                    + " anew: that is done to a copy, and takes " + ((needed >> LedgerFolder.MEGA) + 1)
                    + " MB meanwhile");
        }
    }

    private void replace(Path making, @Nullable Key now, Key next) throws IOException {
        OwnersFiles.delete(replaced());
        OwnersFiles.copy(
                folder.database(),
                making,
                file -> !LedgerFolder.product().isLock(file.getFileName().toString()));
        LedgerDatabase.rekey(folder.path(), making, now, next);
        KeyMark.write(making, next);
        OwnersFiles.keepAll(making);
        Files.move(folder.database(), replaced(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(making, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        OwnersFiles.keepNames(folder.path());
    }

    /** A process was killed in the moment between the two moves: the database that it had is moved back. */
    void putBack() {
        try {
            boolean done = folder.alone(() -> {
                if (Files.notExists(folder.database()) && Files.exists(replaced())) {
                    Files.move(replaced(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
                }
            });
            if (!done) {
                throw new LedgerFault("another process changes the key of the ledger in " + folder.path()
                        + " at this moment; run the command again when that is done");
            }
        } catch (IOException e) {
            throw new LedgerFault(
                    "the database of the ledger in " + folder.path() + " stands in " + LedgerFolder.REPLACED
                            + ", because a change of its key was interrupted, and can't be moved back: " + Why.of(e),
                    e);
        }
    }
}
