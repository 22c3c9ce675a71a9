package org.caseledger.runlines;

import java.util.List;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;

/**
 * The lines of a run.
 *
 * @param run the run's id
 * @param parts how many parts are on record
 */
public record RunLinesFacts(String run, int parts) {

    /** The facts that {@code entries} add up to. */
    public static RunLinesFacts of(String run, List<Entry<RunLinesEvent>> entries) {
        return new RunLinesFacts(run, History.of(entries).standing().size());
    }
}
