package org.caseledger.projection.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the entries of claims; what isn't given narrows nothing down.
 *
 * @param words words that stand in the entry, in the claim's number or in the employee's name, all of them: whole words in
 *     whatever form and case, the beginning of one with {@code *} behind it, several in a row in quotation marks, and none
 *     with {@code -} before it
 * @param party words of the name of whom it was with
 * @param by who recorded it
 * @param kind what happened, such as {@code interaction-logged}
 * @param employer whose the claim is
 * @param claim the claim
 * @param from the first day that it may be about
 * @param to the last day
 * @param withdrawn whether entries that were withdrawn are looked for, too
 * @param newest whether the latest are first, rather than those that fit best
 */
public record TextQuestion(
        String words,
        @Nullable String party,
        @Nullable String by,
        @Nullable String kind,
        @Nullable String employer,
        @Nullable String claim,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn,
        boolean newest) {

    /** The most characters of its words. */
    public static final int WORDS_MAX = 300;

    /** A question for {@code words} alone. */
    public static TextQuestion of(String words) {
        return new TextQuestion(words, null, null, null, null, null, null, null, false, false);
    }
}
