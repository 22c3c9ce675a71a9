package org.caseledger.runlines;

import static org.caseledger.decision.Decision.refuse;

import org.caseledger.decision.Decision;

/** Decides on the lines of a run: they are frozen once. */
public final class RunLinesDecider {

    private RunLinesDecider() {}

    /** The decision on {@code command}. */
    public static Decision<RunLinesEvent> decide(RunLinesFacts facts, FreezeLines command) {
        return facts.parts() > 0
                ? refuse("lines-frozen", "the lines of run " + facts.run() + " are on record already")
                : new Decision.Accepted<>(command.parts().stream()
                        .<RunLinesEvent>map(RunLinesEvent.PartFrozen::new)
                        .toList());
    }
}
