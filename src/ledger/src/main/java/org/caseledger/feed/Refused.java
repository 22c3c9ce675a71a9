package org.caseledger.feed;

import java.time.LocalDate;
import org.caseledger.feed.FeedEvent.RowsRefused;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A file of which rows are refused, from the first time that it came so to what ended it. A file that comes again with other
 * faults is the same one.
 *
 * @param first the entry that says so first
 * @param last the one that said so last
 * @param endedBy the entry of the file that came without a fault, or of whoever said why it needn't; null while there is none
 * @param putOffUntil the day on which it is back, where somebody put it off
 */
public record Refused(
        Entry<RowsRefused> first,
        Entry<RowsRefused> last,
        @Nullable String endedBy,
        @Nullable LocalDate putOffUntil) {

    /** One that begins with {@code entry}. */
    static Refused begun(Entry<RowsRefused> entry) {
        return new Refused(entry, entry, null, null);
    }

    /** Whether nothing ended it. */
    public boolean open() {
        return endedBy == null;
    }

    /** Whether it is about the file called {@code file} of {@code feed}. */
    boolean isOf(String feed, String file) {
        return first.event().feed().equals(feed) && first.event().file().equals(file);
    }

    Refused again(Entry<RowsRefused> entry) {
        return new Refused(first, entry, endedBy, putOffUntil);
    }

    Refused endedBy(String entry) {
        return open() ? new Refused(first, last, entry, putOffUntil) : this;
    }

    Refused putOff(LocalDate until) {
        return new Refused(first, last, endedBy, until);
    }
}
