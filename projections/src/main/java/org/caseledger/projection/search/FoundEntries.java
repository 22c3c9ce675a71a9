package org.caseledger.projection.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param found how many there are in all
 * @param entries those of the page
 * @param kinds how many of each kind, the most first
 * @param employers how many of each employer's
 * @param by how many were recorded by each, the most first
 */
public record FoundEntries(long found, List<Hit> entries, List<Count> kinds, List<Count> employers, List<Count> by) {

    /** Nothing. */
    public static final FoundEntries NONE = new FoundEntries(0, List.of(), List.of(), List.of(), List.of());

    /**
     * An entry that was found.
     *
     * @param words the entry, as the asker reads it
     * @param snippet the part of its text where the words stand
     */
    public record Hit(EntryWords words, List<Part> snippet) {}

    /**
     * A part of a text.
     *
     * @param text the part
     * @param hit whether it is what was looked for
     */
    public record Part(String text, boolean hit) {}

    /**
     * How many there are of something.
     *
     * @param name of what
     * @param count how many
     */
    public record Count(String name, int count) {}
}
