package org.caseledger.app.feed;

import java.nio.file.Path;
import java.util.Locale;
import org.caseledger.app.store.Ledger;

/** Takes the files of other systems in. */
public final class Feeds {

    private final Ledger ledger;

    /** The feeds of {@code ledger}. */
    public Feeds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a file is about. */
    public enum Kind {
        /** New claims, and the notices on claims. */
        CLAIMS,
        /** Employment, from the personnel system. */
        ROSTER,
        /** Leave taken, from the timekeeping system. */
        LEAVE,
        /** The administrator's figures for a pay period, to be checked. */
        TPA_REPORT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Takes {@code file} in as {@code by}. A row with a fault is reported and the others are taken; with
     * {@code allOrNothing} one such row refuses the file.
     */
    public FeedReport take(Kind kind, Path file, String by, boolean allOrNothing) {
        throw new UnsupportedOperationException(kind + " " + file + " " + by + " " + allOrNothing + " " + ledger);
    }
}
