package org.caseledger.app.text;

import org.caseledger.app.answer.NewKeyAnswer;
import org.caseledger.app.answer.RekeyedAnswer;

/** What is said of keys; never one itself. */
public final class KeyText {

    private KeyText() {}

    /** That a key was made. */
    public static String made(NewKeyAnswer key) {
        return "A new key is in " + key.file() + "; its fingerprint is " + key.fingerprint()
                + ".\nKeep a copy where the ledger and its backups are not: without its key nobody reads them again.\n";
    }

    /** That a ledger has another key, and what still has the one before. */
    public static String rekeyed(RekeyedAnswer rekeyed) {
        return rekeyed.before() == null
                ? "The ledger in " + rekeyed.ledger() + " is encrypted with the key " + rekeyed.fingerprint()
                        + ".\nBackups that were made before are not, and what the disk held before may be found on it"
                        + " until it is written over.\n"
                : "The ledger in " + rekeyed.ledger() + " has the key " + rekeyed.fingerprint() + " instead of "
                        + rekeyed.before() + ".\nBackups that were made before need the key " + rekeyed.before()
                        + ": keep that as long as you keep them.\n";
    }
}
