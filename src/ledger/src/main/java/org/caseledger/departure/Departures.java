package org.caseledger.departure;

import java.util.List;
import org.caseledger.payroll.PayrollCommand.TransmitRun;

/** Every rule of what leaves there is, by the command that lets it leave. */
public final class Departures {

    private Departures() {}

    /** What leaves because {@code command} was accepted and recorded {@code entries}, of which there is one at least. */
    public static List<Departure> after(Record command, List<String> entries) {
        if (command instanceof TransmitRun(String employer, String run, var now)) {
            return List.of(WhenRunTransmittedThenFilesLeave.then(run, entries.getFirst()));
        }
        return List.of();
    }
}
