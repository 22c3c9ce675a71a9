package org.caseledger.app.replay;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.claim.Claims;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.Receivables;

/** The entries of one stream, as far as figures depend on them. */
final class StreamEntries {

    private final StreamFamily<?, ?, ?> family;
    private final boolean kept;
    private List<ReplayedEntry> entries = new ArrayList<>(1);

    /** The entries of a stream of {@code family}. */
    StreamEntries(StreamFamily<?, ?, ?> family) {
        this.family = family;
        kept = family == Claims.FAMILY || family == Receivables.FAMILY || family == LawAdoptions.FAMILY;
    }

    /** Whether they are of {@code family}. */
    boolean of(StreamFamily<?, ?, ?> other) {
        return family == other;
    }

    /** Takes up {@code entry}, the stream's next; an event of another family is refused. */
    void add(ReplayedEntry entry) {
        if (!family.events().type().isAssignableFrom(entry.kind().event())) {
            throw new JournalFault(
                    entry.number(),
                    entry.where(),
                    entry.kind().name() + " stands on " + entry.stream() + ", which is no stream of its; the file is no"
                            + " journal as it was exported");
        }
        if (kept) {
            entries.add(entry);
        }
    }

    /** The first entry. */
    ReplayedEntry first() {
        return entries.getFirst();
    }

    /** The entries with their events, once: what was handed over is kept here no longer. */
    List<Entry<?>> take() {
        List<Entry<?>> read = new ArrayList<>(entries.size());
        for (ReplayedEntry entry : entries) {
            read.add(entry.read());
        }
        entries = List.of();
        return read;
    }
}
