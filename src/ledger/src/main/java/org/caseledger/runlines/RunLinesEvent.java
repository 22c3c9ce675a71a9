package org.caseledger.runlines;

import org.caseledger.payroll.RunPart;

/** What happened to the lines of a run. The run is the stream's. */
public sealed interface RunLinesEvent {

    /** A part of what the run carries was frozen. */
    record PartFrozen(RunPart part) implements RunLinesEvent {}
}
