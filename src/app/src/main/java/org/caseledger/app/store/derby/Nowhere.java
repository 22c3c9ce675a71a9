package org.caseledger.app.store.derby;

import java.io.OutputStream;

/** Where Derby's own log goes while a ledger is only read: its directory isn't ours to write in. */
public final class Nowhere {

    private Nowhere() {}

    /** Found by Derby by its name. */
    public static OutputStream log() {
        return OutputStream.nullOutputStream();
    }
}
