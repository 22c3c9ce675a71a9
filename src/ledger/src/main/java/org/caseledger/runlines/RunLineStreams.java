package org.caseledger.runlines;

import java.util.List;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.runlines.RunLinesEvent.PartFrozen;

/** The lines of runs: a stream for each run. */
public final class RunLineStreams {

    /** Their family. */
    public static final StreamFamily<FreezeLines, RunLinesEvent, RunLinesFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("run", "run", "the lines of a payroll run", "RunLines")
                    .readEachTime(),
            Commands.ofProgram(FreezeLines.class, FreezeLines::run),
            new Events<>(
                    RunLinesEvent.class, RunLinesWords::of, List.of(EventKind.of("run.part-frozen", PartFrozen.class))),
            new Fold<>(RunLinesFacts.class, RunLinesFacts::of),
            (facts, command, now) -> RunLinesDecider.decide(facts, command));

    private RunLineStreams() {}
}
