package org.caseledger.app.outbox;

import java.io.IOException;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;

/**
 * Takes what leaves of one kind to where it goes. It may be given the same thing twice, under the same id, and must make
 * one of the two: a process may end after the thing was taken and before that was written down.
 */
public interface Carrier {

    /** There is nobody any more to whom something could be taken, nor what else waits for them. */
    final class Gone extends IOException {
        private static final long serialVersionUID = 1L;

        /** Because of {@code why}. */
        public Gone(String why) {
            super(why);
        }
    }

    /** What it carries. */
    DepartureKind carries();

    /**
     * Takes {@code departure} away; when this returns, it is there for good. {@link Gone} where what waits of its subject is
     * to be forgotten.
     */
    void carry(Departure departure) throws IOException;
}
