package org.caseledger.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.journal.Entry;
import org.caseledger.projection.claims.ClaimRegister;

/**
 * Whether the bytes of documents are what their entries say.
 *
 * @param documents how many documents were looked at
 * @param bytes how many bytes they have together
 * @param missing the ids of those whose bytes aren't there
 * @param damaged the ids of those whose bytes are others
 */
public record DocumentCheck(long documents, long bytes, List<String> missing, List<String> damaged) {

    private enum State {
        WHOLE,
        MISSING,
        DAMAGED
    }

    /** Looks at every document that was ever put on a file of {@code ledger}, withdrawn or not. */
    public static DocumentCheck of(Ledger ledger) {
        List<String> missing = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        Map<String, State> looked = new HashMap<>();
        long documents = 0;
        long bytes = 0;
        for (String claim : ledger.lists(ClaimRegister::all)) {
            for (Entry<ClaimEvent> entry : ledger.facts(claim).entries()) {
                if (entry.event() instanceof DocumentAttached document) {
                    documents++;
                    bytes += document.size();
                    State state = looked.computeIfAbsent(document.sha256(), sha256 -> state(ledger, sha256));
                    if (state == State.MISSING) {
                        missing.add(document.document());
                    } else if (state == State.DAMAGED) {
                        damaged.add(document.document());
                    }
                }
            }
        }
        return new DocumentCheck(documents, bytes, List.copyOf(missing), List.copyOf(damaged));
    }

    private static State state(Ledger ledger, String sha256) {
        Optional<byte[]> bytes = ledger.documents().get(sha256);
        if (bytes.isEmpty()) {
            return State.MISSING;
        }
        return Documents.sha256(bytes.get()).equals(sha256) ? State.WHOLE : State.DAMAGED;
    }
}
