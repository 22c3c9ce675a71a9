package org.caseledger.app.store;

import java.nio.file.Path;
import org.caseledger.app.store.product.Key;
import org.jspecify.annotations.Nullable;

/**
 * That a ledger has another key from now on.
 *
 * @param before the fingerprint of the key that it had; null where it wasn't encrypted
 * @param now that of the key that it has
 */
public record KeyChange(@Nullable String before, String now) {

    /**
     * Encrypts the ledger in {@code directory} with the key that {@code next} gives; the one that it has, {@code keys} give.
     * Refused while somebody has it open, and where it has that key already.
     */
    public static KeyChange of(Path directory, Keys keys, Keys next) {
        LedgerFolder folder = Opening.folder(directory);
        folder.requireLedger(directory);
        switch (folder.access()) {
            case LedgerAccess.Full() -> folder.clean();
            case LedgerAccess.NoRoom() -> throw new LedgerFault(StorageFault.noRoom(folder.path()));
            case LedgerAccess.ReadOnly(String because) ->
                throw new LedgerFault(Opening.refusal(folder.path(), because));
            case LedgerAccess.None(String because) -> throw folder.unreadable(because);
        }
        LedgerKey key = LedgerKey.of(folder);
        @Nullable Key now = key.from(keys);
        Keys.Found found = next.toEncrypt(folder.path());
        String before = now == null ? null : now.fingerprint();
        if (found.key().fingerprint().equals(before)) {
            throw new LedgerFault(found.where() + " is the one that the ledger in " + folder.path()
                    + " has already; nothing is changed. caseledger new-key FILE makes another one");
        }
        key.change(now, found.key());
        return new KeyChange(before, found.key().fingerprint());
    }
}
