package org.caseledger.app.store;

/**
 * Who else may record in a ledger while this process has it open. Whatever is kept in memory is asked, before anything is
 * decided by it, whether it is current; a store that other processes write to answers from the database.
 */
@FunctionalInterface
interface OtherWriters {

    /** Nobody, as in a database that one process at a time may open. */
    OtherWriters NONE = known -> known;

    /** The position of the last entry on record, where this process knows of those up to {@code known}. */
    long lastPosition(long known);
}
