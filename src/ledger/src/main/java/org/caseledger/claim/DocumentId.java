package org.caseledger.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's id: {@code D-G-22-0007-3} is the third that was ever attached to claim G-22-0007, withdrawn ones counted.
 *
 * @param claim the claim's number
 * @param number which of its documents, from 1
 */
public record DocumentId(String claim, int number) {

    private static final Pattern ID = Pattern.compile("[Dd]-(.+)-([1-9][0-9]{0,5})");

    /** What {@code text} says; empty where it is no document's id. */
    public static Optional<DocumentId> of(String text) {
        Matcher id = ID.matcher(text.strip());
        return id.matches()
                ? Optional.of(new DocumentId(id.group(1), Integer.parseInt(id.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "D-" + claim + "-" + number;
    }
}
