package org.caseledger.app.call;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.store.OpenLedger;
import org.jspecify.annotations.Nullable;

/**
 * A call of the command line that a server runs for somebody, over the ledger that it has open.
 *
 * @param arguments what was typed
 * @param caller where its output goes and its files are
 * @param named the ledger's directory, as the caller names it; null where a server is named and no directory
 * @param ledger the ledger; it stays open when the call ends
 * @param account whose token came with it; null where the owner of the ledger's files calls
 */
public record Call(
        List<String> arguments,
        Caller caller,
        @Nullable Path named,
        OpenLedger ledger,
        @Nullable Account account) {}
