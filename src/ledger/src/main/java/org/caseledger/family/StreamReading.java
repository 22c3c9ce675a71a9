package org.caseledger.family;

/** The streams as the current transaction sees them: what is on record, and what it is about to record. */
public interface StreamReading {

    /** Whether anything is recorded on {@code stream}, or about to be. */
    boolean begun(String stream);

    /** The facts of {@code subject}: of one of which nothing is recorded, those that no entries add up to. */
    <F> F facts(StreamFamily<?, ?, F> family, String subject);
}
