package org.caseledger.app.ask;

import java.util.List;
import org.caseledger.app.answer.CheckedDocumentsAnswer;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.document.DocumentCheck;
import org.caseledger.app.store.Documents;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DocumentId;
import org.caseledger.claim.Reserved;
import org.caseledger.journal.Entry;

/**
 * Questions about documents. Who sees a claim sees which documents are on its file; the bytes of a reserved one are for those
 * who may see that. A withdrawn one is on file as it was known while it stood.
 *
 * @param ledger the ledger
 * @param clocks what was known
 */
public record AboutDocuments(Ledger ledger, Clocks clocks) {

    /** What became of somebody's wish to open a document. */
    public sealed interface Opened {

        /** It is {@code document}, and has these bytes. */
        @SuppressWarnings("ArrayRecordComponent") // It is handed over once and compared by nobody.
        record Bytes(DocumentAnswer document, byte[] bytes) implements Opened {}

        /** It is for other eyes. */
        record Withheld(DocumentAnswer document, Reserved kind) implements Opened {

            /** Why, in a person's words. */
            public String words() {
                return "document " + document.id() + " is reserved (" + kind
                        + "); an adjuster may open it, and who else may, docs/security/who-may-what.md says";
            }
        }
    }

    /** The documents of {@code claim}, the last received first. */
    public List<DocumentAnswer> of(String claim) {
        ClaimFacts facts = clocks.facts(ledger, claim);
        return facts.onFile().documents().stream()
                .map(entry -> DocumentAnswer.of(facts.claim(), entry))
                .filter(document -> clocks.considers(document.receivedOn()))
                .sorted((one, other) -> other.receivedOn().compareTo(one.receivedOn()))
                .toList();
    }

    /** The document {@code id}. */
    public DocumentAnswer one(String id) {
        return DocumentAnswer.of(number(id), found(id));
    }

    /** The document {@code id}, which must be one of {@code claim}. */
    public DocumentAnswer of(String claim, String id) {
        DocumentAnswer document = one(id);
        if (!document.claim().equals(ledger.claimNumber(claim))) {
            throw clocks.unknown(ledger, "document", id);
        }
        return document;
    }

    /** The document {@code id} with its bytes. */
    public Opened open(String id) {
        Entry<DocumentAttached> found = found(id);
        DocumentAnswer document = DocumentAnswer.of(number(id), found);
        Reserved kind = found.event().reserved();
        if (kind != null && !ledger.person().may(kind.permission())) {
            return new Opened.Withheld(document, kind);
        }
        byte[] bytes = ledger.documents()
                .get(document.sha256())
                .orElseThrow(() -> new LedgerFault("the bytes of document " + document.id()
                        + " aren't in this ledger; look into a backup: caseledger documents --verify lists what is"
                        + " missing"));
        if (!Documents.sha256(bytes).equals(document.sha256())) {
            throw new LedgerFault("the bytes of document " + document.id()
                    + " aren't those that were attached; restore them from a backup");
        }
        return new Opened.Bytes(document, bytes);
    }

    private String number(String id) {
        return DocumentId.of(id).map(one -> ledger.claimNumber(one.claim())).orElse(id);
    }

    private Entry<DocumentAttached> found(String id) {
        DocumentId wanted = DocumentId.of(id)
                .map(one -> new DocumentId(ledger.claimNumber(one.claim()), one.number()))
                .orElseThrow(() -> clocks.unknown(ledger, "document", id));
        return ledger.facts(wanted.claim()).knownAt(clocks.knownAt(ledger)).onFile().documents().stream()
                .filter(entry -> entry.event().document().equals(wanted.toString()))
                .findFirst()
                .orElseThrow(() -> clocks.unknown(ledger, "document", id));
    }

    /** Whether the bytes of every document that was ever put on file, withdrawn or not, are there and are those. */
    public CheckedDocumentsAnswer check() {
        return CheckedDocumentsAnswer.of(DocumentCheck.of(ledger));
    }
}
