package org.caseledger.departure;

/** When a run is transmitted, then its files leave for payroll, those of a run without lines, too. */
public final class WhenRunTransmittedThenFilesLeave {

    private WhenRunTransmittedThenFilesLeave() {}

    /** What leaves because the entry {@code transmitted} issued {@code run}. */
    public static Departure then(String run, String transmitted) {
        return new Departure(DepartureKind.TRANSMITTAL_FILES, transmitted, run);
    }
}
