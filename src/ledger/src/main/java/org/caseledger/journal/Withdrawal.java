package org.caseledger.journal;

/** An event that says of an earlier entry of its stream that it was recorded by mistake: it stays and no longer counts. */
public interface Withdrawal {

    /** The id of the entry that no longer counts. */
    String entry();

    /** Why. */
    String reason();
}
