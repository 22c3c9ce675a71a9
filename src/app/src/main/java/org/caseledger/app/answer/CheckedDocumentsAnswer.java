package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.app.document.DocumentCheck;

/**
 * Whether the bytes of documents are what their entries say.
 *
 * @param documents how many documents were looked at
 * @param bytes how many bytes they have together
 * @param missing the ids of those whose bytes aren't there
 * @param damaged the ids of those whose bytes are others
 */
public record CheckedDocumentsAnswer(long documents, long bytes, List<String> missing, List<String> damaged)
        implements Document {

    /** The answer for {@code check}. */
    public static CheckedDocumentsAnswer of(DocumentCheck check) {
        return new CheckedDocumentsAnswer(check.documents(), check.bytes(), check.missing(), check.damaged());
    }

    /** Whether all are there and right. */
    public boolean whole() {
        return missing.isEmpty() && damaged.isEmpty();
    }
}
