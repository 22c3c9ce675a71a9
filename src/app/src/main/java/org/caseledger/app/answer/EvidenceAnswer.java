package org.caseledger.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.Reserved;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's evidence package has in it: {@code contents.json} of the package itself.
 *
 * @param claim the claim
 * @param ledger which ledger, as its checkpoints say
 * @param size how many entries the ledger had, all of which the package's checkpoint covers
 * @param madeAt when it was made
 * @param madeBy who made it
 * @param knownAt what was recorded up to then is in it
 * @param asOf the world was considered up to that day
 * @param redacted what isn't shown of entries and files
 * @param whole how many entries are in {@code entries.jsonl}, word for word
 * @param inPart how many are in {@code redacted.jsonl}, proved by their place and shown in part
 * @param documents the documents on the claim's file
 * @param letters the letters that were written
 * @param readTrail how many lines {@code read-trail.jsonl} has; absent where it wasn't wanted
 * @param notInside what decides of the claim and isn't in the package, in words
 * @param file where it was written; absent in the package
 */
public record EvidenceAnswer(
        String claim,
        String ledger,
        long size,
        Instant madeAt,
        String madeBy,
        Instant knownAt,
        LocalDate asOf,
        List<Reserved> redacted,
        int whole,
        int inPart,
        List<File> documents,
        List<File> letters,
        @Nullable Integer readTrail,
        List<String> notInside,
        @Nullable String file)
        implements Document {

    /**
     * A document or a letter.
     *
     * @param id its id
     * @param name what it is called
     * @param day when the document came, or the letter was written
     * @param entry the entry that has its SHA-256
     * @param sha256 the SHA-256 of its bytes, as the entry has it
     * @param file where its bytes are in the package; absent where they are left out
     * @param leftOut why they are left out
     */
    public record File(
            String id,
            String name,
            LocalDate day,
            String entry,
            String sha256,
            @Nullable String file,
            @Nullable String leftOut) {}

    /** The same, written to {@code where}. */
    public EvidenceAnswer in(String where) {
        return new EvidenceAnswer(
                claim, ledger, size, madeAt, madeBy, knownAt, asOf, redacted, whole, inPart, documents, letters,
                readTrail, notInside, where);
    }
}
