package org.caseledger.family;

/** Reads events as they were stored. There is one of it: the store, the journal and projections get what it read. */
@FunctionalInterface
public interface EventReader {

    /**
     * The event that is stored as {@code json} under {@code name} and {@code revision}, in today's shape. An unknown name, a
     * revision that this version of the program doesn't know, and JSON of another shape are refused.
     */
    Object read(String name, int revision, byte[] json);
}
