package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseledger.claim.ClaimCommand.AttachDocument;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Entry;

/**
 * Decides which documents are put on file: each content once, received between the injury and today. Whether a file may be
 * kept at all, and what it is, was found out by whoever keeps its bytes.
 */
final class DocumentDecider {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private DocumentDecider() {}

    static Decision<ClaimEvent> decide(ClaimFacts facts, AttachDocument c, LocalDate today) {
        if (!SHA_256.matcher(c.sha256()).matches() || c.size() < 0) {
            throw new IllegalArgumentException("no document of this program: " + c);
        }
        Optional<Entry<DocumentAttached>> before = facts.onFile().document(c.sha256());
        if (before.isPresent()) {
            return refuse(
                    "already-attached",
                    "claim " + c.claim() + " has this document already, as "
                            + before.get().event().document() + " in entry "
                            + before.get().id());
        }
        LocalDate injuredOn = facts.reported().event().injuredOn();
        if (c.receivedOn().isBefore(injuredOn)) {
            return refuse(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    "receivedOn (" + c.receivedOn() + ") is before the date of injury (" + injuredOn + ")");
        }
        if (c.receivedOn().isAfter(today)) {
            return refuse(
                    RefusalCode.FUTURE_DATE,
                    "a document can't have been received on " + c.receivedOn() + ", which is after today (" + today
                            + ")");
        }
        return accept(new DocumentAttached(
                new DocumentId(c.claim(), attached(facts) + 1).toString(),
                c.kind(),
                c.name(),
                c.mediaType(),
                c.size(),
                c.sha256(),
                c.receivedOn(),
                c.reserved(),
                c.partOf()));
    }

    /** How many were ever attached, withdrawn or not. */
    private static int attached(ClaimFacts facts) {
        return (int) facts.entries().stream()
                .filter(entry -> entry.event() instanceof DocumentAttached)
                .count();
    }
}
