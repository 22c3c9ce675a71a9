package org.caseledger.checkpoint;

import java.util.List;
import java.util.Optional;
import org.caseledger.journal.Entry;

/**
 * The keys by which checkpoints are and were signed.
 *
 * @param entries what was recorded of them, in the order of recording
 */
public record CheckpointKeyFacts(List<Entry<CheckpointKeyEvent>> entries) {

    public CheckpointKeyFacts {
        entries = List.copyOf(entries);
    }

    /** The vkey of the key in force; empty before there is one. */
    public Optional<String> inForce() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().event().vkey());
    }

    /** The vkeys of all keys, the first one first. */
    public List<String> vkeys() {
        return entries.stream().map(entry -> entry.event().vkey()).toList();
    }
}
