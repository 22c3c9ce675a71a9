package org.caseledger.app.desk;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.app.transmittal.TransmittalFiles;
import org.caseledger.departure.DepartureKind;

/** Who carries what leaves an open ledger. */
public final class Dispatch {

    private Dispatch() {}

    /** The dispatcher of {@code ledger}, which from now on hands over after each transaction that let something leave. */
    public static Dispatcher of(Ledger ledger) {
        List<Carrier> carriers = Stream.of(DepartureKind.values())
                .map(kind -> carrier(kind, ledger))
                .toList();
        Dispatcher dispatcher = new Dispatcher(ledger, carriers);
        ledger.outbox().whenSomethingWaits(dispatcher::handOverDue);
        return dispatcher;
    }

    private static Carrier carrier(DepartureKind kind, Ledger ledger) {
        return switch (kind) {
            case TRANSMITTAL_FILES ->
                new TransmittalFiles(new Transmittal(ledger), run -> PayrollDesk.onRecord(ledger, run));
        };
    }
}
