package org.caseledger.app.outbox;

import java.io.IOException;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;

/**
 * Takes what leaves of one kind to where it goes. It may be given the same thing twice, under the same id, and must make
 * one of the two: a process may end after the thing was taken and before that was written down.
 */
public interface Carrier {

    /** What it carries. */
    DepartureKind carries();

    /** Takes {@code departure} away; when this returns, it is there for good. */
    void carry(Departure departure) throws IOException;
}
