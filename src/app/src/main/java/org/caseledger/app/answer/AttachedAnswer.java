package org.caseledger.app.answer;

/**
 * A document that somebody attached.
 *
 * @param id its id
 * @param sha256 the SHA-256 of its bytes
 * @param before whether the claim had the same content already: then this is that one, and nothing was recorded
 * @param document all that is on file of it
 */
public record AttachedAnswer(String id, String sha256, boolean before, DocumentAnswer document) implements Document {

    /** The answer for {@code document}. */
    public static AttachedAnswer of(DocumentAnswer document, boolean before) {
        return new AttachedAnswer(document.id(), document.sha256(), before, document);
    }
}
