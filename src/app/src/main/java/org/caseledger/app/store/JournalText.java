package org.caseledger.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
                out.append(line(after + ++written, stored)).append('\n');
                position = stored.position();
            }
            more = !batch.isEmpty();
        }
        return written;
    }

    /**
     * The line of {@code stored}, without its end.
     *
     * @param counted its number for somebody who counts the entries that they see; of one that has a number, that counts
     */
    public static String line(long counted, StoredEntry stored) {
        Long number = stored.number();
        return new String(EntryLine.of(number == null ? counted : number, stored), StandardCharsets.UTF_8);
    }
}
