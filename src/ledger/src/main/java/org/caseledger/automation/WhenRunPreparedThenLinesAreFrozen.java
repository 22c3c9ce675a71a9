package org.caseledger.automation;

import java.util.List;
import org.caseledger.journal.Channel;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunPart;
import org.caseledger.runlines.FreezeLines;

/** When a run is prepared, then its own stream gets its lines, part by part. */
public final class WhenRunPreparedThenLinesAreFrozen {

    private WhenRunPreparedThenLinesAreFrozen() {}

    /** What follows from the preparation of {@code run}, which froze {@code content}. */
    public static List<Consequence> then(String run, RunContent content) {
        List<RunPart> parts = RunPart.of(content);
        return parts.isEmpty()
                ? List.of()
                : List.of(new Consequence(new FreezeLines(run, parts), "lines", Channel.PAYROLL));
    }
}
