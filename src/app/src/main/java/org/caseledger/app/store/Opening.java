package org.caseledger.app.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.caseledger.app.store.product.Key;
import org.caseledger.catalogue.EventCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's files, opened, and what else a ledger is made of.
 *
 * @param directory its directory, as it was named
 * @param database its database, or a copy of that in memory
 * @param policies the policy files in its folder {@code policies}
 * @param clock what says when something is recorded
 * @param onlyReadable why nothing can be recorded; null where it can
 * @param key with what its database is encrypted; null where it isn't
 */
record Opening(
        Path directory,
        LedgerDatabase database,
        PolicyFolder policies,
        Clock clock,
        @Nullable String onlyReadable,
        @Nullable Key key) {

    /** The directory of a ledger, whichever way it is named. */
    static LedgerFolder folder(Path directory) {
        return new LedgerFolder(directory.toAbsolutePath().normalize());
    }

    /** Opens the ledger in {@code directory} for recording, making it if it isn't there. */
    static Opening toRecord(Path directory, Clock clock, Keys keys) {
        LedgerFolder folder = folder(directory);
        PolicyFolder policies = policies(directory);
        if (!folder.holdsLedger()) {
            folder.make(keys);
        }
        return switch (folder.access()) {
            case LedgerAccess.Full() -> {
                folder.clean();
                @Nullable Key key = LedgerKey.of(folder).from(keys);
                yield new Opening(directory, LedgerDatabase.open(folder.path(), key), policies, clock, null, key);
            }
            case LedgerAccess.NoRoom() -> throw new LedgerFault(StorageFault.noRoom(folder.path()));
            case LedgerAccess.ReadOnly(String because) -> throw new LedgerFault(refusal(folder.path(), because));
            case LedgerAccess.None(String because) -> throw folder.unreadable(because);
        };
    }

    /** Opens the ledger in {@code directory} for questions. */
    static Opening toRead(Path directory, Clock clock, Keys keys) {
        LedgerFolder folder = folder(directory);
        folder.requireLedger(directory);
        PolicyFolder policies = policies(directory);
        return switch (folder.access()) {
            case LedgerAccess.Full() -> {
                folder.clean();
                @Nullable Key key = LedgerKey.of(folder).from(keys);
                yield new Opening(directory, LedgerDatabase.open(folder.path(), key), policies, clock, null, key);
            }
            case LedgerAccess.NoRoom() ->
                copied(folder, policies, directory, clock, keys, "no space is left on its disk");
            case LedgerAccess.ReadOnly(String because) -> copied(folder, policies, directory, clock, keys, because);
            case LedgerAccess.None(String because) -> throw folder.unreadable(because);
        };
    }

    private static Opening copied(
            LedgerFolder folder, PolicyFolder policies, Path directory, Clock clock, Keys keys, String because) {
        @Nullable Key key = LedgerKey.of(folder).from(keys);
        return new Opening(directory, folder.copy(key), policies, clock, because, key);
    }

    /** The ledger; where it can't be opened, its database is closed again. */
    OpenLedger ledger() {
        try {
            return new OpenLedger(this, EventCatalogue.reader());
        } catch (RuntimeException e) {
            RuntimeException fault = StorageFault.told(e, directory);
            try {
                database.close();
            } catch (RuntimeException closing) {
                // What went wrong first is what is told.
                fault.addSuppressed(closing);
            }
            throw fault;
        }
    }

    /** That nothing can be recorded in {@code ledger}, {@code because} of this. */
    static String refusal(Path ledger, String because) {
        return "nothing can be recorded in the ledger in " + ledger + ": " + because
                + "; have its owner do this, or work on a copy of the directory";
    }

    private static PolicyFolder policies(Path directory) {
        try {
            return PolicyFolder.in(directory);
        } catch (IllegalArgumentException e) {
            throw new LedgerFault("a policy file can't be used: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new LedgerFault("a policy file can't be read: " + Why.of(Objects.requireNonNull(e.getCause())), e);
        }
    }
}
