package org.caseledger.app.store.product;

/** What a fault says of a database as a whole. */
public enum Trouble {
    /** Another process has it open. */
    IN_USE,
    /** It is encrypted, and the key isn't the one that was given. */
    OTHER_KEY,
    /** A newer version of the program wrote it. */
    NEWER,
    /** A page, the log of changes or the file of settings doesn't hold what was once written. */
    DAMAGED,
    /** Something could not be written. */
    UNWRITTEN,
    /** It can be read, and not be written. */
    READ_ONLY,
    /** A table is missing. */
    NO_TABLE,
    /** It stopped, or can't be used for another reason that concerns all of it. */
    UNUSABLE
}
