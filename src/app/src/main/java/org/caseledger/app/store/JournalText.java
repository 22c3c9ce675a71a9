package org.caseledger.app.store;

import java.io.IOException;
import java.util.List;
import org.caseledger.decision.Characters;
import org.caseledger.journal.LedgerJson;

/** The journal as text: a line of JSON for each entry, in ledger order. */
public final class JournalText {

    private static final int BATCH_ENTRIES_MAX = 2_000;

    private JournalText() {}

    /** Writes the first {@code max} entries of {@code ledger} to {@code out}; returns how many there were. */
    public static long write(Ledger ledger, long max, Appendable out) throws IOException {
        return write(ledger, 0, max, out);
    }

    /** The same for at most {@code max} entries after the one with the number {@code after}; 0 is before the first. */
    public static long write(Ledger ledger, long after, long max, Appendable out) throws IOException {
        long written = 0;
        long position = ledger.position(after);
        boolean more = true;
        while (more && written < max) {
            List<StoredEntry> batch = ledger.stored(position, (int) Math.min(BATCH_ENTRIES_MAX, max - written));
            for (StoredEntry stored : batch) {
                out.append(line(JournalLine.of(after + ++written, stored))).append('\n');
                position = stored.position();
            }
            more = !batch.isEmpty();
        }
        return written;
    }

    /** {@code line} as it is written, without the line's end. */
    public static String line(JournalLine line) {
        return Characters.escapeHalves(LedgerJson.mapper().writeValueAsString(line));
    }
}
