package org.caseledger.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.ask.AboutDocuments;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.DocumentText;
import org.caseledger.claim.Reserved;

/**
 * A document in a list.
 *
 * @param document the document
 * @param size how large it is, as people say it
 * @param readable whether whoever asks may open it
 * @param shown whether the browser can show it
 * @param recordedAt when it was put on file
 * @param by who put it there
 */
public record DocumentRow(
        DocumentAnswer document, String size, boolean readable, boolean shown, String recordedAt, String by) {

    /** The documents of {@code claim} in {@code ledger} as its reader has them, the last received first. */
    static List<DocumentRow> of(Ledger ledger, Clocks clocks, String claim) {
        return new AboutDocuments(ledger, clocks)
                .of(claim).stream()
                        .map(document -> new DocumentRow(
                                document,
                                DocumentText.size(document.size()),
                                readable(ledger, document),
                                DocumentType.named(document.mediaType())
                                        .filter(DocumentType::shown)
                                        .isPresent(),
                                Moment.of(null, null, ledger).shown(document.recordedAt()),
                                AlertRow.named(ledger, document.by())))
                        .toList();
    }

    private static boolean readable(Ledger ledger, DocumentAnswer document) {
        return Stream.of(Reserved.values())
                .filter(kind -> kind.toString().equals(document.reserved()))
                .allMatch(kind -> ledger.person().may(kind.permission()));
    }

    /** What it is and how large, such as {@code PDF, 120 KB}. */
    public String facts() {
        String type = DocumentType.named(document.mediaType())
                .map(DocumentType::words)
                .orElse(document.mediaType());
        return type + ", " + size;
    }
}
