package org.caseledger.law.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where a row of a table, or a part of an employer's policy, came from. Every working says it: the same figure can be
 * computed from a row that came with the program and, a month later, from a row that somebody adopted in its place.
 */
public sealed interface Origin {

    /** What comes with the program. */
    Origin SHIPPED = new Shipped();

    /** What stands in a file that the operator put into the ledger's folder {@code policies}. */
    Origin FOLDER = new Folder();

    /** It came with the program. */
    record Shipped() implements Origin {}

    /** It stands in a file of the ledger's folder {@code policies}, which is read when the ledger is opened. */
    record Folder() implements Origin {}

    /**
     * It was adopted in the ledger.
     *
     * @param entry the ledger's entry
     * @param recordedAt when it was recorded; questions about earlier instants don't know it
     * @param by who adopted it
     */
    record Adopted(String entry, Instant recordedAt, String by) implements Origin {}

    /** The ledger's entry by which it was adopted, if it was. */
    default Optional<String> entryId() {
        return this instanceof Adopted adopted ? Optional.of(adopted.entry()) : Optional.empty();
    }

    /** The origin in words, such as {@code shipped}; a day is one of UTC, so that it is the same everywhere. */
    default String words() {
        return switch (this) {
            case Shipped shipped -> "shipped";
            case Folder folder -> "from the ledger's folder policies";
            case Adopted(String entry, Instant at, String by) ->
                "adopted on " + at.atZone(ZoneOffset.UTC).toLocalDate() + " by " + by + ", entry " + entry;
        };
    }
}
