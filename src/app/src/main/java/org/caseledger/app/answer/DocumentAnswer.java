package org.caseledger.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.claim.ClaimEvent.DocumentAttached;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A document on a claim's file.
 *
 * @param id its id, such as {@code D-G-22-0007-3}
 * @param claim the claim
 * @param kind what it is, such as {@code form-104}
 * @param called the kind as lists have it
 * @param name what its file is called
 * @param mediaType what it is by its content
 * @param size how many bytes it has
 * @param sha256 the SHA-256 of its bytes
 * @param receivedOn when it came
 * @param reserved for whose eyes only it is; absent where everybody who sees the claim may open it
 * @param partOf the SHA-256 of the mail with which it came; absent where it came by itself
 * @param entry the entry that put it on file
 * @param by who put it there
 * @param recordedAt when
 */
public record DocumentAnswer(
        String id,
        String claim,
        String kind,
        String called,
        String name,
        String mediaType,
        int size,
        String sha256,
        LocalDate receivedOn,
        @Nullable String reserved,
        @Nullable String partOf,
        String entry,
        String by,
        Instant recordedAt)
        implements Document {

    /** The answer for the {@code document} of {@code claim}. */
    public static DocumentAnswer of(String claim, Entry<DocumentAttached> document) {
        DocumentAttached event = document.event();
        return new DocumentAnswer(
                event.document(),
                claim,
                event.kind().toString(),
                event.kind().label(),
                event.name(),
                event.mediaType(),
                event.size(),
                event.sha256(),
                event.receivedOn(),
                event.reserved() == null ? null : event.reserved().toString(),
                event.partOf(),
                document.id(),
                document.provenance().by(),
                document.recordedAt());
    }
}
